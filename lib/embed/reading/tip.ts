import { make, makeLink } from "./dom";
import type { Placed } from "./nearest";
import type { Reading } from "./say";

/** Between the tooltip and what it speaks of (CSS pixels). */
const GAP = 8;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Where a tooltip stands: on the first side of `keep` (the mark and the pointer) where it fits into `bounds`; when it fits
 * nowhere, on the side from where it must be moved least. It never leaves `bounds` unless it is larger than they are, and then
 * it shows its beginning.
 *
 * @param beside try the sides before above and below: over a crosshair a tooltip above would hide the lines
 */
export function placeTip(
  keep: Placed,
  width: number,
  height: number,
  bounds: Box,
  beside: boolean,
): { x: number; y: number } {
  const middle = keep.x - width / 2;
  const level = keep.y - height / 2;
  const sides = [
    [middle, keep.y - keep.ry - GAP - height],
    [middle, keep.y + keep.ry + GAP],
    [keep.x - keep.rx - GAP - width, level],
    [keep.x + keep.rx + GAP, level],
  ].map(([left, top], side) => {
    const x = Math.max(bounds.x, Math.min(left!, bounds.x + bounds.width - width));
    const y = Math.max(bounds.y, Math.min(top!, bounds.y + bounds.height - height));
    // Along the mark it may slide, towards the mark it would cover it.
    return { x, y, moved: Math.abs(side < 2 ? y - top! : x - left!) };
  });
  if (beside) sides.reverse();
  const { x, y } = sides.reduce((best, side) => (side.moved < best.moved ? side : best));
  return { x, y };
}

/** The tooltip's element. It is shown and placed through its style object, which a strict content policy allows. */
export interface Tip {
  readonly element: HTMLElement;
  /** Shows a reading and returns the link it holds, if any. */
  show(reading: Reading): HTMLAnchorElement | undefined;
  place(keep: Placed, bounds: Box, beside: boolean): void;
}

/** @param open the words of the link; @param target where it opens */
export function tooltip(figure: HTMLElement, open: string): Tip {
  const element = make("div", "tip", figure);
  element.hidden = true;
  const { style } = element;
  return {
    element,
    show({ title, lines, href }) {
      element.hidden = false;
      element.replaceChildren();
      make("p", "tip-title", element, title);
      for (const { label, text, colour } of lines) {
        const line = make("p", "tip-line", element);
        if (label) {
          make("span", "tip-key", line).style.background = colour ?? "";
          make("span", "tip-label", line, label);
        }
        make("span", "tip-value", line, text);
      }
      // Only a tooltip that holds something to reach may catch the pointer.
      style.pointerEvents = href ? "auto" : "none";
      if (!href) return undefined;
      const link = makeLink("tip-link", element, open, href, figure.dataset.target);
      // The chart stays one tab stop: Enter on the chart opens the same address.
      link.tabIndex = -1;
      return link;
    },
    place(keep, bounds, beside) {
      style.maxWidth = `${Math.min(320, bounds.width)}px`;
      // Measured at the left edge, where no edge squeezes it.
      style.left = "0";
      const { x, y } = placeTip(keep, element.offsetWidth, element.offsetHeight, bounds, beside);
      style.left = `${x}px`;
      style.top = `${y}px`;
    },
  };
}
