import { find } from "./dom";
import type { LineTrack, ReadingModel } from "./model";
import { nearestBox, nearestSorted, type Placed } from "./nearest";
import { readSeries, type Series, sampleAt } from "./series";
import type { Place, WalkTrack } from "./walk";

/*
 * The drawing as numbers. Everything is measured once in the visible SVG's own units, which neither scrolling nor a change of
 * size moves; only the way from the screen to those units is asked again for every event.
 */

/** A mark of a lane, or a sample of a line, with its place in the walk. */
export interface Mark extends Placed {
  readonly track: number;
  readonly index: number;
  /** The element that draws a lane's mark, if it draws no other. */
  readonly element?: Element;
  /** An area: met only where it is painted, not beside it (`data-areas` on its group). */
  readonly exact?: boolean | undefined;
  /** The day at which a sample is read. */
  readonly day?: number;
}

/** A line as it is drawn. */
export interface Line {
  readonly track: LineTrack;
  readonly series: Series;
  readonly colour: string;
  /** The moments at which it has a value in view. */
  readonly moments: ReadingModel["moments"];
  x(day: number): number;
  /** Height of the nth sample of the series. */
  y(sample: number): number;
  /** Published value of the nth sample, where another is drawn. */
  readonly published?: readonly number[] | undefined;
}

/** A plot area. */
export interface Panel extends Placed {
  readonly lines: readonly Line[];
  /** Days in view at which any of its lines is read, ascending. */
  readonly stops: readonly number[];
}

export interface Scene {
  readonly svg: SVGSVGElement;
  readonly model: ReadingModel;
  /** By track, in walk order: marks, or the samples in view. */
  readonly marks: readonly (readonly Mark[])[];
  /** The marks of all lanes. */
  readonly points: readonly Mark[];
  readonly panels: readonly Panel[];
  readonly walk: readonly WalkTrack[];
}

/** What the reader looks at: a mark; or a day in a panel, with the sample that the keyboard is at. */
export interface Spot {
  readonly mark?: Mark | undefined;
  readonly panel?: Panel | undefined;
  readonly day?: number | undefined;
}

/** How near a pointer must come, in CSS pixels: to a mark; to a mark that lies over a plot of lines; to a plot. */
const NEAR = 24;
const NEAR_OVER_LINES = 8;
const NEAR_PLOT = 12;

