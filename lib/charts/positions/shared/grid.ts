import { MAX_STEPS } from "@/lib/positions/gap";
import { LINES, SHRINK, type Size, type WidthName } from "../../shared/size";
import { textWidth, wrapText } from "../../shared/text-width";
import { round1 } from "../../shared/time-axis";
import type { Tile } from "./tiles";

/*
 * A table as a figure: rows of judged cells, each a tile and, where the columns are wide enough, the words behind it. Where
 * they aren't, tile and a short date stand for the cell, and the words are in the reading aids, the table and the page.
 */

export type Tone = "ink" | "ink-2" | "ink-3";

export interface GridCell {
  readonly id: string;
  readonly tile: Tile;
  readonly uncertain: boolean;
  /** Beside the tile: when and who. */
  readonly head: string;
  /** What was said. */
  readonly text: string;
  /** Source and confidence. */
  readonly foot: string;
  /** Stands under the tile where the columns are narrow; left out where it doesn't fit. */
  readonly short: string;
  /** A recent move towards the compromise or away from it, in words for wide columns. */
  readonly move: { readonly toward: boolean; readonly text: string } | null;
  readonly chosen: boolean;
}

export interface GridRow {
  readonly id: string;
  readonly label: string;
  /** A second line under the label. */
  readonly note: string;
  /** Marked with a bar at the left edge: the row the reader looks for. */
  readonly flagged: boolean;
  /** Steps of both sides to the compromise, drawn as a row of boxes under the label; null for none. */
  readonly gauge: { readonly ua: number; readonly ru: number } | null;
  readonly cells: readonly GridCell[];
}

export interface GridInput {
  readonly columns: readonly { readonly label: string; readonly short: string; readonly note: string }[];
  readonly rows: readonly GridRow[];
}

export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly tone: Tone;
  readonly bold: boolean;
  readonly middle: boolean;
}

