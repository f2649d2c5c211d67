import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadData } from "@/lib/data";
import { gapOn, gapPath, gapsOn, issueWeights, MAX_STEPS, meanGap } from "@/lib/positions/gap";
import { knownFrom, stancesOf, yearBefore } from "@/lib/positions/stances";
import { ISSUES, type Issue } from "@/lib/schema/codes";
import { dateOfDay, dayNumber } from "@/lib/schema/dates";
import type { Position } from "@/lib/schema/position";

const data = loadData();
const stances = stancesOf(data.positions);

const position = (p: Partial<Position>): Position => ({
  id: "fixture",
  party: "UA",
  issue: "nato",
  date: "2025-01-01",
  datePrecision: "day",
  speaker: "Fixture",
  position: "Fixture.",
  stance: 0,
  rationale: "Fixture",
  sources: [{ publisher: "Fixture", title: "Fixture", url: "https://example.org/", published: null }],
  confidence: "high",
  ...p,
});

describe("when a position is known", () => {
  it("takes a day as it is, a month and a year at their end", () => {
    expect(knownFrom("2025-12-14")).toBe("2025-12-14");
    expect(knownFrom("2026-02")).toBe("2026-02-28");
    expect(knownFrom("2024-02")).toBe("2024-02-29");
    expect(knownFrom("2025-12")).toBe("2025-12-31");
    expect(knownFrom("2025")).toBe("2025-12-31");
  });

  it("does not know a month's position before the month is over", () => {
    // The dossier: Peskov on EU membership, "2025-03".
    expect(stances.latest("RU", "eu-accession", "2025-03-30")).toBeNull();
    expect(stances.latest("RU", "eu-accession", "2025-03-31")?.id).toBe("2025-03-ru-eu-accession");
  });

  it("finds the day a year before, leap days included", () => {
    expect(yearBefore("2026-08-22")).toBe("2025-08-22");
    expect(yearBefore("2024-02-29")).toBe("2023-03-01");
  });
});

describe("the latest stance", () => {
  it("is Kyiv's offer on NATO from 14 December 2025 on, and the one of 9 December the day before", () => {
    expect(stances.latest("UA", "nato", "2025-12-13")).toMatchObject({ date: "2025-12-09", stance: 1 });
    expect(stances.latest("UA", "nato", "2025-12-14")).toMatchObject({ date: "2025-12-14", stance: 2 });
    expect(stances.latest("UA", "nato", "2025-12-24")).toMatchObject({ date: "2025-12-24", stance: 1 });
  });

  it("is unknown where a party never said anything", () => {
    expect(stances.latest("UA", "sanctions", "2026-08-22")).toBeNull();
    expect(stances.latest("CN", "znpp", "2026-08-22")).toBeNull();
  });

  it("falls back to the one before when low confidence is left out", () => {
    const sound = stancesOf(data.positions, ["high", "medium"]);
    expect(stances.latest("US", "sanctions", "2026-04-20")).toMatchObject({ date: "2026-04-15", confidence: "low" });
    expect(sound.latest("US", "sanctions", "2026-04-20")).toMatchObject({ date: "2026-03-12", stance: 1 });
    expect(sound.latest("RU", "eu-accession", "2026-08-22")).toBeNull();
  });

  it("takes the later record of two of one day", () => {
    const twice = stancesOf([position({ id: "a", stance: -1 }), position({ id: "b", stance: 1 })]);
    expect(twice.latest("UA", "nato", "2025-01-01")?.id).toBe("b");
  });

  it("never looks ahead: later records change nothing about an earlier day", () => {
    const days = { min: dayNumber("2019-01-01"), max: dayNumber("2026-12-31") };
    fc.assert(
      fc.property(
        fc.integer(days),
        fc.constantFrom(...stances.parties),
        fc.constantFrom(...ISSUES),
        (d, party, issue) => {
          const asOf = dateOfDay(d);
          const cut = stancesOf(data.positions.filter((p) => knownFrom(p.date) <= asOf));
          expect(stances.latest(party, issue, asOf)).toBe(cut.latest(party, issue, "9999-12-31"));
          expect(stances.path(party, issue, asOf).every((p) => p.date <= asOf)).toBe(true);
        },
      ),
    );
  });
});

