import fc from "fast-check";
import { expect, it } from "vitest";
import { loadData } from "@/lib/data";
import { texts } from "@/lib/i18n/texts";
import { positionViews } from "@/lib/positions/views";
import { pageQuery, withParameters } from "@/lib/site/page-query";

it("joins what charts write in the public order, each parameter once", () => {
  expect(pageQuery(["issue=nato&party=UA", "asof=2025-12-14&issue=nato", ""])).toBe(
    "asof=2025-12-14&party=UA&issue=nato",
  );
  expect(pageQuery([])).toBe("");
});

it("changes single parameters and leaves the others", () => {
  expect(withParameters("asof=2025-12-14&cell=UA-nato", { cell: null })).toBe("asof=2025-12-14");
  expect(withParameters("", { plan: "a,b" })).toBe("plan=a,b");
});

it("gives the positions page one address: reading it again changes nothing", () => {
  const data = loadData();
  const part = fc.constantFrom(
    "asof=2025-12-14",
    "party=UA,RU",
    "party=TR",
    "issue=territory",
    "confidence=high",
    "cell=RU-nato",
    "plan=paris-declaration-2026,us-28-point-plan",
    "from=2022-01-01",
    "junk=1",
  );
  fc.assert(
    fc.property(
      fc.subarray([part, part, part, part]).chain((list) => fc.tuple(...list)),
      (list) => {
        const { query } = positionViews(data, new URLSearchParams(list.join("&")), texts("en"));
        expect(positionViews(data, new URLSearchParams(query), texts("en")).query).toBe(query);
      },
    ),
    { numRuns: 30 },
  );
});
