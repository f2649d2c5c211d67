import { delimiter, join } from "node:path";
import { describe, expect, it } from "vitest";
import { candidates, MEASURING, NAMES, systemChromium } from "../../../scripts/browser.mjs";
import { CHECKS, choose, closingLine, countPlaywright, countVitest, total } from "../../../scripts/check.mjs";

describe("the closing line", () => {
  it("is plain, and names skipped tests only when there are some", () => {
    expect(closingLine({ passed: 12, failed: 0, skipped: 0 })).toBe("12 passed, 0 failed");
    expect(closingLine({ passed: 0, failed: 2, skipped: 3 })).toBe("0 passed, 2 failed, 3 skipped");
  });

  it("counts everything", () => {
    const tallies = [
      { passed: 1, failed: 0, skipped: 0 },
      { passed: 40, failed: 2, skipped: 3 },
    ];
    expect(total(tallies)).toEqual({ passed: 41, failed: 2, skipped: 3 });
    expect(total([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });
});

describe("vitest's report", () => {
  const report = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, testResults: [] };

  it("is counted", () => {
    expect(countVitest(report, 1)).toEqual({ passed: 5, failed: 1, skipped: 3 });
  });

  it("counts a file that could not be loaded", () => {
    const broken = { numPassedTests: 5, numFailedTests: 0, testResults: [{ status: "failed", assertionResults: [] }] };
    expect(countVitest(broken, 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });

  it("never lets a failed run pass", () => {
    expect(countVitest(undefined, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(countVitest({ numPassedTests: 5, testResults: [] }, 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });
});

describe("Playwright's report", () => {
  it("is counted, a flaky test as passed", () => {
    const stats = { expected: 7, flaky: 1, unexpected: 0, skipped: 2 };
    expect(countPlaywright({ stats }, 0)).toEqual({ passed: 8, failed: 0, skipped: 2 });
  });

  it("never lets a failed run pass", () => {
    expect(countPlaywright(undefined, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    const stats = { expected: 7, flaky: 0, unexpected: 0, skipped: 0 };
    expect(countPlaywright({ stats }, 1)).toEqual({ passed: 7, failed: 1, skipped: 0 });
  });
});

describe("the choice of checks", () => {
  it("is all of them, or those named in their own order", () => {
    expect(choose(undefined)).toEqual(CHECKS);
    expect(choose(["unit", "lint"])).toEqual(["lint", "unit"]);
  });

  it("brings the build that end-to-end tests need", () => {
    expect(choose(["e2e"])).toEqual(["build", "e2e"]);
  });

  it("refuses what it does not know", () => {
    expect(() => choose(["units"])).toThrow(/not units/);
    expect(() => choose([])).toThrow(/--only knows/);
  });
});

describe("the system's Chromium", () => {
  // A file that is there and executable stands in for a browser; whether it works is told to the search.
  const node = process.execPath;

  it("is the one named, and no other", () => {
    expect(candidates({ PLAYWRIGHT_CHROMIUM: "/opt/c", PATH: "/usr/bin" })).toEqual(["/opt/c"]);
    expect(systemChromium({ PLAYWRIGHT_CHROMIUM: node }, () => true)).toBe(node);
    expect(systemChromium({ PLAYWRIGHT_CHROMIUM: "/nowhere/chromium" }, () => true)).toBeUndefined();
  });

  it("is looked for by name in every folder of PATH, best name first", () => {
    expect(candidates({ PATH: ["/a", "/b"].join(delimiter) }).slice(0, 3)).toEqual([
      join("/a", NAMES[0]!),
      join("/b", NAMES[0]!),
      join("/a", NAMES[1]!),
    ]);
    expect(candidates({ PATH: "/a" }, MEASURING)).toEqual([
      join("/a", "chromium-headless-shell"),
      ...NAMES.map((name) => join("/a", name)),
    ]);
    expect(systemChromium({ PATH: "" })).toBeUndefined();
    expect(systemChromium({})).toBeUndefined();
  });

  it("has to work, not only to be there", () => {
    expect(systemChromium({ PLAYWRIGHT_CHROMIUM: node }, () => false)).toBeUndefined();
  });
});