describe("the distance", () => {
  const steps = (issue: Issue, asOf: string) => gapOn(stances, issue, asOf).steps;

  it("has the values counted by hand from the dossier", () => {
    // Territory after the annexations: UA -2 (rules out talks), RU -2 (annexes): 4 + 4.
    expect(steps("territory", "2022-09-30")).toBe(8);
    // NATO on 13 December 2025: UA +1 (9 December), RU -2 (2 June 2025): 1 + 4. A day later UA +2: 0 + 4.
    expect(steps("nato", "2025-12-13")).toBe(5);
    expect(steps("nato", "2025-12-14")).toBe(4);
    // Ceasefire at the end: UA +2 (4 June 2026), RU -2 (28 June 2026).
    expect(steps("ceasefire", "2026-08-22")).toBe(4);
    // Guarantees at the end: UA +1 (4 June 2026), RU -2 (11 February 2026).
    expect(steps("guarantees", "2026-08-22")).toBe(5);
    // EU accession: UA +1 (24 December 2025), RU +1 (March 2025).
    expect(steps("eu-accession", "2026-08-22")).toBe(2);
  });

  it("stays unknown where one side is", () => {
    expect(gapOn(stances, "sanctions", "2026-08-22")).toMatchObject({ ours: null, steps: null });
    expect(steps("energy", "2026-08-22")).toBeNull();
    // The EU holds the sanctions: -2 against Moscow's -2.
    expect(gapOn(stances, "sanctions", "2026-08-22", ["EU", "RU"]).steps).toBe(8);
  });

  it("is bounded, shrinks when either side moves to the compromise, and is unknown exactly when a side is", () => {
    const stance = fc.constantFrom<Position["stance"][]>(-2, -1, 0, 1, 2);
    fc.assert(
      fc.property(stance, stance, stance, (ua, ru, nearer) => {
        const of = (a: Position["stance"], b: Position["stance"]) =>
          gapOn(stancesOf([position({ stance: a }), position({ party: "RU", stance: b })]), "nato", "2025-01-01")
            .steps!;
        expect(of(ua, ru)).toBeGreaterThanOrEqual(0);
        expect(of(ua, ru)).toBeLessThanOrEqual(MAX_STEPS);
        if (nearer > ua) expect(of(nearer, ru)).toBeLessThan(of(ua, ru));
        expect(gapOn(stancesOf([position({ stance: ua })]), "nato", "2025-01-01").steps).toBeNull();
      }),
    );
  });

  it("runs through time in steps that agree with the distance on each day", () => {
    for (const issue of ISSUES) {
      const path = gapPath(stances, issue, "2026-08-22");
      for (const [i, step] of path.entries()) {
        expect(gapOn(stances, issue, step.date).steps).toBe(step.steps);
        const before = path[i - 1];
        if (!before) continue;
        expect(step.date > before.date && step.steps !== before.steps).toBe(true);
        expect(gapOn(stances, issue, dateOfDay(dayNumber(step.date) - 1)).steps).toBe(before.steps);
      }
    }
    expect(gapPath(stances, "nato", "2025-12-14").at(-1)).toMatchObject({ date: "2025-12-14", steps: 4 });
  });
});

describe("the mean distance", () => {
  it("weighs issues by the notable events about them, and leaves unknown ones out", () => {
    const known = position({});
    const gaps = [
      { issue: "nato" as const, ours: known, theirs: known, steps: 4 },
      { issue: "territory" as const, ours: known, theirs: known, steps: 8 },
      { issue: "energy" as const, ours: null, theirs: known, steps: null },
    ];
    // (1 x 4 + 3 x 8) / 4 = 7; four of the six units of weight are known.
    const weights = new Map<Issue, number>([
      ["nato", 1],
      ["territory", 3],
      ["energy", 2],
    ]);
    expect(meanGap(gaps, weights)).toEqual({ steps: 7, coverage: 4 / 6, known: 2, weighed: 3 });
    expect(meanGap(gaps)).toEqual({ steps: 6, coverage: 2 / 3, known: 2, weighed: 3 });
    expect(meanGap([], weights)).toEqual({ steps: null, coverage: 0, known: 0, weighed: 0 });
    expect(meanGap([gaps[2]!], weights)).toEqual({ steps: null, coverage: 0, known: 0, weighed: 1 });
  });

  it("lies between the smallest and the largest known distance on every day", () => {
    fc.assert(
      fc.property(fc.integer({ min: dayNumber("2022-01-01"), max: dayNumber("2026-08-22") }), (d) => {
        const asOf = dateOfDay(d);
        const gaps = gapsOn(stances, asOf);
        const mean = meanGap(gaps, issueWeights(data.events, asOf));
        const steps = gaps.flatMap((g) => g.steps ?? []);
        expect(mean.coverage).toBeGreaterThanOrEqual(0);
        expect(mean.coverage).toBeLessThanOrEqual(1);
        if (mean.steps === null) return;
        expect(mean.steps).toBeGreaterThanOrEqual(Math.min(...steps) - 1e-12);
        expect(mean.steps).toBeLessThanOrEqual(Math.max(...steps) + 1e-12);
      }),
      { numRuns: 60 },
    );
  });

  it("weighs with what was known: later events change nothing", () => {
    const asOf = "2025-12-14";
    const before = data.events.filter((e) => e.date <= asOf);
    expect([...issueWeights(data.events, asOf)]).toEqual([...issueWeights(before, asOf)]);
    // Counted from the dossier by a second script: notable events of the year up to 14 December 2025, chains once.
    expect(issueWeights(data.events, asOf).get("ceasefire")).toBe(56);
    expect(issueWeights(data.events, asOf).get("nato")).toBe(23);
  });
});
