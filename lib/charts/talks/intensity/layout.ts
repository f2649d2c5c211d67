import { max, ticks as tickValues } from "d3-array";
import { dayOf } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import { TRACKS, type Track } from "@/lib/schema/vocabulary";
import { placeRules, type Rule } from "../../shared/rules";
import { SHRINK, type Size } from "../../shared/size";
import { textWidth } from "../../shared/text-width";
import { round1, type Tick, type TimeSpan, timeTicks, timeX } from "../../shared/time-axis";
import { MEETING_KINDS, type MeetingKind, type MeetingState } from "../meetings";
import { type IntensityTable, nextMonth } from "./rows";

/** The meetings of one month: one unit each, stacked from the baseline, talks first, then summits, then calls. */
export interface IntensityMark {
  readonly month: string;
  readonly total: number;
  readonly units: readonly { readonly kind: MeetingKind; readonly x: number; readonly y: number }[];
}

export interface IntensityLane {
  /** Null: all tracks together. */
  readonly track: Track | null;
  readonly label: string;
  readonly count: string;
  readonly labelY: number;
  readonly top: number;
  readonly base: number;
  readonly marks: readonly IntensityMark[];
}

/** Plain numbers and strings; px in a box of width x height. */
export interface IntensityLayout {
  readonly width: number;
  readonly height: number;
  readonly span: TimeSpan;
  readonly ticks: readonly Tick[];
  readonly lanes: readonly IntensityLane[];
  /** Width and height of a unit; `x` and `y` of a unit are its middle. */
  readonly unit: { readonly width: number; readonly height: number };
  /** Faint lines behind the first lane: how many meetings. */
  readonly grid: readonly { readonly y: number; readonly label: string }[];
  /** The busiest month's total, said at its column. */
  readonly peak: { readonly x: number; readonly y: number; readonly label: string } | null;
  readonly labelsAbove: boolean;
  readonly labelX: number;
  readonly rules: readonly Rule[];
  readonly plotTop: number;
  readonly plotBottom: number;
  readonly empty: string | null;
}

const ROW = 16;
/** A unit is at most so large, px: a wide plot spreads the months, it doesn't blow up the marks. */
const LARGEST = { narrow: 6, medium: 7, wide: 8 } as const;

/** Months of a lane with anything in them, the fullest and what lies in each. */
export function laneCounts(table: IntensityTable, track: Track | null): Map<string, Map<MeetingKind, number>> {
  const months = new Map<string, Map<MeetingKind, number>>();
  for (const row of table.rows) {
    if (row.count === 0 || (track && row.track !== track)) continue;
    const kinds = months.get(row.month) ?? new Map<MeetingKind, number>();
    kinds.set(row.kind, (kinds.get(row.kind) ?? 0) + row.count);
    months.set(row.month, kinds);
  }
  return months;
}

export const totalOf = (kinds: ReadonlyMap<MeetingKind, number>) => [...kinds.values()].reduce((a, b) => a + b, 0);

/** Tracks with meetings in the view, in the order of the timeline's lanes. */
export const tracksOf = (table: IntensityTable) => TRACKS.filter((track) => table.rows.some((r) => r.track === track));

export function intensityLayout(
  table: IntensityTable,
  _state: MeetingState,
  size: Size,
  texts: Texts,
): IntensityLayout {
  const { width, name } = size;
  const { t, locale } = texts;
  const labelsAbove = name === "narrow";
  const tracks = tracksOf(table);
  const named = (track: Track | null) => (track ? t(`vocabulary.track.${track}`) : t("charts.talks.intensity.all"));
  // One track needs no sum of all.
  const laneTracks: (Track | null)[] = tracks.length > 1 ? [null, ...tracks] : [...tracks];
  const room = labelsAbove ? 0 : Math.max(60, ...laneTracks.map((k) => textWidth(named(k), 13, 600) + 34));
  const x0 = labelsAbove ? 8 : Math.ceil(room) + 18;
  const x1 = width - 10;

  const first = table.rows[0]?.month ?? table.asOf;
  const lastMonth = table.rows.at(-1)?.month ?? first;
  const end = dayOf(nextMonth(lastMonth));
  const span: TimeSpan = { from: dayOf(first), to: end, x0, x1 };
  const months = Math.max(1, Math.round((end - span.from) / 30.44));
  const pitch = (x1 - x0) / months;
  const unit = {
    width: round1(Math.max(1, Math.min(LARGEST[name], pitch - 0.9))),
    height: round1(Math.max(3, Math.min(LARGEST[name], pitch - 0.9))),
  };
  const step = unit.height + 1;
  const middleOf = (month: string) => timeX(span, dayOf(month) + 15);

  const rules = placeRules(table.annotations, (a) => timeX(span, dayOf(a.from)), [2, width - 2], {
    limit: { narrow: 4, medium: 5, wide: 7 }[name],
    rows: name === "narrow" ? 3 : 2,
    shrink: SHRINK[name],
  });
  const ruleRows = rules.length ? Math.max(...rules.map((r) => r.row)) + 1 : 0;
  const plotTop = ruleRows * ROW + (ruleRows ? 8 : 4);

  let y = plotTop;
  const lanes = laneTracks.map((track): IntensityLane => {
    const counts = laneCounts(table, track);
    const most = max([...counts.values()], totalOf) ?? 0;
    const stack = most * step + (track ? 0 : 18);
    const top = y + (labelsAbove ? 20 : 6);
    const base = Math.round(top + Math.max(stack, labelsAbove ? 8 : 14));
    y = base + (labelsAbove ? 4 : 6);
    const total = [...counts.values()].reduce((n, kinds) => n + totalOf(kinds), 0);
    return {
      track,
      label: named(track),
      count: texts.number(total),
      labelY: labelsAbove ? top - 6 : base - 2,
      top,
      base,
      marks: [...counts].map(([month, kinds]) => {
        const order = MEETING_KINDS.flatMap((kind) => Array<MeetingKind>(kinds.get(kind) ?? 0).fill(kind));
        const x = middleOf(month);
        return {
          month,
          total: order.length,
          units: order.map((kind, i) => ({ kind, x, y: round1(base - 1 - step * i - unit.height / 2) })),
        };
      }),
    };
  });
  const plotBottom = round1(y + 2);
  const [all] = lanes;
  const most = all ? Math.max(...all.marks.map((m) => m.total)) : 0;
  const peaks = all?.marks.filter((m) => m.total === most) ?? [];
  return {
    width,
    height: Math.ceil(plotBottom + 24),
    span,
    ticks: table.rows.length ? timeTicks(span, locale) : [],
    lanes,
    unit,
    grid:
      all && most >= 4
        ? tickValues(0, most, 3)
            .filter((v) => v > 0 && Number.isInteger(v))
            .map((v) => ({ y: round1(all.base - v * step - 0.5), label: texts.number(v) }))
        : [],
    peak:
      peaks.length === 1 && most >= 3
        ? { x: peaks[0]!.units[0]!.x, y: round1(all!.base - most * step - 6), label: texts.number(most) }
        : null,
    labelsAbove,
    labelX: labelsAbove ? 8 : x0 - 18,
    rules,
    plotTop,
    plotBottom,
    empty: table.rows.length ? null : t("charts.talks.empty"),
  };
}
