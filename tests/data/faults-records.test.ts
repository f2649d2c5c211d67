import { afterAll, describe, expect, it } from "vitest";
import { BrokenData, json, record } from "./support/broken";

const data = new BrokenData();
afterAll(() => data.remove());

// biome-ignore lint/suspicious/noExplicitAny: broken records have no type
type Change = (row: any) => void;
const reasons = (file: string, id: string, change: Change) =>
  data.faults({ [file]: record(id, change) }).map((fault) => `${fault.file}:${fault.row}: ${fault.reason}`);

describe("venues", () => {
  const FILE = "venues/venues.json";
  const venue = (id: string, change: Change) => reasons(FILE, id, change);

  it("reports a point outside its country", () => {
    const [fault] = venue("copenhagen", (v) => (v.country = "SE"));
    expect(fault).toBe(`${FILE}:copenhagen: 55.6761, 12.5683 lies 25 km outside SE; 8 km are allowed`);
  });

  it("takes Crimea for Ukraine", () => {
    const crimea: Change = (v) => Object.assign(v, { lat: 44.95, lon: 34.1, precision: "city" });
    expect(venue("kyiv", crimea)).toEqual([]);
    expect(
      venue("kyiv", (v) => {
        crimea(v);
        v.country = "RU";
      }),
    ).toEqual([
      expect.stringMatching(/^venues\/venues.json:kyiv: 44.95, 34.1 lies \d+ km outside RU; 8 km are allowed$/),
    ]);
  });

  it("lets the point of a sea lie off its coast, with a note", () => {
    expect(venue("caspian-sea", (v) => (v.note = null))).toEqual([
      `${FILE}:caspian-sea: a region with its point outside RU needs a note that says why`,
    ]);
    expect(venue("caspian-sea", (v) => (v.lon = -51))).toEqual([
      expect.stringMatching(/caspian-sea: .* lies \d+ km outside RU; 250 km are allowed$/),
    ]);
  });

  it("reports a missing city, an odd alias and an alias of two venues", () => {
    expect(venue("copenhagen", (v) => (v.cityUk = null))).toEqual([
      `${FILE}:copenhagen: city is missing; only a region has none`,
    ]);
    expect(venue("copenhagen", (v) => v.aliases.push("Nowhere"))).toContain(
      `${FILE}:copenhagen: aliases[1]: 'Nowhere' is not name|city or name|city|country`,
    );
    expect(venue("miami", (v) => v.aliases.push("Copenhagen|Copenhagen"))).toEqual([
      `${FILE}:miami: alias 'Copenhagen|Copenhagen' also belongs to copenhagen`,
    ]);
  });
});

describe("actors", () => {
  const FILE = "actors/actors.json";

  it("gives one spelling to one person", () => {
    expect(reasons(FILE, "jd-vance", (p) => p.variants.push("Ermak"))).toEqual([
      `${FILE}:andriy-yermak: the spelling 'Ermak' also belongs to jd-vance`,
    ]);
    expect(reasons(FILE, "jd-vance", (p) => p.variants.push(p.name))).toEqual([
      `${FILE}:jd-vance: a spelling is listed twice`,
    ]);
  });

  it("reports a role that ends before it begins, as far as the dates go", () => {
    const roles = [{ role: "Tester", from: "2025-03-02", to: "2025-02" }];
    expect(reasons(FILE, "jd-vance", (p) => (p.roles = roles))).toEqual([
      `${FILE}:jd-vance: role 'Tester' ends before it begins`,
    ]);
    expect(reasons(FILE, "jd-vance", (p) => (p.roles = [{ role: "Tester", from: "2025-03-02", to: "2025" }]))).toEqual(
      [],
    );
  });

  it("wants a source, or the words that say there is none", () => {
    expect(reasons(FILE, "jd-vance", (p) => (p.datesBasis = "memory"))).toEqual([
      `${FILE}:jd-vance: no source; a person without one says 'public record, no source page linked' in datesBasis`,
    ]);
    expect(reasons(FILE, "un", (o) => (o.confidence = "high"))).toEqual([
      `${FILE}:un: confidence high without a source`,
    ]);
  });
});

