import { LINES, SHRINK, type Size } from "../../shared/size";
import { textWidth, wrapText } from "../../shared/text-width";
import { round1 } from "../../shared/time-axis";
import type { RiskParts } from "./model";

export interface PlacedBar {
  readonly id: string;
  /** Baseline of the name's first line. */
  readonly y: number;
  readonly name: readonly string[];
  readonly nameX: number;
  readonly bar: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null;
  /** Adds to the value, or takes from it. */
  readonly falls: boolean;
  readonly value: string;
  readonly valueX: number;
  /** A remark in the value's place, or under the name; null without one. */
  readonly note: { readonly text: string; readonly x: number; readonly y: number } | null;
}

export interface PlacedParts {
  readonly title: readonly string[];
  readonly titleY: number;
  readonly x: number;
  /** Where bars begin, and from where to where the line there runs. */
  readonly zero: { readonly x: number; readonly y0: number; readonly y1: number };
  readonly bars: readonly PlacedBar[];
}

export interface PartsLayout {
  readonly groups: readonly PlacedParts[];
  /** Between the lines of a name. */
  readonly line: number;
  readonly bottom: number;
}

const ROW = 26;
const HEAD = 30;
const BAR = 12;

/** The parts as bars, one group below the other; beside each other where there is room for two. */
export function partsLayout(groups: readonly RiskParts[], top: number, size: Size): PartsLayout {
  const narrow = size.name === "narrow";
  const shrink = SHRINK[size.name];
  const line = LINES[size.name];
  const columns = size.name === "wide" && groups.length > 1 ? 2 : 1;
  const width = (size.width - 16 - (columns - 1) * 40) / columns;
  let y = top;
  let rowBottom = top;
  const placed = groups.map((group, n): PlacedParts => {
    if (n % columns === 0) y = n === 0 ? top : rowBottom + 34;
    const left = 8 + (n % columns) * (width + 40);
    const values = Math.max(0, ...group.items.map((i) => textWidth(i.value, 12, 600) / shrink));
    const names = Math.min(
      narrow ? 128 : 210,
      Math.max(60, ...group.items.map((i) => textWidth(i.label, 13) / shrink + 4)),
    );
    const x0 = left + names + 10;
    const room = Math.max(30, Math.min(420, left + width - x0 - values - 12));
    const amounts = group.items.flatMap((i) => (i.amount === null ? [] : [i.amount]));
    const most = Math.max(0, ...amounts);
    const least = group.signed ? Math.min(0, ...amounts) : 0;
    const scale = most - least > 0 ? room / (most - least) : 0;
    const zero = x0 - least * scale;
    const title = wrapText(group.title, width * shrink, 13, 600);
    const head = y + HEAD + (title.length - 1) * 17;
    let at = head;
    const bars = group.items.map((item): PlacedBar => {
      const lines = wrapText(item.label, names * shrink, 13);
      const length = (item.amount ?? 0) * scale;
      const bar =
        item.amount === null
          ? null
          : {
              x: round1(Math.min(zero, zero + length)),
              y: at - BAR + 2,
              width: round1(Math.max(1, Math.abs(length))),
              height: BAR,
            };
      const under = bar !== null || zero + 6 + textWidth(item.note, 12) / shrink > left + width;
      const placedBar: PlacedBar = {
        id: item.id,
        y: at,
        name: lines,
        nameX: left,
        bar,
        falls: (item.amount ?? 0) < 0,
        value: bar ? item.value : "",
        valueX: round1(bar ? Math.max(zero, bar.x + bar.width) + 6 : zero + 6),
        note: item.note
          ? { text: item.note, ...(under ? { x: left, y: at + line * lines.length } : { x: round1(zero + 6), y: at }) }
          : null,
      };
      at += ROW + (lines.length - 1) * line + (item.note && under ? 14 : 0);
      return placedBar;
    });
    rowBottom = Math.max(rowBottom, at - 10);
    return {
      title,
      titleY: y + 4,
      x: left,
      zero: { x: round1(zero), y0: head - 14, y1: at - ROW + 8 },
      bars,
    };
  });
  return { groups: placed, line, bottom: Math.ceil(rowBottom + 4) };
}
