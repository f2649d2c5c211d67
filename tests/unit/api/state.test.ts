import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { OFFERED } from "@/lib/charts/guarantees/shared/instruments";
import { KINDS as GUARANTOR_KINDS } from "@/lib/charts/maps/guarantors/rows";
import { VOTES } from "@/lib/charts/maps/votes/rows";
import { PLAN_IDS } from "@/lib/charts/positions/plans/state";
import { SCORED_PARTIES } from "@/lib/charts/positions/shared/state";
import { STUDIED_KINDS, SIGNIFICANCES as STUDY_SIGNIFICANCES } from "@/lib/charts/reactions/heatmap/state";
import { ALL_SERIES } from "@/lib/charts/reactions/state";
import { CHART_IDS, chartOf } from "@/lib/charts/registry";
import { SORTS } from "@/lib/charts/risk/board/state";
import { PARTIES, SIGNIFICANCES } from "@/lib/charts/timeline/state";
import { SERIES_IDS } from "@/lib/data";
import { INDICATOR_IDS } from "@/lib/indicators/types";
import { CLASSES } from "@/lib/markets/classes";
import { STUDY_SERIES } from "@/lib/markets/conventions";
import { CONFIDENCES, ISSUES } from "@/lib/schema/codes";
import { DIRECTIONS, KINDS, OUTCOMES, TRACKS } from "@/lib/schema/event";
import { SANCTION_DIRECTIONS } from "@/lib/schema/sanction";
import { ROLL_CALLS } from "@/lib/schema/un-vote";
import { NATO_STANCES } from "@/lib/schema/vocabulary";

const iso = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));
const day = fc.option(iso, { nil: null });
/** In the vocabulary's order, as states hold them. */
const some = (words: readonly string[]) => fc.subarray([...words]);

const meeting = { from: iso, to: day, kind: some(["talks", "summit", "call"]), party: some(PARTIES) };

const window = fc
  .tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 }))
  .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
const model = fc.constantFrom("mean", "market");
const study = (most: number) => ({
  event: fc.constantFrom("2025-12-14-ukraine-offers-drop-nato", "2022-02-24-full-scale-invasion"),
  series: fc.shuffledSubarray([...STUDY_SERIES], { minLength: 1, maxLength: most }),
  model,
  window,
});
/** None can't be told from the default, which is some. */
const levels = fc.subarray([...STUDY_SIGNIFICANCES], { minLength: 1 });
const instrument = fc.record({ kind: some(OFFERED), party: some(PARTIES), confidence: some(CONFIDENCES), asof: day });

const country = fc.constantFrom(null, "PL", "US", "MT");

