import type { Placed } from "./nearest";

/** A dot on a line: centre in the SVG's own units, and the line's colour. */
export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly colour: string;
}

/** What is drawn over the visible SVG: the ring round a mark, the crosshair, a dot on each line. */
export interface Overlay {
  /** The group that holds it all: the only thing that this module adds to an SVG. */
  readonly element: SVGGraphicsElement;
  /** Draws it anew. `unit` is one CSS pixel in the SVG's own units, `plot` what the crosshair goes through at `x`. */
  show(svg: SVGSVGElement, unit: number, ring?: Placed, plot?: Placed, x?: number, dots?: readonly Dot[]): void;
}

export function overlay(): Overlay {
  const element = document.createElementNS("http://www.w3.org/2000/svg", "g");
  element.setAttribute("class", "reading");
  const add = (tag: string, className: string, values: Record<string, number>) => {
    const shape = document.createElementNS("http://www.w3.org/2000/svg", tag) as SVGElement;
    shape.setAttribute("class", className);
    for (const name in values) shape.setAttribute(name, `${values[name]}`);
    element.append(shape);
    return shape;
  };
  return {
    element,
    show(svg, unit, ring, plot, x = 0, dots = []) {
      element.replaceChildren();
      if (plot) add("line", "cross", { x1: x, x2: x, y1: plot.y - plot.ry, y2: plot.y + plot.ry });
      for (const { x, y, colour } of dots) add("circle", "dot", { cx: x, cy: y, r: 3.5 * unit }).style.fill = colour;
      if (ring) {
        const rx = ring.rx + 5 * unit;
        const ry = ring.ry + 5 * unit;
        // Round a small mark a circle or nearly one, round a cell its rectangle.
        const corner = Math.min(rx, ry, 16 * unit);
        add("rect", "ring", { x: ring.x - rx, y: ring.y - ry, width: 2 * rx, height: 2 * ry, rx: corner });
      }
      if (element.parentNode !== svg) svg.append(element);
    },
  };
}