/** Measures a drawing. Costs one layout and some microseconds per mark; nothing in the document changes. */
export function measure(svg: SVGSVGElement, model: ReadingModel): Scene {
  const { tracks, moments } = model;
  // Several charts of one document may draw the same series.
  const home = svg.closest("[data-figure]") ?? document;
  const toUser = svg.getScreenCTM()!.inverse();
  const matrixOf = (element: SVGGraphicsElement) => toUser.multiply(element.getScreenCTM()!);
  const panels = [...svg.querySelectorAll<SVGGraphicsElement>("[data-plot]")].map((rect) => ({
    ...placed(rect.getBBox(), matrixOf(rect)),
    ids: rect.dataset.plot!.split(","),
    lines: [] as Line[],
    stops: [] as number[],
  }));
  // Charts of lines only are walked by day, so that up and down stay on a date across panels that lie side by side.
  const byDay = tracks.every((track) => track.kind === "line");
  const walk: WalkTrack[] = [];

  // Marks that share a path with others of their look (components/marks/MarkRuns.tsx).
  const runs = [...svg.querySelectorAll<SVGGraphicsElement>("[data-r]")].map((path) => {
    const matrix = matrixOf(path);
    const r = Number(path.dataset.r);
    const size = 2 * r;
    let [x, y] = [-r, -r];
    const steps = path.getAttribute("d")!.split("m").slice(1);
    return steps.map((step): Placed & { element?: Element } => {
      const [dx, dy] = step.split(" ").map(Number.parseFloat);
      x += dx!;
      y += dy!;
      return placed({ x, y, width: size, height: size }, matrix);
    });
  });

  const marks = tracks.map((track, n): Mark[] => {
    if (track.kind === "points") {
      const group = find<SVGGraphicsElement>(svg, "data-marks", track.id);
      const shared = group && matrixOf(group);
      const own = [...(group?.children ?? [])] as SVGGraphicsElement[];
      const alone = (element: SVGGraphicsElement) => ({
        ...placed(element.getBBox(), element.hasAttribute("transform") ? matrixOf(element) : shared!),
        element,
      });
      const order = group?.dataset.order;
      const points = (
        order
          ? [...order].map((letter) => runs[letter.charCodeAt(0) - 65]?.shift() ?? alone(own.shift()!))
          : own.slice(0, track.items.length).map(alone)
      ).map((place, index): Mark => ({ ...place, track: n, index, exact: group?.hasAttribute("data-areas") }));
      walk.push({ xs: points.map(({ x }) => x) });
      return points;
    }
    const d = find(home, "data-path", track.id)?.getAttribute("d");
    const use = find<SVGGraphicsElement>(svg, "data-line", track.id);
    const panel = panels.find(({ ids }) => ids.includes(track.id));
    walk.push({ xs: [], moments: [] });
    if (!d || !use || !panel) return [];

    const series = readSeries(d, track);
    const { days, values } = series;
    const matrix = matrixOf(use);
    const x = (day: number) => matrix.a * (day - track.day0) + matrix.e;
    const y = (i: number) => (matrix.d * values[i]!) / track.factor / track.quantum + matrix.f;
    // Half a unit of tolerance: a sample on the plot's edge is inside.
    const inView = (day: number) => Math.abs(x(day) - panel.x) <= panel.rx + 0.5;
    const shown = moments.filter(([day]) => inView(day) && sampleAt(series, day) >= 0);
    // The middle of a month that the plot cuts off is out of view, its first day may not be.
    const at = series.at.map((day, i) => (inView(day) ? day : days[i]!));
    const first = at.findIndex(inView);
    const samples = at
      .filter(inView)
      .map((day, index) => ({ x: x(day), y: y(first + index), rx: 0, ry: 0, track: n, index, day }));
    const along = (day: number) => (byDay ? day : x(day));
    walk[n] = { xs: samples.map(({ day }) => along(day)), moments: shown.map(([day]) => along(day)) };
    const published =
      track.published && readSeries(track.published.d ?? d, { ...track, ...track.published, factor: 1 }).values;
    panel.lines.push({ track, series, colour: getComputedStyle(use).stroke, moments: shown, x, y, published });
    panel.stops = [...new Set([...panel.stops, ...samples.map(({ day }) => day)])].sort((a, b) => a - b);
    return samples;
  });
  return {
    svg,
    model,
    marks,
    points: marks.flat().filter(({ day }) => day === undefined),
    panels: panels.filter(({ stops }) => stops.length > 0),
    walk,
  };
}

type Box = Pick<DOMRect, "x" | "y" | "width" | "height">;

function placed({ x, y, width, height }: Box, { a, b, c, d, e, f }: DOMMatrix): Placed {
  const [rx, ry] = [width / 2, height / 2];
  return {
    x: a * (x + rx) + c * (y + ry) + e,
    y: b * (x + rx) + d * (y + ry) + f,
    rx: Math.abs(a * rx) + Math.abs(c * ry),
    ry: Math.abs(b * rx) + Math.abs(d * ry),
  };
}

/** The spot at a place of the window: the mark that was hit, else the nearest, else the nearest day of the plot. */
export function spotAt({ svg, points, panels }: Scene, clientX: number, clientY: number): Spot | undefined {
  const { a, d, e, f } = svg.getScreenCTM()!;
  const [x, y] = [(clientX - e) / a, (clientY - f) / d];
  const panel = nearestBox(panels, x, y, NEAR_PLOT / a);
  // What is painted on top is what the reader means. Asked of the document, not of the event: the drawing may have changed
  // under a pointer that rests, and a finger that drags holds on to what it touched first.
  const hit = document.elementFromPoint(clientX, clientY);
  const mark =
    points.find(({ element }) => element?.contains(hit)) ??
    nearestBox(
      points.filter(({ exact }) => !exact),
      x,
      y,
      (panel ? NEAR_OVER_LINES : NEAR) / a,
    );
  if (mark || !panel) return mark && { mark };
  const [line] = panel.lines;
  const perDay = line!.x(1) - line!.x(0);
  return { panel, day: nearestSorted(panel.stops, (x - line!.x(0)) / perDay) };
}

/** The spot at a place of the walk. */
export function spotOf({ marks, panels, model }: Scene, { track, index }: Place): Spot {
  const mark = marks[track]![index]!;
  const panel = panels.find(({ lines }) => lines.some((line) => line.track === model.tracks[track]));
  return { mark, panel, day: mark.day };
}
