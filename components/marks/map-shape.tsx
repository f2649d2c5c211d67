import type { MapLayout, MapView } from "@/lib/charts/maps/shared/layout";
import type { FigureProps } from "./figure-props";

/** What a figure needs to draw the paths of a map. */
export type MapProps<L extends MapLayout = MapLayout> = FigureProps<L>;

/** Ids of this drawing's own definitions: three widths of one chart, and several charts, may share a document. */
export const mapId = (prefix: string, layout: MapLayout, name: string) => `${prefix}${layout.size}-${name}`;

export const round = (n: number) => Number(n.toPrecision(6));
/** The transform from a frame's units to px. */
export const placeOf = ({ x, y, scale }: MapView) =>
  x || y ? `translate(${round(x)} ${round(y)})scale(${round(scale)})` : `scale(${round(scale)})`;

interface ShapeProps extends Pick<MapProps, "paths" | "prefix" | "lines"> {
  readonly path: string;
  readonly view: MapView;
  /** Width of the outline, px. */
  readonly stroke: number;
  readonly dash?: string;
  /** The element that it stands in is in the view already. */
  readonly placed?: boolean;
}

/** One shared path in its place; in pictures, whose renderer scales strokes, written out with its stroke scaled back. */
export function Shape({ path, view, stroke, dash, placed, paths, prefix, lines }: ShapeProps) {
  if (paths === "shared") return <use href={`#${prefix}${path}`} {...(placed ? {} : { transform: placeOf(view) })} />;
  const scaled = dash
    ?.split(" ")
    .map((n) => round(Number(n) / view.scale))
    .join(" ");
  return (
    <path
      d={lines[path]}
      transform={placeOf(view)}
      strokeWidth={round(stroke / view.scale)}
      {...(scaled ? { strokeDasharray: scaled } : {})}
    />
  );
}
