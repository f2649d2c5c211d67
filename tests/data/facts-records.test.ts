import { expect, it } from "vitest";
import { loadData } from "@/lib/data";
import { TRACKS } from "@/lib/schema/event";

const data = loadData();

it("has every event that was brought in, year by year", () => {
  const perYear: Record<string, number> = {};
  for (const { date } of data.events) perYear[date.slice(0, 4)] = (perYear[date.slice(0, 4)] ?? 0) + 1;
  expect(perYear).toEqual({
    "2008": 1,
    "2014": 3,
    "2015": 2,
    "2019": 2,
    "2020": 1,
    "2021": 1,
    "2022": 61,
    "2023": 24,
    "2024": 44,
    "2025": 268,
    "2026": 185,
  });
  expect(data.events).toHaveLength(592);
});

it("begins with the Bucharest summit and ends on the data's last day", () => {
  expect(data.events[0]?.date).toBe("2008-04-03");
  expect(data.events.at(-1)?.date).toBe("2026-08-22");
  expect(data.asOf).toBe("2026-08-22");
});

it("has twenty events that changed the course of the talks, the offer of 14 December 2025 among them", () => {
  const turning = data.events.filter((e) => e.significance === 5);
  expect(turning).toHaveLength(20);
  expect(turning.map((e) => e.date)).toContain("2025-12-14");
  expect(data.event("2025-12-14-ukraine-offers-drop-nato")).toMatchObject({
    significance: 5,
    issues: expect.arrayContaining(["nato"]),
  });
});

it("has its last round of all three sides in Geneva on 17 and 18 February 2026", () => {
  const last = data.events.findLast((e) => e.track === "trilateral" && e.kind === "talks");
  expect(last).toMatchObject({ date: "2026-02-17", endDate: "2026-02-18" });
  expect(data.venue(last?.venue ?? "")).toMatchObject({ city: "Geneva", country: "CH" });
});

it("marks thirty later records of a decision chain and eighteen market reactions", () => {
  expect(data.events.filter((e) => e.sameNewsAs !== null)).toHaveLength(30);
  expect(data.events.filter((e) => e.kind === "market-reaction")).toHaveLength(18);
  expect(data.events.filter((e) => e.disputed !== null)).toHaveLength(42);
  expect(data.events.filter((e) => e.time !== null)).toHaveLength(5);
});

it("keeps the sources, figures and references of the events", () => {
  const sum = (count: (e: (typeof data.events)[number]) => number) => data.events.reduce((n, e) => n + count(e), 0);
  expect(sum((e) => e.sources.length)).toBe(1230);
  expect(sum((e) => e.figures.length)).toBe(485);
  expect(data.events.filter((e) => e.related.length > 0)).toHaveLength(288);
  expect(data.events.filter((e) => e.venue !== null)).toHaveLength(366);
});

it("has the other records in full", () => {
  expect(data.venues).toHaveLength(128);
  expect(data.people).toHaveLength(217);
  expect(data.organisations).toHaveLength(29);
  expect(data.confounders).toHaveLength(30);
  expect(data.glossary).toHaveLength(55);
  expect(data.positions).toHaveLength(240);
  expect([data.positions[0]?.date, data.positions.at(-1)?.date]).toEqual(["2019-02-19", "2026-07-23"]);
  expect([data.confounders[0]?.date, data.confounders.at(-1)?.date]).toEqual(["2022-10-05", "2026-08-17"]);
});

it("has the nineteen negotiating documents, with what is not verified and not established", () => {
  expect(data.plans.map((p) => p.date)).toEqual(data.plans.map((p) => p.date).toSorted());
  expect(data.plans).toHaveLength(19);
  const cells = data.plans.flatMap((p) => Object.values(p.positions));
  expect(cells).toHaveLength(294);
  expect(cells.filter((c) => !c!.verified)).toHaveLength(15);
  expect(data.plans.filter((p) => p.partial).map((p) => p.id)).toEqual([
    "istanbul-draft-treaty-april-2022",
    "ukraine-victory-plan-2024",
    "europe-24-point-plan-2025",
    "ukraine-open-letter-june-2026",
  ]);
  // As published by Axios in November and read out in December: the ceiling was 600,000 in November and 800,000 in December 2025.
  const limits = (id: string) => data.plans.find((p) => p.id === id)?.positions["force-limits"]?.text;
  expect(limits("us-28-point-plan")).toContain("600,000");
  expect(limits("us-ukraine-20-points")).toContain("800,000");
});

it("keeps the lanes in the order of the timeline", () => {
  expect(TRACKS).toHaveLength(13);
  expect(TRACKS[0]).toBe("direct");
  expect(TRACKS.at(-1)).toBe("markets");
});

it("holds the pivot in the positions: Ukraine on NATO before and after 14 December 2025", () => {
  const ukraine = data.positions.filter((p) => p.party === "UA" && p.issue === "nato");
  const before = ukraine.findLast((p) => p.date < "2025-12-14");
  const after = ukraine.find((p) => p.date >= "2025-12-14");
  expect(after!.stance).toBeGreaterThan(before!.stance);
});

it("places Crimea in Ukraine", () => {
  expect(
    data.venues.filter((v) => v.lat > 44.3 && v.lat < 46 && v.lon > 33 && v.lon < 36.5).map((v) => v.country),
  ).not.toContain("RU");
});
