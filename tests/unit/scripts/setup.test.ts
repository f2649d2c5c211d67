import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { completeLock } from "../../../scripts/lock.mjs";
import { MINIMUM_NODE, nodeComplaint } from "../../../scripts/node.mjs";
import {
  ArgumentComplaint,
  fingerprint,
  isSource,
  lockStamp,
  ROOT,
  readArguments,
  seconds,
  signalCode,
  sourceFiles,
  treeMatches,
} from "../../../scripts/setup.mjs";

describe("Node's version", () => {
  it("is the one that package.json names", () => {
    const { engines } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    expect(engines.node).toBe(`>=${MINIMUM_NODE}`);
  });

  it.each(["20.9.0", "20.20.2", "21.0.0", "22.1.0-nightly2026", "100.0.0", "v24.3.0"])("%s will do", (version) => {
    expect(nodeComplaint(version)).toBe("");
  });

  it.each(["20.8.9", "18.19.1", "9.99.99", "0.12.18", ""])(
    "%s is too old, in one sentence that names both",
    (version) => {
      const sentence = nodeComplaint(version);
      expect(sentence).toContain(MINIMUM_NODE);
      expect(sentence).toContain(version);
      expect(sentence).not.toContain("\n");
    },
  );
});

describe("arguments", () => {
  const known = { only: "list", name: "text", strict: "flag" } as const;

  it("reads lists, texts and flags in both spellings", () => {
    expect(readArguments([], known)).toEqual({});
    expect(readArguments(["--only", "a,b", "--strict", "--name=x=y"], known)).toEqual({
      only: ["a", "b"],
      strict: true,
      name: "x=y",
    });
    expect(readArguments(["--only", "a", "--only=b,c"], known)).toEqual({ only: ["a", "b", "c"] });
  });

  it.each([
    ["--nothing"],
    ["only"],
    ["--constructor"],
    ["--name"],
    ["--name", "--strict"],
    ["--name="],
    ["--strict=1"],
  ])("refuses %s %s", (...argv) => {
    expect(() => readArguments(argv, known)).toThrow(ArgumentComplaint);
  });
});

describe("the packages' stamp", () => {
  it("changes with the lock file and with the kind of machine", () => {
    // The hash of "abc" is the example of FIPS 180-2.
    expect(lockStamp("abc", "linux-x64")).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad linux-x64",
    );
    expect(lockStamp("abd", "linux-x64")).not.toBe(lockStamp("abc", "linux-x64"));
    expect(lockStamp("abc", "darwin-arm64")).not.toBe(lockStamp("abc", "linux-x64"));
  });

  it("knows an installed tree that is right, and one that is not", () => {
    const lock = {
      packages: {
        "": { version: "0.1.0" },
        "node_modules/a": { version: "1.0.0" },
        "node_modules/b-darwin": { version: "2.0.0", optional: true },
      },
    };
    expect(treeMatches(lock, { packages: { "node_modules/a": { version: "1.0.0" } } })).toBe(true);
    expect(treeMatches(lock, { packages: { "node_modules/a": { version: "1.0.1" } } })).toBe(false);
    expect(treeMatches(lock, { packages: {} })).toBe(false);
    expect(treeMatches(lock, undefined)).toBe(false);
    const wrongOptional = { "node_modules/a": { version: "1.0.0" }, "node_modules/b-darwin": { version: "1.0.0" } };
    expect(treeMatches(lock, { packages: wrongOptional })).toBe(false);
  });
});

