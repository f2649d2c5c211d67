import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { present } from "@/lib/charts/present";
import { SIZES } from "@/lib/charts/shared/size";
import { textWidth } from "@/lib/charts/shared/text-width";
import { axisOf, clampView, dayAt, placeOn, spansOf } from "@/lib/charts/timeline/axis";
import { COLUMNS, CROWD, clustersOf } from "@/lib/charts/timeline/clusters";
import { lanesOf } from "@/lib/charts/timeline/lanes";
import { type TimelineLayout, timelineLayout } from "@/lib/charts/timeline/layout";
import { BOX, type TimelineMark } from "@/lib/charts/timeline/marks";
import { negotiationTimeline as chart } from "@/lib/charts/timeline/negotiation-timeline";
import type { TimelineRow, TimelineTable } from "@/lib/charts/timeline/rows";
import { type TimelineState, timelineState } from "@/lib/charts/timeline/state";
import { loadData } from "@/lib/data";
import { dayOf, isoOf } from "@/lib/i18n/format";
import { texts } from "@/lib/i18n/texts";

const data = loadData();
const en = texts("en");
const real = chart.rows(data, timelineState.defaults, en);
const stateOf = (query: string) => timelineState.parse(new URLSearchParams(query)).state;
const view = (query = "") => present(data, "negotiation-timeline", new URLSearchParams(query), en);

/** A table of made events: days and spans by chance, everything else from a real event. */
function tableOf(events: readonly { day: number; length: number; significance: number; track: number }[]): {
  table: TimelineTable;
  state: TimelineState;
} {
  const tracks = ["direct", "trilateral", "us-ukraine"] as const;
  const rows = events
    .map(
      (e, i): TimelineRow => ({
        ...real.rows[i % real.rows.length]!,
        id: `made-${i}`,
        date: isoOf(20_000 + e.day),
        end_date: e.length ? isoOf(20_000 + e.day + e.length) : null,
        day: 20_000 + e.day,
        lastDay: 20_000 + e.day + e.length,
        significance: e.significance,
        track: tracks[e.track]!,
      }),
    )
    .sort((a, b) => a.day - b.day);
  const state = timelineState.defaults;
  const asOf = isoOf(20_000 + Math.max(...events.map((e) => e.day + e.length)) + 10);
  return {
    state,
    table: { ...real, rows, asOf, annotations: [], phases: [], overlays: [], axis: axisOf(rows, state, asOf) },
  };
}

const event = (days: number) =>
  fc.record({
    day: fc.integer({ min: 0, max: days }),
    length: fc.constantFrom(0, 0, 0, 1, 5),
    significance: fc.integer({ min: 1, max: 5 }),
    track: fc.integer({ min: 0, max: 2 }),
  });

/** The box that a mark takes up, with its bar and its title where titles stand. */
function boxOf(m: TimelineMark, titled: boolean): [x0: number, x1: number, y0: number, y1: number] {
  if (m.box) return [m.x - m.box.half, m.x + m.box.half, m.y - BOX, m.y + BOX];
  let [x0, x1] = [m.x - m.r, m.x + m.r];
  if (titled && m.xEnd) x1 = Math.max(x1, m.xEnd);
  if (m.title) {
    const width = textWidth(m.title.text, 12, m.title.strong ? 600 : 400);
    if (m.title.end) x0 = m.title.x - width;
    else x1 = m.title.x + width;
  }
  return [x0, x1, m.y - m.r, m.y + m.r];
}

/** No mark is lost and none covers another. */
function sound(layout: TimelineLayout, rows: readonly TimelineRow[]) {
  const titled = layout.lanes.some((l) => l.marks.some((m) => m.title));
  expect(layout.lanes.flatMap((l) => l.marks).reduce((n, m) => n + m.count, 0)).toBe(rows.length);
  for (const { marks } of layout.lanes) {
    expect(marks.length).toBeLessThanOrEqual(COLUMNS * CROWD);
    for (const [i, a] of marks.entries())
      for (const b of marks.slice(i + 1)) {
        const [[ax0, ax1, ay0, ay1], [bx0, bx1, by0, by1]] = [boxOf(a, titled), boxOf(b, titled)];
        if (titled || a.box || b.box) {
          const apart = Math.max(bx0 - ax1, ax0 - bx1, by0 - ay1, ay0 - by1);
          // Half a pixel: places are whole pixels.
          expect(apart, `${a.row.id} and ${b.row.id}`).toBeGreaterThan(-0.75);
        } else expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan((a.r + b.r) * 0.82);
      }
  }
}

