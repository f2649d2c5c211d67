import type { Texts } from "@/lib/i18n/texts";
import type { Size } from "../../shared/size";
import { textWidth } from "../../shared/text-width";
import { round1 } from "../../shared/time-axis";
import { LEVELS, type Level, levelName, MEASURES, type Measure, type QualityTable } from "./rows";

export interface QualityPiece {
  readonly level: Level;
  readonly y: number;
  readonly height: number;
}

export interface QualityColumn {
  readonly quarter: string;
  readonly x: number;
  readonly pieces: readonly QualityPiece[];
}

export interface QualityPanel {
  readonly measure: Measure;
  readonly label: string;
  readonly labelY: number;
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly QualityColumn[];
  readonly grid: readonly { readonly y: number; readonly label: string }[];
  /** What the fills mean, in a line or two above the columns. */
  readonly key: readonly { readonly level: Level; readonly label: string; readonly x: number; readonly y: number }[];
}

export interface QualityLayout {
  readonly width: number;
  readonly height: number;
  readonly x0: number;
  readonly x1: number;
  /** Width of a column. */
  readonly thick: number;
  readonly panels: readonly QualityPanel[];
  /** Years under the last panel, at the first quarter of each. */
  readonly years: readonly { readonly x: number; readonly label: string }[];
  /** Number of events, under each column, where it fits. */
  readonly counts: readonly { readonly x: number; readonly label: string }[];
  readonly countsY: number;
}

const PLOT = { narrow: 130, medium: 150, wide: 170 } as const;

export function qualityLayout(table: QualityTable, _state: object, size: Size, texts: Texts): QualityLayout {
  const { width, name } = size;
  const { t } = texts;
  const [x0, x1] = [46, width - 8];
  const quarters = [...new Set(table.rows.map((r) => r.quarter))];
  const pitch = (x1 - x0) / Math.max(1, quarters.length);
  const thick = round1(Math.max(4, pitch - (name === "narrow" ? 3 : 6)));
  const middle = (i: number) => round1(x0 + pitch * (i + 0.5));
  let y = 4;
  const panels = MEASURES.map((measure): QualityPanel => {
    const labelY = y + 14;
    const { key, bottom: keyBottom } = keyOf(measure, labelY + 20, x1, texts);
    const top = keyBottom + 12;
    const bottom = top + PLOT[name];
    y = bottom + 20;
    const at = (share: number) => bottom - (share / 100) * PLOT[name];
    return {
      measure,
      label: t(`charts.quality.events.measure.${measure}`),
      labelY,
      top,
      bottom,
      key,
      grid: [0, 50, 100].map((share) => ({
        y: round1(at(share)),
        label: `${texts.number(share)}${share === 100 ? "%" : ""}`,
      })),
      columns: quarters.map((quarter, i) => {
        let under = 0;
        const pieces = LEVELS[measure].flatMap((level): QualityPiece[] => {
          const share = table.rows.find(
            (r) => r.quarter === quarter && r.measure === measure && r.level === level,
          )!.share;
          const piece = { level, y: round1(at(under + share)), height: round1((share / 100) * PLOT[name]) };
          under += share;
          return share > 0 ? [piece] : [];
        });
        return { quarter, x: middle(i), pieces };
      }),
    };
  });
  const bottom = panels.at(-1)!.bottom;
  const counts = quarters.map((quarter, i) => {
    const n = table.rows
      .filter((r) => r.quarter === quarter && r.measure === "confidence")
      .reduce((s, r) => s + r.events, 0);
    return { x: middle(i), label: texts.number(n) };
  });
  const fits = counts.every((c) => textWidth(c.label, 12) + 2 <= pitch);
  return {
    width,
    height: bottom + (fits ? 56 : 34),
    x0,
    x1,
    thick,
    panels,
    years: quarters.flatMap((q, i) =>
      i === 0 || q.slice(5, 7) === "01" ? [{ x: round1(middle(i) - thick / 2), label: q.slice(0, 4) }] : [],
    ),
    counts: fits ? counts : [],
    countsY: bottom + 44,
  };
}

/** Places the key's items one after another, in as many lines as they need. */
function keyOf(measure: Measure, y0: number, x1: number, texts: Texts) {
  let [x, y] = [8, y0];
  const key = LEVELS[measure].map((level) => {
    const label = levelName(measure, level, texts);
    const room = textWidth(label, 12) + 34;
    if (x > 8 && x + room > x1 + 14) [x, y] = [8, y + 20];
    const item = { level, label, x, y };
    x += room;
    return item;
  });
  return { key, bottom: y + 2 };
}