export interface PlacedCell {
  readonly id: string;
  readonly tile: Tile;
  readonly uncertain: boolean;
  readonly x: number;
  readonly y: number;
  /** Where the triangle of a move stands, or null. */
  readonly move: { readonly x: number; readonly y: number; readonly toward: boolean } | null;
  readonly texts: readonly PlacedText[];
  /** The cell's own box, for the one the reader has chosen. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly chosen: boolean;
}

/** Boxes of steps: Kyiv's, then Moscow's, then empty ones up to the most there can be. */
export interface Gauge {
  readonly x: number;
  readonly y: number;
  readonly ua: number;
  readonly ru: number;
  readonly of: number;
}
/** Side of a gauge's box, with its gap. */
export const GAUGE_BOX = 11;

export interface GridLayout {
  readonly width: number;
  readonly height: number;
  /** Side of a tile's disc. */
  readonly tile: number;
  /** True where cells hold words. */
  readonly words: boolean;
  readonly heads: readonly PlacedText[];
  readonly rows: readonly {
    readonly id: string;
    readonly y: number;
    readonly height: number;
    readonly flagged: boolean;
    readonly labels: readonly PlacedText[];
    readonly gauge: Gauge | null;
    readonly cells: readonly PlacedCell[];
  }[];
}

const LABEL_ROOM: Readonly<Record<WidthName, number>> = { narrow: 118, medium: 150, wide: 132 };
/** From this width on a column holds words. */
const WORDS_FROM = 168;
export const TILE = 24;
export const EDGE = 8;
const GAP = 16;

export function gridLayout(input: GridInput, size: Size): GridLayout {
  const { width, name } = size;
  const labelRoom = LABEL_ROOM[name];
  const LINE = LINES[name];
  const left = EDGE + labelRoom;
  const column = (width - left - EDGE) / Math.max(1, input.columns.length);
  const words = name !== "narrow" && column >= WORDS_FROM;
  const room = (px: number) => px * SHRINK[name];
  const lines = (text: string, px: number, weight: 400 | 600 = 400, at = 12) =>
    text ? wrapText(text, room(px), at, weight) : [];

  const heads: PlacedText[] = [];
  let top = 0;
  // Either every column is headed by its name or every one by its short form.
  const named = input.columns.every(({ label }) =>
    lines(label, column - 6, 600, 13).every((l) => textWidth(l, 13, 600) <= room(column - 4)),
  );
  for (const [i, { label, short, note }] of input.columns.entries()) {
    const title = lines(words || named ? label : short, column - (words ? GAP : 6), 600, 13);
    const under = words ? lines(note, column - GAP) : lines(note, column - 6);
    const x = words ? left + i * column : left + (i + 0.5) * column;
    let y = 13;
    for (const text of title) {
      heads.push({ x: round1(x), y, text, tone: "ink", bold: true, middle: !words });
      y += LINE;
    }
    for (const text of under) {
      heads.push({ x: round1(x), y, text, tone: "ink-3", bold: false, middle: !words });
      y += LINE;
    }
    top = Math.max(top, y);
  }
  top = Math.round(top - 6);

  let y = top;
  const rows = input.rows.map((row) => {
    const labels = [
      ...lines(row.label, labelRoom - 12, 600, 13).map((text) => ({ text, tone: "ink" as const, bold: true })),
      ...lines(row.note, labelRoom - 12).map((text) => ({ text, tone: "ink-3" as const, bold: false })),
    ];
    const inner = row.cells.map((cell) => {
      if (!words) return { cell, head: [], body: [], foot: [], move: [] };
      const full = column - GAP;
      return {
        cell,
        head: lines(cell.head, full - TILE - 8, 600),
        body: lines(cell.text, full),
        foot: lines(cell.foot, full),
        move: cell.move ? lines(cell.move.text, full - 14) : [],
      };
    });
    // In words: the tile with up to two lines beside it, then the rest under it.
    const headHeight = (n: number) => Math.max(TILE + 4, n * LINE + 2);
    const shorts = words ? 0 : row.cells.some((c) => c.short || c.move) ? LINE : 0;
    const cellsHeight = words
      ? Math.max(
          ...inner.map((c) => headHeight(c.head.length) + (c.move.length + c.body.length + c.foot.length) * LINE),
        )
      : TILE + shorts;
    const labelsHeight = labels.length * LINE + (row.gauge ? LINE : 0);
    const height = Math.ceil(Math.max(cellsHeight, labelsHeight) + 14);
    const at = y;
    y += height;
    const placed = inner.map(({ cell, head, body, foot, move }, i): PlacedCell => {
      const x0 = left + i * column;
      const texts: PlacedText[] = [];
      const put = (x: number, yy: number, text: string, tone: Tone, bold = false, middle = false) =>
        texts.push({ x: round1(x), y: round1(yy), text, tone, bold, middle });
      const box = {
        x: round1(x0 - (words ? 6 : 0)),
        y: at + 1,
        width: round1(column - (words ? 4 : 0)),
        height: height - 2,
      };
      if (!words) {
        const [cx, cy] = [x0 + column / 2, at + 7 + TILE / 2];
        if (cell.short && textWidth(cell.short, 12) <= room(column))
          put(cx, cy + TILE / 2 + 14, cell.short, "ink-3", false, true);
        return {
          id: cell.id,
          tile: cell.tile,
          uncertain: cell.uncertain,
          x: round1(cx),
          y: round1(cy),
          move: cell.move && { x: round1(cx + TILE / 2 + 8), y: round1(cy), toward: cell.move.toward },
          texts,
          box,
          chosen: cell.chosen,
        };
      }
      const cy = at + 8 + TILE / 2;
      let yy = head.length > 1 ? at + 8 + 10.5 : cy + 4.2;
      for (const text of head) {
        put(x0 + TILE + 8, yy, text, "ink", true);
        yy += LINE;
      }
      yy = at + 8 + headHeight(head.length) + 11;
      const moveAt = cell.move && { x: round1(x0 + 5), y: round1(yy - 4), toward: cell.move.toward };
      for (const text of move) {
        put(x0 + 14, yy, text, "ink", true);
        yy += LINE;
      }
      for (const text of body) {
        put(x0, yy, text, "ink-2");
        yy += LINE;
      }
      for (const text of foot) {
        put(x0, yy, text, "ink-3");
        yy += LINE;
      }
      return {
        id: cell.id,
        tile: cell.tile,
        uncertain: cell.uncertain,
        x: round1(x0 + TILE / 2),
        y: round1(cy),
        move: moveAt,
        texts,
        box,
        chosen: cell.chosen,
      };
    });
    const labelTop = words ? at + 8 + TILE / 2 + 4.2 : at + (height - labelsHeight) / 2 + 12;
    return {
      id: row.id,
      y: at,
      height,
      flagged: row.flagged,
      labels: labels.map((l, i) => ({ x: EDGE, y: round1(labelTop + i * LINE), middle: false, ...l })),
      gauge: row.gauge && { x: EDGE, y: round1(labelTop + labels.length * LINE - 9), ...row.gauge, of: MAX_STEPS },
      cells: placed,
    };
  });
  return { width, height: Math.ceil(y + 2), tile: TILE, words, heads, rows };
}
