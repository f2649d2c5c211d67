import type { Frame } from "@/lib/geo/frames";
import type { DrawnShape } from "@/lib/geo/shape";
import type { WidthName } from "../../shared/size";
import { round1 } from "../../shared/time-axis";

/**
 * How an area is drawn: colour and a second channel (pattern or outline) together, so that colour is never alone. `land` is
 * ground, `subject` Ukraine, `blank` an outline without colour, `region` a part of Ukraine, `unknown` a dotted one.
 */
export const AREA_STYLES = [
  "area-1",
  "area-2",
  "area-3",
  "area-4",
  "blank",
  "region",
  "unknown",
  "land",
  "subject",
] as const;
export type AreaStyle = (typeof AREA_STYLES)[number];

/** What is laid over a colour: nothing, dots, lines, a lattice. */
export type AreaPattern = "none" | "dots" | "lines" | "cross";

/** What keys of maps show: styles, colours alone, patterns alone, the hatch of occupied land. */
export const MAP_SYMBOLS = [
  ...AREA_STYLES,
  "occupied",
  "plain-1",
  "plain-2",
  "plain-3",
  "plain-4",
  "pattern-none",
  "pattern-lines",
  "pattern-cross",
  "place",
  "place-turning",
  "place-region",
  "route",
  "gained",
  "lost",
] as const;
export type MapSymbol = (typeof MAP_SYMBOLS)[number];

/** A frame's place in a figure: px = units x scale + offset. */
export interface MapView {
  readonly frame: string;
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** An inset has a border of its own. */
  readonly inset: boolean;
}

/** A country as a mark. */
export interface AreaMark {
  /** Id of its shared path. */
  readonly path: string;
  readonly view: number;
  /** Middle in px. */
  readonly x: number;
  readonly y: number;
  /** Radius of an invisible circle that makes a small state reachable, px; 0 where it needs none. */
  readonly hit: number;
  /** Instead of the style's own. */
  readonly pattern?: AreaPattern;
  /** Radius of the dot that stands for an area too small to be seen, px; 0 for an area. */
  readonly dot: number;
}

export interface AreaGroup {
  /** Id of the reading track. */
  readonly id: string;
  readonly style: AreaStyle;
  readonly marks: readonly AreaMark[];
}

export interface MapLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly bold: boolean;
  /** From the label to what it names, where it stands aside. */
  readonly leader: string | null;
  /** The point that it names: zooming keeps the distance from it on the screen. */
  readonly anchor: readonly [x: number, y: number];
  /** How far the map must be enlarged for the label to have room; 1 for those of the map as a whole. */
  readonly zoom: number;
}

/** What the reader chose, drawn with an outline of its own: an area by its path, or a point by a ring. */
export interface ChosenMark {
  readonly path: string | null;
  readonly view: number;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** What every map has. Plain numbers and strings; px in a box of width x height. */
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly size: WidthName;
  readonly views: readonly MapView[];
  /** Paths of ground, each in its view. */
  readonly ground: readonly { readonly path: string; readonly view: number }[];
  readonly groups: readonly AreaGroup[];
  /** Paths that the groups draw, each once. */
  readonly held: readonly string[];
  /** Occupied land: hatched in the first view, inside the path of Ukraine. */
  readonly occupied: { readonly path: string; readonly within: string } | null;
  readonly labels: readonly MapLabel[];
  readonly chosen: ChosenMark | null;
}

export function mapView(
  frame: Frame,
  { x, y, width }: { x: number; y: number; width: number },
  inset = false,
): MapView {
  const scale = width / frame.width;
  return { frame: frame.id, scale, x, y, width, height: Math.round(frame.height * scale), inset };
}

/** px of a point of a view's grid. */
export const toPx = (view: MapView, [x, y]: readonly [number, number]): [number, number] => [
  round1(x * view.scale + view.x),
  round1(y * view.scale + view.y),
];

/** Smallest side of something that a finger meets (WCAG 2.2, 2.5.8). */
const TARGET = 24;

/** What is only a speck, how large a dot stands for it, and which small states get a circle to be met by. */
export interface Reach {
  /** Square px under which an area is a speck. */
  readonly speck: number;
  readonly dot: number;
  readonly circles: "small" | "specks";
}
const REGION: Reach = { speck: 12, dot: 3, circles: "small" };

/**
 * Countries of one group as marks. Those smaller than a finger get a circle around them, as large as their neighbours among
 * the small ones leave room for.
 */
export function areaMarks(
  items: readonly { path: string; shape: DrawnShape; view: number; pattern?: AreaPattern }[],
  views: readonly MapView[],
  others: readonly DrawnShape[],
  { speck, dot, circles }: Reach = REGION,
): AreaMark[] {
  return items.map(({ path, shape, view, pattern }) => {
    const { scale } = views[view]!;
    const [x0, y0, x1, y1] = shape.box;
    const [middleX, middleY] = [(x0 + x1) / 2, (y0 + y1) / 2];
    const [x, y] = toPx(views[view]!, [middleX, middleY]);
    const isSpeck = shape.area * scale ** 2 < speck;
    const small = circles === "specks" ? isSpeck : Math.min(x1 - x0, y1 - y0) * scale < TARGET;
    const room = small
      ? Math.min(
          TARGET / 2,
          ...others
            .filter((o) => o !== shape && Math.max(o.box[2] - o.box[0], o.box[3] - o.box[1]) * scale < 2 * TARGET)
            .map(
              (o) => (Math.hypot((o.box[0] + o.box[2]) / 2 - middleX, (o.box[1] + o.box[3]) / 2 - middleY) * scale) / 2,
            ),
        )
      : 0;
    return {
      path,
      view,
      x,
      y,
      ...(pattern ? { pattern } : {}),
      hit: round1(room),
      dot: isSpeck ? dot : 0,
    };
  });
}

/** The paths that groups draw: of marks that are dots, none. */
export const heldPaths = (groups: readonly AreaGroup[]): string[] =>
  groups.flatMap(({ marks }) => marks.flatMap(({ path, dot }) => (dot ? [] : [path])));

/** The mark of a path among the groups as what is chosen; null where it isn't drawn. */
export function chosenAmong(groups: readonly AreaGroup[], path: string | null): ChosenMark | null {
  const mark = path === null ? undefined : groups.flatMap((g) => g.marks).find((m) => m.path === path);
  if (!mark) return null;
  const { view, x, y, dot } = mark;
  return dot ? { path: null, view, x, y, r: dot + 4 } : { path: mark.path, view, x, y, r: 0 };
}