const STATES = {
  "event-study": fc.record(study(6)),
  "reaction-distribution": fc.record(study(4)),
  "event-heatmap": fc.record({
    series: fc.shuffledSubarray([...ALL_SERIES], { minLength: 1, maxLength: 16 }),
    window,
    model,
    from: iso,
    to: day,
    significance: levels,
    kind: some(STUDIED_KINDS),
    direction: some(DIRECTIONS),
    sort: fc.constantFrom("date", "effect"),
    group: fc.constantFrom("none", "kind", "direction"),
    clean: fc.constantFrom("no", "yes"),
  }),
  "average-reaction": fc.record({
    series: fc.constantFrom(...ALL_SERIES),
    window,
    model,
    class: some(CLASSES),
    significance: levels,
    from: day,
    to: day,
    clean: fc.constantFrom("no", "yes"),
  }),
  "negotiation-timeline": fc.record({
    from: day,
    to: day,
    track: some(TRACKS),
    kind: some(KINDS),
    issue: some(ISSUES),
    party: some(PARTIES),
    significance: some(SIGNIFICANCES),
    person: fc.constantFrom([], ["steve-witkoff"], ["steve-witkoff", "volodymyr-zelenskyy"]),
    direction: some(DIRECTIONS),
    outcome: some(OUTCOMES),
    confidence: some(CONFIDENCES),
    q: fc.constantFrom("", "Zelensky", "Зеленський", "a & b = c", "100 %", "<b>"),
    lanes: fc.constantFrom("track", "party", "issue", "kind"),
    series: fc.subarray([...SERIES_IDS], { maxLength: 3 }),
    event: fc.constantFrom(null, "2025-12-14-ukraine-offers-drop-nato"),
  }),
  "market-overview": fc.record({
    series: fc.shuffledSubarray([...SERIES_IDS], { minLength: 1, maxLength: 8 }),
    // Null can't be told from the default in an address where the default is a day.
    from: iso,
    to: day,
    // A base alone says rebased; other measures have none.
    measure: fc.constantFrom(null, "returns" as const, "zscores" as const, "rebased" as const),
    base: fc.constant(null),
    track: some(TRACKS),
    kind: some(KINDS),
    issue: some(ISSUES),
    party: some(PARTIES),
    direction: some(DIRECTIONS),
    significance: fc.subarray([...SIGNIFICANCES], { minLength: 1 }),
  }),
  "talks-intensity": fc.record({ ...meeting, track: some(TRACKS) }),
  "talks-calendar": fc.record({ ...meeting, track: some(TRACKS) }),
  "who-meets-whom": fc.record(meeting),
  "data-coverage": fc.constant({}),
  "events-quality": fc.constant({}),
  "prisoner-exchanges": fc.record({ from: day, to: day }),
  "territory-area": fc.record({ from: day, to: day }),
  "territory-pace": fc.record({ from: iso, to: day }),
  "nato-stances-map": fc.record({ asof: day, class: some(NATO_STANCES), country }),
  "guarantors-map": fc.record({ asof: day, class: some(GUARANTOR_KINDS), country }),
  "territory-map": fc.record({ asof: day, base: day }),
  "talks-momentum": fc.record({ from: iso, to: day }),
  "position-gap": fc.record({ from: iso, to: day }),
  "market-stress": fc.record({ from: iso, to: day }),
  "geopolitical-risk": fc.record({ from: iso, to: day }),
  "battlefield-tempo": fc.record({ from: iso, to: day }),
  volatility: fc.record({ from: iso, to: day }),
  "energy-stress": fc.record({ from: iso, to: day }),
  "risk-board": fc.record({ sort: fc.constantFrom(...SORTS) }),
  "risk-composite": fc.record({
    from: iso,
    to: day,
    weights: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 8, maxLength: 8 }),
  }),
  "risk-scatter": fc.record({
    series: fc.shuffledSubarray([...INDICATOR_IDS], { minLength: 1, maxLength: 2 }),
    from: iso,
    to: day,
  }),
  "un-votes-map": fc.record({ resolution: fc.constantFrom(...ROLL_CALLS), class: some(VOTES), country }),
  "guarantees-matrix": instrument,
  "guarantees-timeline": instrument,
  "pledged-support": instrument,
  obstacles: fc.record({ confidence: some(CONFIDENCES), asof: day }),
  "sanctions-timeline": fc.record({
    from: day,
    direction: some(SANCTION_DIRECTIONS),
    confidence: some(CONFIDENCES),
    asof: day,
  }),
  "venues-map": fc.record({
    from: day,
    to: day,
    track: some(TRACKS),
    // No kind can't be told from the default, which is two kinds.
    kind: fc.subarray([...KINDS], { minLength: 1 }),
    party: some(PARTIES),
    asof: day,
    place: fc.constantFrom(null, "geneva-ch", "istanbul-tr"),
  }),
  "positions-matrix": fc.record({
    asof: day,
    issue: some(ISSUES),
    confidence: some(CONFIDENCES),
    // No party can't be told from the default, which is four.
    party: fc.subarray([...SCORED_PARTIES], { minLength: 1 }),
    cell: fc.constantFrom("", "UA-nato", "RU-territory"),
  }),
  "position-paths": fc.record({
    asof: day,
    issue: some(ISSUES),
    confidence: some(CONFIDENCES),
    from: iso,
    party: fc.subarray([...SCORED_PARTIES], { minLength: 1 }),
  }),
  "position-gap-by-issue": fc.record({ asof: day, issue: some(ISSUES), confidence: some(CONFIDENCES) }),
  "sticking-points": fc.record({ asof: day, issue: some(ISSUES), confidence: some(CONFIDENCES) }),
  "plans-compared": fc.record({
    plan: fc.subarray([...PLAN_IDS], { minLength: 2, maxLength: 4 }),
    issue: some(ISSUES),
    confidence: some(CONFIDENCES),
  }),
} as const;

const words = fc.constantFrom(
  "direct",
  "UA",
  "nato",
  "5",
  "brent-spot",
  "vix-close",
  "2025-01-01",
  "2025-02-30",
  "",
  ",",
  "x",
);
const value = fc.oneof(
  words,
  fc.array(words).map((w) => w.join(",")),
  fc.string(),
);

describe.each(CHART_IDS)("the state of %s", (id) => {
  const { state } = chartOf(id);
  const read = (query: string) => state.parse(new URLSearchParams(query));

  it("is what it was after writing and reading", () => {
    fc.assert(
      fc.property(STATES[id] as fc.Arbitrary<object>, (it) => {
        const { state: back, faults } = read(state.write(it));
        expect(faults).toEqual([]);
        expect(back).toEqual(it);
      }),
    );
  });

  it("has one address, and reading any query ends there", () => {
    const name = fc.oneof(fc.constantFrom("nothing", ...(state.names as string[])), fc.string());
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value), { maxLength: 8 }), (pairs) => {
        const query = new URLSearchParams(pairs);
        const first = state.write(state.parse(query).state);
        const again = read(first);
        expect(again.faults).toEqual([]);
        expect(state.write(again.state)).toBe(first);
        // The order in which parameters come doesn't matter, except among repeats of one name.
        const sorted = new URLSearchParams([...query].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
        expect(state.write(state.parse(sorted).state)).toBe(first);
      }),
    );
  });

  it("is written shortest: the default as nothing", () => {
    expect(state.write(state.defaults)).toBe("");
    expect(read("").state).toEqual(state.defaults);
  });
});
