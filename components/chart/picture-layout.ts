import type { KeyItem } from "@/lib/charts/contract";
import { textWidth, wrapText } from "@/lib/charts/shared/text-width";

/* Where the words of a picture stand: what a page leaves to CSS, a file has to place itself. Plain numbers, px. */

/** Lines of one text, the baseline of each. */
export interface TextBlock {
  readonly lines: readonly { readonly text: string; readonly y: number }[];
  readonly size: number;
  /** The lower edge of the block. */
  readonly bottom: number;
}

const NO_BREAK = "\u00a0";

/** Keeps what belongs together on one line: a date's parts, a number and its sign, a dash and what precedes it. */
const glue = (text: string): string =>
  text
    .replace(/(\d{1,2}) (\p{L}{3,6}\.?) (\d{4})/gu, `$1${NO_BREAK}$2${NO_BREAK}$3`)
    .replace(/(\d) %/g, `$1${NO_BREAK}%`)
    .replace(/ = (\d)/g, `${NO_BREAK}=${NO_BREAK}$1`)
    .replace(/ ([–·])/g, `${NO_BREAK}$1`);

/** Lines of about equal length, in as few as the width allows: no line with one word left over. */
function balanced(text: string, width: number, size: number, weight: 400 | 600): string[] {
  const wrap = (room: number) => wrapText(glue(text), room, size, weight);
  const { length } = wrap(width);
  let [low, high] = [width / 2, width];
  if (length > 1)
    while (high - low > 4) {
      const middle = (low + high) / 2;
      if (wrap(middle).length > length) low = middle;
      else high = middle;
    }
  return wrap(high).map((line) => line.replaceAll(NO_BREAK, " "));
}

/**
 * Breaks a text to a width and stacks its lines from `top`.
 * @param leading height of a line over the size of its text
 */
export function textBlock(
  text: string,
  {
    top,
    width,
    size,
    weight = 400,
    leading = 1.3,
  }: { top: number; width: number; size: number; weight?: 400 | 600; leading?: number },
): TextBlock {
  const height = size * leading;
  // The first baseline lies an ascent below the half-leading.
  const first = top + (height - size) / 2 + size * 0.82;
  const lines = text ? balanced(text, width, size, weight) : [];
  return {
    lines: lines.map((line, i) => ({ text: line, y: round(first + i * height) })),
    size,
    bottom: round(top + lines.length * height),
  };
}

/** An item of the key in its place; the symbol's box is `symbol` px wide and high. */
export interface PlacedKey {
  readonly item: KeyItem;
  readonly x: number;
  readonly y: number;
  readonly lines: readonly { readonly text: string; readonly y: number }[];
}

/** Sets the key's items side by side and starts a new row where the next doesn't fit; a long one is broken into lines. */
export function keyBlock(
  items: readonly KeyItem[],
  { x, top, width, size }: { x: number; top: number; width: number; size: number },
): { items: PlacedKey[]; symbol: number; bottom: number } {
  const symbol = size + 1;
  const gap = 6;
  const height = size * 1.5;
  let [left, y, rowBottom] = [x, top, top];
  const placed = items.map((item): PlacedKey => {
    const room = width - symbol - gap;
    const lines = balanced(item.names ? `${item.label}: ${item.names}` : item.label, room, size, 400);
    const wide = symbol + gap + Math.max(...lines.map((line) => textWidth(line, size)));
    if (left > x && left + wide > x + width) [left, y] = [x, rowBottom];
    const at = { x: left, y };
    left += wide + 18;
    rowBottom = Math.max(rowBottom, y + lines.length * height);
    return {
      item,
      x: at.x,
      y: round(at.y + (height - symbol) / 2),
      lines: lines.map((text, i) => ({ text, y: round(at.y + i * height + height / 2 + size * 0.36) })),
    };
  });
  return { items: placed, symbol, bottom: items.length ? round(rowBottom) : top };
}

const round = (n: number): number => Math.round(n * 10) / 10;

/** The largest of some sizes at which a text takes at most `lines` lines; the smallest when none does. */
export function fittingSize(text: string, width: number, lines: number, sizes: readonly number[]): number {
  return sizes.find((size) => wrapText(glue(text), width, size, 600).length <= lines) ?? sizes.at(-1)!;
}
