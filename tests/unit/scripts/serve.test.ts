import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { readHost, readPort, siteAddress } from "../../../scripts/serve.mjs";
import { freePort, tryListen } from "../../../scripts/setup.mjs";

describe("PORT", () => {
  it("is 3000 by default, or what it says", () => {
    expect(readPort(undefined)).toBe(3000);
    expect(readPort("")).toBe(3000);
    expect(readPort("4000")).toBe(4000);
  });

  it.each(["0", "65536", "abc", "-1", "3000.5", "1e3", " 80"])("refuses %s by name", (text) => {
    expect(() => readPort(text)).toThrow(`PORT=${text}`);
  });

  it("is seen to be taken, and then to be free", async () => {
    const server = createServer();
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    const { port } = server.address() as AddressInfo;
    expect(await tryListen(port, "127.0.0.1")).toBe("EADDRINUSE");
    await new Promise((done) => server.close(done));
    expect(await tryListen(port, "127.0.0.1")).toBe("free");
    expect(await freePort()).toBeGreaterThan(0);
  });
});

describe("HOSTNAME", () => {
  const everything = async () => "free";
  const nothing = async () => "ENOTFOUND";

  it("is Next's own choice when it is not set", async () => {
    expect(await readHost(undefined, "box", nothing)).toEqual({ host: "", note: "" });
    expect(await readHost("", "box", nothing)).toEqual({ host: "", note: "" });
  });

  it("is honoured when this machine can listen there", async () => {
    expect(await readHost("127.0.0.1", "box")).toEqual({ host: "127.0.0.1", note: "" });
    expect(await readHost("0.0.0.0", "box", everything)).toEqual({ host: "0.0.0.0", note: "" });
  });

  it("is ignored, with a sentence, when it is the machine's name or no address of it", async () => {
    const own = await readHost("box", "box", everything);
    expect(own.host).toBe("");
    expect(own.note).toMatch(/^HOSTNAME=box is ignored, because .*\.$/);
    const foreign = await readHost("elsewhere", "box", nothing);
    expect(foreign.host).toBe("");
    expect(foreign.note).toBe("HOSTNAME=elsewhere is ignored, because it is not an address of this machine.");
  });

  it("makes the address that a browser opens", () => {
    expect(siteAddress("", 3000)).toBe("http://localhost:3000");
    expect(siteAddress("0.0.0.0", 80)).toBe("http://localhost:80");
    expect(siteAddress("::1", 3000)).toBe("http://[::1]:3000");
    expect(siteAddress("192.0.2.7", 3000)).toBe("http://192.0.2.7:3000");
  });
});
