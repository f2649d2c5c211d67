import { dayOf } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import type { IndicatorId } from "@/lib/indicators/types";
import { placeRules, type Rule } from "../../shared/rules";
import { SHRINK, type Size } from "../../shared/size";
import { textWidth, wrapText } from "../../shared/text-width";
import { round1 } from "../../shared/time-axis";
import { indicatorName, indicatorUnit } from "../indicator/names";
import { SHOWN } from "../indicator/specs";
import type { BoardRow, BoardTable } from "./rows";
import type { BoardState } from "./state";
import { changeWords, freshWords, invasionWords, rankWords, tenseWords, valueWords } from "./words";

export interface PlacedRow {
  readonly id: IndicatorId;
  /** Top of the row; the line above it. */
  readonly y: number;
  readonly name: { readonly x: number; readonly y: number; readonly lines: readonly string[] };
  /** Date, and what is late or missing. */
  readonly fresh: { readonly x: number; readonly y: number; readonly lines: readonly string[]; readonly late: boolean };
  readonly value: {
    readonly x: number;
    readonly y: number;
    readonly text: string;
    readonly unit: string;
    readonly unitY: number;
  };
  /** The scale of calmer days: its line, its tense tenth, and the value's place. */
  readonly rank: {
    readonly x0: number;
    readonly x1: number;
    readonly tense: number;
    readonly at: number;
    readonly y: number;
    readonly lines: readonly { readonly text: string; readonly y: number }[];
  };
  readonly changes: { readonly x: number; readonly lines: readonly { readonly text: string; readonly y: number }[] };
  readonly spark: {
    readonly matrix: readonly [a: number, d: number, e: number, f: number];
    readonly end: { readonly x: number; readonly y: number };
  } | null;
}

export interface BoardLayout {
  readonly width: number;
  readonly height: number;
  /** Heads of the columns; none where rows explain themselves. */
  readonly heads: readonly { readonly x: number; readonly text: string; readonly end: boolean; readonly y: number }[];
  readonly rows: readonly PlacedRow[];
  readonly sparks: { readonly x0: number; readonly x1: number };
  /** Pivots across the small lines. */
  readonly pivots: readonly Rule[];
}

interface Places {
  readonly row: number;
  readonly head: number;
  readonly name: readonly [x: number, width: number];
  readonly value: number;
  readonly rank: readonly [x0: number, x1: number];
  readonly change: number;
  readonly spark: readonly [x0: number, x1: number];
}

const PLACES: Readonly<Record<Size["name"], Places>> = {
  narrow: { row: 98, head: 40, name: [8, 200], value: 352, rank: [8, 150], change: 8, spark: [178, 344] },
  medium: { row: 78, head: 52, name: [8, 170], value: 262, rank: [276, 392], change: 426, spark: [514, 626] },
  wide: { row: 78, head: 40, name: [8, 250], value: 372, rank: [396, 560], change: 584, spark: [724, 944] },
};

export function boardLayout(table: BoardTable, _state: BoardState, size: Size, texts: Texts): BoardLayout {
  const { t } = texts;
  const p = PLACES[size.name];
  const narrow = size.name === "narrow";
  const [s0, s1] = p.spark;
  const from = Math.min(...table.sparks.flatMap((s) => s.points[0]?.day ?? []));
  const to = dayOf(table.asOf);
  const perDay = (s1 - s0) / Math.max(1, to - from);
  const x = (day: number) => round1(s0 + (day - from) * perDay);
  let top = p.head;
  const rows = table.rows.map((row): PlacedRow => {
    const y = top;
    const [nameX, nameWidth] = p.name;
    const lines = wrapText(indicatorName(row.indicator, texts), nameWidth, 13, 600);
    const unit = indicatorUnit(row.indicator, texts);
    // On a phone one line holds all that is said of the date, where it leaves room for the unit.
    const said = freshWords(row, texts);
    const joined = said.join(" · ");
    const fits = textWidth(joined, 12) + 10 + textWidth(unit, 12) <= (p.value - nameX) * SHRINK[size.name];
    const fresh = narrow && fits ? [joined] : said;
    const lower = narrow ? (fresh.length - 1) * 16 : 0;
    top += p.row + lower;
    const rankY = narrow ? y + 58 + lower : y + 22;
    const [r0, r1] = p.rank;
    const place = (percent: number) => round1(r0 + ((r1 - r0) * percent) / 100);
    const changes = changeWords(row, texts);
    return {
      id: row.indicator,
      y,
      name: { x: nameX, y: y + 20, lines },
      fresh: {
        x: nameX,
        y: y + 20 + lines.length * 16,
        lines: fresh,
        late: row.status === "late" || row.coverage < 1,
      },
      value: {
        x: p.value,
        y: y + 20,
        text: valueWords(row, texts),
        unit,
        unitY: y + 36,
      },
      rank: {
        x0: r0,
        x1: r1,
        tense: place(90),
        at: place(row.tenser_than_since_2021),
        y: rankY,
        // A phone has room for the first and the last; the table has all.
        lines: [rankWords(row, texts), ...(narrow ? [] : [invasionWords(row, texts)]), tenseWords(row, texts)].map(
          (text, i) => ({
            text,
            y: rankY + 19 + i * 15,
          }),
        ),
      },
      changes: {
        x: narrow ? p.spark[0] : p.change,
        lines: narrow
          ? [{ text: changes.join(" · "), y: y + 92 + lower }]
          : changes.map((text, i) => ({ text, y: y + 20 + i * 16 })),
      },
      spark: sparkIn(table, row, {
        top: narrow ? y + 46 + lower : y + 10,
        height: narrow ? 32 : p.row - 28,
        x,
        perDay,
      }),
    };
  });
  const head = (at: number, key: "headIndicator" | "headLatest" | "headRank" | "headChange", end = false) => ({
    x: at,
    text: t(`charts.risk.board.${key}`),
    end,
    y: p.head - 8,
  });
  const pivots = placeRules(
    table.annotations,
    (a) => (dayOf(a.from) >= from && dayOf(a.from) <= to ? x(dayOf(a.from)) : null),
    [s0 - 60, size.width - 4],
    { limit: 2, rows: 2, shrink: SHRINK[size.name] },
  );
  return {
    width: size.width,
    height: top + 4,
    heads: narrow
      ? []
      : [
          head(p.name[0], "headIndicator"),
          head(p.value, "headLatest", true),
          head(p.rank[0], "headRank"),
          head(p.change, "headChange"),
        ],
    rows,
    sparks: { x0: s0, x1: s1 },
    pivots,
  };
}

/** A row's small line, between its own lowest and highest. */
function sparkIn(
  table: BoardTable,
  row: BoardRow,
  { top, height, x, perDay }: { top: number; height: number; x: (day: number) => number; perDay: number },
): PlacedRow["spark"] {
  const spark = table.sparks.find((s) => s.id === row.indicator);
  const last = spark?.points.at(-1);
  if (!spark || !last) return null;
  const values = spark.points.map((v) => v.value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const perUnit = height / (high - low || 1);
  const y = (v: number) => round1(top + (high - v) * perUnit);
  return {
    matrix: [perDay, -perUnit * SHOWN[row.indicator].quantum, x(spark.path.day0), top + high * perUnit],
    end: { x: x(last.day), y: y(last.value) },
  };
}