describe("the lock file's other platforms", () => {
  it("adds what a registry did not show, once, and leaves the rest alone", () => {
    const present = { version: "1.0.0", integrity: "sha512-x", optional: true, os: ["linux"], cpu: ["x64"] };
    const lock: { packages: Record<string, unknown> } = {
      packages: {
        "": { optionalDependencies: { "root-darwin-x64": "1.0.0" } },
        "node_modules/tool": {
          version: "1.0.0",
          dev: true,
          optionalDependencies: {
            "@t/linux-x64": "1.0.0",
            "@t/darwin-arm64": "1.0.0",
            "@t/linux-x64-musl": "1.0.0",
            "@t/wasm32-wasi": "1.0.0",
            "@t/win32-x64": "^1.0.0",
            fsevents: "2.3.3",
          },
        },
        "node_modules/@t/linux-x64": present,
      },
    };
    expect(completeLock(lock)).toBe(3);
    expect(lock.packages["node_modules/@t/linux-x64"]).toBe(present);
    expect(lock.packages["node_modules/@t/darwin-arm64"]).toEqual({
      version: "1.0.0",
      cpu: ["arm64"],
      dev: true,
      optional: true,
      os: ["darwin"],
    });
    expect(lock.packages["node_modules/@t/linux-x64-musl"]).toMatchObject({ os: ["linux"], libc: ["musl"] });
    expect(lock.packages["node_modules/@t/wasm32-wasi"]).toEqual({
      version: "1.0.0",
      cpu: ["wasm32"],
      dev: true,
      optional: true,
    });
    expect(Object.keys(lock.packages)).toEqual([...Object.keys(lock.packages)].sort());
    expect(completeLock(lock)).toBe(0);
  });

  it("is complete in this repository", () => {
    const lock = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8"));
    expect(completeLock(lock), "run: node scripts/lock.mjs").toBe(0);
  });
});

describe("the sources' fingerprint", () => {
  let root: string;
  const put = (path: string, text: string) => {
    mkdirSync(join(root, path, ".."), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "truceline-unit-"));
    put("app/page.tsx", "page");
    put("lib/data/index.ts", "data");
    put("data/events/events.json", "[]");
    put("package.json", "{}");
    put("next.config.ts", "export default {}");
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it("covers what a build is made from, and nothing else", () => {
    put("README.md", "words");
    put("tests/unit/a.test.ts", "test");
    put("lib/embed/reading.generated.ts", "generated");
    put(".next/BUILD_ID", "id");
    put("app/.DS_Store", "x");
    put(".env.production.local", "A=1");
    expect(sourceFiles(root)).toEqual([
      ".env.production.local",
      "app/page.tsx",
      "data/events/events.json",
      "lib/data/index.ts",
      "next.config.ts",
      "package.json",
    ]);
  });

  it("changes with a content, a name, a new file, a lost file and a public setting", () => {
    const prints = [fingerprint(root)];
    put("app/page.tsx", "page!");
    prints.push(fingerprint(root));
    put("app/new.tsx", "");
    prints.push(fingerprint(root));
    rmSync(join(root, "app/new.tsx"));
    put("app/newer.tsx", "");
    prints.push(fingerprint(root));
    rmSync(join(root, "data"), { recursive: true });
    prints.push(fingerprint(root));
    prints.push(fingerprint(root, { NEXT_PUBLIC_ORIGIN: "https://example.org" }));
    expect(new Set(prints).size).toBe(prints.length);
  });

  it("does not change with times, private settings, or text that moves between files' edges", () => {
    const print = fingerprint(root);
    utimesSync(join(root, "app/page.tsx"), 1, 1);
    expect(fingerprint(root, { PORT: "4000" })).toBe(print);
    put("app/a", "bc");
    const one = fingerprint(root);
    rmSync(join(root, "app/a"));
    put("app/ab", "c");
    expect(fingerprint(root)).not.toBe(one);
  });

  it("leaves out what the build writes and what editors drop", () => {
    expect(["page.tsx", "a.csv"].map(isSource)).toEqual([true, true]);
    expect([".swp", "a.ts~", "x.generated.ts", "node_modules"].map(isSource)).toEqual([false, false, false, false]);
  });
});

describe("words", () => {
  it("says seconds as people read them", () => {
    expect(seconds(4249)).toBe("4.2 s");
    expect(seconds(59_940)).toBe("59.9 s");
    expect(seconds(72_400)).toBe("1 min 12 s");
    expect(seconds(119_700)).toBe("2 min 0 s");
  });

  it("gives the exit codes of POSIX shells", () => {
    expect(signalCode("SIGINT")).toBe(130);
    expect(signalCode("SIGTERM")).toBe(143);
  });
});