describe("plans", () => {
  const FILE = "plans/plans.json";

  // One run of the check for all: each fault stands in a document of its own.
  it("reports what is wrong with a point, a document and their order", () => {
    const changes: Readonly<Record<string, Change>> = {
      "istanbul-communique-2022": (p) => (p.positions.nato.evidenceAlso = [p.positions.nato.evidence]),
      "ukraine-peace-formula-2022": (p) => (p.positions.nato.stance = "neutral"),
      "china-12-points-2023": (p) => (p.authors = ["ZZ"]),
      "russia-terms-june-2024": (p) => (p.positions.territory = p.positions.nato),
      "ukraine-victory-plan-2024": (p) => (p.positions = {}),
      "us-final-offer-april-2025": (p) => (p.positions.weather = p.positions.nato),
      "europe-ukraine-text-april-2025": (p) => (p.date = "2025-01-01"),
      "us-28-point-plan": (p) => (p.positions.nato.evidence = null),
      "e3-counter-proposal-2025": (p) => (p.positions.ceasefire.evidence = "https://example.org/a"),
      "us-ukraine-20-points": (p) => (p.positions["frozen-assets"].confidence = "high"),
      "ukraine-open-letter-june-2026": (p) => (p.date = "2026-12-01"),
    };
    const found = data.faults({
      [FILE]: json((plans) => {
        for (const plan of plans) changes[plan.id]?.(plan);
      }),
    });
    expect(found.map((fault) => `${fault.row}: ${fault.reason}`)).toEqual([
      "-: coverage ends 2026-06-04, the rows end 2026-12-01",
      "ukraine-peace-formula-2022: positions.nato.stance: 'neutral' is not one of: toward-ukraine, toward-russia, compromise, deferred, not-addressed",
      "china-12-points-2023: authors[0]: 'ZZ' is neither an ISO country code nor a listed organisation",
      expect.stringContaining("us-final-offer-april-2025: positions"),
      "us-28-point-plan: positions.nato: is marked verified without evidence",
      "istanbul-communique-2022: positions.nato: a page of evidence is listed twice",
      "russia-terms-june-2024: positions: territory is told both as a whole and by region",
      "ukraine-victory-plan-2024: says nothing on any issue",
      "europe-ukraine-text-april-2025: out of order: 2025-01-01 after 2025-03-11",
      "e3-counter-proposal-2025: positions.ceasefire: has evidence but is not marked verified",
      "us-ukraine-20-points: positions.frozen-assets: is not verified; its confidence must be low",
      "ukraine-open-letter-june-2026: date 2026-12-01 is after the coverage, which ends 2026-08-22",
    ]);
  });
});

describe("positions, confounders and glossary", () => {
  const POSITION = "2022-03-29-ru-guarantees";

  it("reports a position's date, stance and issue", () => {
    const file = "positions/positions.json";
    expect(reasons(file, POSITION, (p) => (p.datePrecision = "month"))).toEqual([
      `${file}:${POSITION}: date '2022-03-29' does not fit its precision 'month'`,
    ]);
    expect(reasons(file, POSITION, (p) => (p.stance = 3))).toEqual([`${file}:${POSITION}: stance: '3' is not -2 to 2`]);
    expect(reasons(file, POSITION, (p) => (p.date = "2022-13"))[0]).toBe(
      `${file}:${POSITION}: date: '2022-13' is not a year, a month or a date`,
    );
  });

  it("reports a confounder's asset and dates", () => {
    const file = "confounders/confounders.json";
    const id = "2024-08-05-yen-carry-unwind";
    expect(reasons(file, id, (c) => (c.assetsAffected = ["tulips"]))).toEqual([
      `${file}:${id}: assetsAffected[0]: 'tulips' is not one of: brent, wti, gold, equities, vix, ttf, shipping, fx, urals, silver, nbp, eu-power, us-bonds`,
    ]);
    expect(reasons(file, id, (c) => (c.endDate = "2024-08-01"))).toEqual([
      `${file}:${id}: endDate 2024-08-01 is before 2024-08-02`,
    ]);
  });

  it("explains a term once", () => {
    const file = "glossary/glossary.json";
    const faults = data.faults({
      [file]: json((terms) => {
        terms[1].term = terms[0].term.toUpperCase();
      }),
    });
    expect(faults).toEqual([
      { file, row: expect.any(String), reason: expect.stringMatching(/^term '.*' is also explained as /) },
    ]);
  });
});
