import { dayOf } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import { SHRINK, type Size } from "../../shared/size";
import { cutText, textWidth } from "../../shared/text-width";
import { round1, type Tick, type TimeSpan, timeTicks, timeX } from "../../shared/time-axis";
import { COVERAGE_GROUPS, type CoverageGroup, type CoverageRow, type CoverageTable, groupName } from "./rows";

export interface CoverageBar {
  readonly dataset: string;
  readonly label: string;
  /** Middle of the row. */
  readonly y: number;
  /** Pieces with rows, from x to x. */
  readonly pieces: readonly (readonly [number, number])[];
  /** Where rows begin and end. */
  readonly from: number;
  readonly to: number;
  /** Rows begin before the axis. */
  readonly earlier: boolean;
  /** Drawn, and not handed on. */
  readonly shownOnly: boolean;
  /** Age of the last row in words, where the width has room for it. */
  readonly age: string | null;
}

export interface CoverageLane {
  readonly group: CoverageGroup;
  readonly label: string;
  readonly y: number;
  readonly bars: readonly CoverageBar[];
}

export interface CoverageLayout {
  readonly width: number;
  readonly height: number;
  readonly span: TimeSpan;
  readonly ticks: readonly Tick[];
  readonly lanes: readonly CoverageLane[];
  readonly labelX: number;
  /** Height of a bar. */
  readonly thick: number;
  readonly plotTop: number;
  readonly plotBottom: number;
}

const ROW = 18;
const HEAD = 26;
/** First day of the axis: most series begin here, and older ones point to the left. */
const FIRST = "2021-01-01";
const LABELS = { narrow: 174, medium: 216, wide: 300 } as const;

export function coverageLayout(table: CoverageTable, _state: object, size: Size, texts: Texts): CoverageLayout {
  const { width, name } = size;
  const { t, locale } = texts;
  const ages = name === "narrow" ? 0 : 82;
  const span: TimeSpan = { from: dayOf(FIRST), to: dayOf(table.asOf) + 1, x0: LABELS[name], x1: width - 8 - ages };
  const x = (day: number) => Math.min(span.x1, Math.max(span.x0, timeX(span, day)));
  const plotTop = 24;
  let y = plotTop;
  const lanes = COVERAGE_GROUPS.flatMap((group): CoverageLane[] => {
    const rows = table.rows.filter((r) => r.group === group);
    if (rows.length === 0) return [];
    const head = y + HEAD - 8;
    y += HEAD;
    const bars = rows.map((row): CoverageBar => {
      const middle = y + ROW / 2;
      y += ROW;
      const [from, to] = [x(dayOf(row.from)), x(dayOf(row.to) + 1)];
      return {
        dataset: row.dataset,
        label: shortName(name === "narrow" ? [row.label] : [row.title, row.label], (LABELS[name] - 14) * SHRINK[name]),
        y: middle,
        pieces: pieces(from, Math.max(to, from + 2), table.gaps.get(row.dataset) ?? [], x),
        from,
        to: Math.max(to, from + 2),
        earlier: row.from < FIRST,
        shownOnly: row.redistribution === "display-only",
        age: ages ? ageOf(row, t) : null,
      };
    });
    return [{ group, label: groupName(group, t), y: head, bars }];
  });
  const plotBottom = y + 6;
  return {
    width,
    height: plotBottom + 26,
    span,
    ticks: timeTicks(span, locale),
    lanes,
    labelX: LABELS[name] - 8,
    thick: 6,
    plotTop,
    plotBottom,
  };
}

/** The first of a dataset's names that fits; else its short one, cut before its last word, where like names differ. */
function shortName(names: readonly string[], room: number): string {
  const whole = names.find((name) => textWidth(name, 12) <= room);
  if (whole !== undefined) return whole;
  const name = names.at(-1)!;
  const blank = name.lastIndexOf(" ");
  if (blank < 0) return cutText(name, room, 12);
  const last = name.slice(blank);
  return cutText(name.slice(0, blank), room - textWidth(last, 12), 12) + last;
}

/** How old the last row is; of lists of facts only the events are kept up day by day. */
function ageOf({ dataset, group, age }: CoverageRow, t: Texts["t"]): string | null {
  if (group === "curated" && dataset !== "events") return null;
  return age === 0 ? t("charts.quality.coverage.today") : t("charts.quality.coverage.age", { n: age });
}

/** A bar without its gaps; a gap is at least a pixel wide, so that it can be seen. */
function pieces(
  from: number,
  to: number,
  gaps: readonly (readonly [number, number])[],
  x: (day: number) => number,
): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  let at = from;
  for (const [first, last] of gaps) {
    const [a, b] = [x(first), x(last + 1)];
    const [left, right] = b - a >= 1 ? [a, b] : [(a + b) / 2 - 0.5, (a + b) / 2 + 0.5];
    if (right <= at || left >= to) continue;
    if (round1(left) > round1(at)) found.push([round1(at), round1(left)]);
    at = Math.max(at, right);
  }
  if (round1(at) < round1(to)) found.push([round1(at), round1(to)]);
  return found;
}
