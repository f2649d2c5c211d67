import type { Scene, Spot } from "./geometry";
import { type Dot, overlay } from "./overlay";
import type { Reading } from "./say";
import { sampleAt } from "./series";
import { tooltip } from "./tip";

/** Where the pointer is, in the window. */
export interface At {
  readonly x: number;
  readonly y: number;
}

/** Shows a spot on a figure: the ring or the crosshair in the drawing, the tooltip beside it. */
export interface Stage {
  /** The elements it adds to the figure, also while they are out of the document. */
  readonly own: readonly Element[];
  /** The link in the tooltip that is shown. */
  link: HTMLAnchorElement | undefined;
  /** @param pointer where the pointer is, when the spot is the pointer's; the tooltip then keeps clear of it */
  show(scene: Scene, spot: Spot, reading: Reading, pointer?: At): void;
  clear(): void;
}

/** How much of the mark's surroundings stays free of the tooltip (CSS pixels). */
const CLEAR = 8;

export function stage(figure: HTMLElement, open: string): Stage {
  const tip = tooltip(figure, open);
  const over = overlay();
  let shown: Reading | undefined;

  return {
    own: [tip.element, over.element],
    link: undefined,
    show({ svg }, { mark, panel, day = 0 }, reading, pointer) {
      const { a, d, e, f } = svg.getScreenCTM()!;
      const dots = panel?.lines.flatMap(({ series, colour, x, y }): Dot[] => {
        const i = sampleAt(series, day);
        // A level reaches to the crosshair; a sample of a line may lie before it.
        return i < 0 ? [] : [{ x: x(series.stepped ? day : series.at[i]!), y: y(i), colour }];
      });
      const ring = mark ?? { x: panel!.lines[0]!.x(day), y: panel!.y, rx: 0, ry: 0 };
      over.show(svg, 1 / a, mark, panel, ring.x, dots);
      const fresh = reading !== shown;
      shown = reading;
      if (fresh) this.link = tip.show(reading);
      // Over a mark the tooltip stays where it came up: the pointer may be on its way to the link in it.
      if (!fresh && !panel) return;
      const origin = figure.getBoundingClientRect();
      let [x, y] = [ring.x * a + e, ring.y * d + f];
      let [rx, ry] = [ring.rx * a + CLEAR, ring.ry * d + CLEAR];
      if (pointer && panel) y = pointer.y;
      else if (pointer) {
        // Room for the pointer too, which may be beside the mark.
        const [dx, dy] = [pointer.x - x, pointer.y - y].map(
          (by, i) => by - Math.max(-[rx, ry][i]!, Math.min(by, [rx, ry][i]!)),
        );
        x += dx! / 2;
        y += dy! / 2;
        rx += Math.abs(dx!) / 2;
        ry += Math.abs(dy!) / 2;
      }
      // What the window shows of the figure.
      const { clientWidth, clientHeight } = document.documentElement;
      const [left, top] = [Math.max(0, -origin.x), Math.max(0, -origin.y)];
      const width = Math.min(origin.width, clientWidth - origin.x) - left;
      const height = Math.min(origin.height, clientHeight - origin.y) - top;
      tip.place({ x: x - origin.x, y: y - origin.y, rx, ry }, { x: left, y: top, width, height }, Boolean(panel));
    },
    clear() {
      shown = this.link = undefined;
      tip.element.hidden = true;
      over.element.remove();
    },
  };
}
