import { describe, expect, it, vi } from "vitest";
import { BodyCache } from "@/lib/http/cache";
import { publicOrigin, requestOrigin } from "@/lib/http/origin";
import { ProblemError } from "@/lib/http/problem";
import { etagOf, machine, matchesTag } from "@/lib/http/respond";

const request = (init?: RequestInit) => new Request("http://localhost:3000/x", init);
const context = { params: Promise.resolve({}) };

describe("machine answers", () => {
  const make = vi.fn(() => '{"a":1}');
  const { GET, HEAD, OPTIONS } = machine(() => ({
    type: "application/json",
    key: "respond test",
    filename: "x.json",
    make,
  }));

  it("carry a tag of their content, may be kept, read from anywhere, and are made once", async () => {
    const first = await GET(request(), context);
    expect(await first.text()).toBe('{"a":1}');
    expect(first.headers.get("etag")).toBe(etagOf(new TextEncoder().encode('{"a":1}')));
    expect(first.headers.get("etag")).toMatch(/^"[\w-]{27}"$/);
    expect(first.headers.get("cache-control")).toBe(
      "public, max-age=300, s-maxage=86400, stale-while-revalidate=604800",
    );
    expect(first.headers.get("access-control-allow-origin")).toBe("*");
    expect(first.headers.get("x-content-type-options")).toBe("nosniff");
    expect(first.headers.get("content-disposition")).toBe('inline; filename="x.json"');
    await GET(request(), context);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it("are 304 without a body for those who have them", async () => {
    const etag = (await GET(request(), context)).headers.get("etag")!;
    for (const tag of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
      const answer = await GET(request({ headers: { "If-None-Match": tag } }), context);
      expect(answer.status).toBe(304);
      expect(await answer.text()).toBe("");
      expect(answer.headers.get("etag")).toBe(etag);
      expect(answer.headers.get("cache-control")).toContain("s-maxage");
    }
    expect((await GET(request({ headers: { "If-None-Match": '"other"' } }), context)).status).toBe(200);
    expect(matchesTag(null, etag)).toBe(false);
  });

  it("answer HEAD with the same head and OPTIONS with what is allowed", async () => {
    const head = await HEAD(request({ method: "HEAD" }), context);
    expect([head.status, await head.text(), head.headers.get("content-length")]).toEqual([200, "", "7"]);
    const options = OPTIONS();
    expect(options.status).toBe(204);
    expect(options.headers.get("access-control-allow-methods")).toBe("GET, HEAD, OPTIONS");
    expect(options.headers.get("access-control-allow-headers")).toContain("If-None-Match");
  });

  it("say problems as RFC 9457 has them, without markup and without inner details", async () => {
    const bad = machine(() => {
      throw new ProblemError("not-found", "<script>alert(1)</script>&");
    });
    const answer = await bad.GET(request(), context);
    expect(answer.status).toBe(404);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    const text = await answer.text();
    expect(text).not.toMatch(/[<>&]/);
    expect(JSON.parse(text)).toEqual({
      type: "http://localhost:3000/api/problems#not-found",
      title: "There is nothing at this address",
      status: 404,
      detail: "<script>alert(1)</script>&",
    });
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const broken = machine(() => ({
      type: "text/plain",
      key: "broken",
      make: () => {
        throw new Error("secret path /root");
      },
    }));
    const failed = await broken.GET(request(), context);
    expect(failed.status).toBe(500);
    expect(failed.headers.get("cache-control")).toBe("no-store");
    expect(await failed.text()).not.toContain("secret");
    expect(log).toHaveBeenCalledTimes(1);
    log.mockRestore();
  });
});

describe("the body cache", () => {
  const of = (size: number) => async () => ({ bytes: new Uint8Array(size), etag: '"t"' });

  it("stays within its count and its bytes, the least recently used going first", async () => {
    const cache = new BodyCache(3, 100);
    for (const key of ["a", "b", "c"]) await cache.get(key, of(10));
    await cache.get("a", of(10));
    await cache.get("d", of(10));
    const again = vi.fn(of(10));
    await cache.get("a", again);
    expect(again).not.toHaveBeenCalled();
    await cache.get("b", again);
    expect(again).toHaveBeenCalledTimes(1);
    expect([cache.count, cache.bytes]).toEqual([3, 30]);
    for (const key of ["e", "f", "g", "h", "i"]) await cache.get(key, of(25));
    expect(cache.bytes).toBeLessThanOrEqual(100);
    await cache.get("huge", of(26));
    expect(cache.bytes).toBeLessThanOrEqual(100);
  });

  it("makes a body once for all who wait for it, and keeps no failure", async () => {
    const cache = new BodyCache(3, 100);
    const make = vi.fn(of(1));
    await Promise.all([cache.get("k", make), cache.get("k", make)]);
    expect(make).toHaveBeenCalledTimes(1);
    const fail = vi.fn(async () => Promise.reject(new Error("no")));
    await expect(cache.get("f", fail)).rejects.toThrow("no");
    await expect(cache.get("f", fail)).rejects.toThrow("no");
    expect(fail).toHaveBeenCalledTimes(2);
  });
});

describe("origins", () => {
  const from = (headers: Record<string, string>) => new Request("http://localhost:3000/x", { headers });
  it("are the request's, behind a proxy too, and never what is no host", () => {
    expect(requestOrigin(from({}))).toBe("http://localhost:3000");
    expect(requestOrigin(from({ host: "Charts.example.org", "x-forwarded-proto": "https" }))).toBe(
      "https://charts.example.org",
    );
    expect(requestOrigin(from({ host: "a.org/<script>" }))).toBeNull();
    expect(publicOrigin(from({ host: 'a.org"onload=' }))).toBe("http://localhost:3000");
  });
  it("are TRUCELINE_URL where it is set", () => {
    vi.stubEnv("TRUCELINE_URL", "https://truceline.example/");
    expect(publicOrigin(from({ host: "other.example" }))).toBe("https://truceline.example");
    vi.unstubAllEnvs();
  });
});