describe("marks", () => {
  it("never cover each other and are never lost, with titles, as a swarm, as numbers", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SIZES),
        fc.oneof(
          fc.array(event(30), { minLength: 1, maxLength: 24 }),
          fc.array(event(300), { minLength: 30, maxLength: 220 }),
          fc.array(event(6), { minLength: 60, maxLength: 160 }),
        ),
        (size, events) => {
          const { table, state } = tableOf(events);
          sound(timelineLayout(table, state, size, en), table.rows);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each(SIZES)("$name: of 50,000 events stay few, and their numbers add up", (size) => {
    const events = Array.from({ length: 50_000 }, (_, i) => ({
      day: (i * 7919) % 1200,
      length: 0,
      significance: 1 + (i % 5),
      track: i % 3,
    }));
    const { table, state } = tableOf(events);
    const layout = timelineLayout(table, state, size, en);
    const marks = layout.lanes.flatMap((l) => l.marks);
    expect(marks.length).toBeLessThanOrEqual(3 * COLUMNS * CROWD);
    expect(marks.reduce((n, m) => n + m.count, 0)).toBe(50_000);
    sound(layout, table.rows);
  });

  it("of several events of one day stand one above the other in the real data", () => {
    const layout = view("from=2025-12-08&to=2025-12-17").layout(SIZES[2]!) as TimelineLayout;
    sound(layout, view("from=2025-12-08&to=2025-12-17").table.rows as unknown as TimelineRow[]);
    const titles = layout.lanes.flatMap((l) => l.marks).filter((m) => m.title);
    expect(titles.length).toBeGreaterThan(20);
  });

  it("read out what is drawn, in the drawn order", () => {
    for (const query of ["", "lanes=issue", "from=2025-12-01&to=2025-12-31", "series=brent-spot&from=2024-01-01"]) {
      const { reading } = view(query);
      const layout = view(query).layout(SIZES[0]!) as TimelineLayout;
      const tracks = reading(true).tracks.filter((t) => t.kind === "points");
      expect(tracks[0]!.id).toBe("phases");
      expect(tracks.slice(1).map((t) => [t.id, t.items.map(([title]) => title)])).toEqual(
        layout.lanes.map((l) => [l.id, l.marks.map((m) => (m.count > 1 ? `${m.count} events` : m.row.title))]),
      );
      expect(tracks[0]!.items.map(([name]) => name)).toHaveLength(layout.phases.length);
    }
  });

  it("are crowds only where a column holds too many", () => {
    const lanes = lanesOf(real.rows, "track", en);
    for (const lane of lanes) expect(clustersOf(lane, real).every((c) => c.column === null)).toBe(true);
  });
});

describe("the axis", () => {
  it("finds the day of a pixel and the pixel of a day", () => {
    for (const query of ["", "from=2025-01-01", "from=2025-12-01&to=2025-12-14"]) {
      const { axis } = chart.rows(data, stateOf(query), en);
      const spans = spansOf(axis, 100, 940);
      for (const { from, to } of axis)
        for (const day of [from, (from + to) >> 1, to]) expect(dayAt(spans, placeOn(spans, day))).toBeCloseTo(day, 0);
    }
  });

  it("keeps views inside the record and at least a week long", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -4e4, max: 4e4, noNaN: true }),
        fc.double({ min: 0, max: 2e4, noNaN: true }),
        (a, n) => {
          const [first, last] = [14_000, 20_687];
          const { from, to } = clampView(a, a + n, first, last);
          const [x, y] = [from ? dayOf(from) : first, to ? dayOf(to) : last];
          expect(x).toBeGreaterThanOrEqual(first);
          expect(y).toBeLessThanOrEqual(last);
          expect(y - x).toBeGreaterThanOrEqual(7);
          if (n >= 7 && n <= last - first) expect(Math.abs(y - x - n)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
