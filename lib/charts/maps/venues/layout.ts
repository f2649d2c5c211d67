import type { Size } from "../../shared/size";
import { round1 } from "../../shared/time-axis";
import { groundsOf, OCCUPIED, viewsFor } from "../shared/europe";
import { placeLabels, placePointLabels } from "../shared/labels";
import { type MapLayout, toPx } from "../shared/layout";
import { type Route, routeOf } from "./journey";
import type { Place, VenuesState, VenuesTable } from "./rows";

export interface PlaceMark {
  /** The place's id. */
  readonly id: string;
  /** Only the region is known. */
  readonly region: boolean;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** An event that changed the course of the talks was held there. */
  readonly turning: boolean;
}

export interface VenuesLayout extends MapLayout {
  /** One group per sheet, in the order of its places. */
  readonly places: readonly { readonly id: string; readonly marks: readonly PlaceMark[] }[];
  readonly route: Route | null;
  readonly empty: string | null;
}

/** Radius of one event, px: area grows with their number. */
const UNIT = { narrow: 2.6, medium: 3.4, wide: 4 } as const;
const LABELS = { narrow: 14, medium: 26, wide: 32 } as const;

/** @param words what stands in an empty map, and Ukraine's name */
export function venuesLayout(
  table: VenuesTable,
  state: VenuesState,
  size: Size,
  words: { empty: string; ukraine: string },
): VenuesLayout {
  const { base, places, journey } = table;
  const views = viewsFor(base, size.width);
  const marks = places.map((place): PlaceMark & { readonly place: Place } => {
    const [x, y] = toPx(views[place.view]!, place.at);
    return {
      place,
      id: place.id,
      region: place.region,
      x,
      y,
      r: round1(Math.max(2.6, UNIT[size.name] * Math.sqrt(place.events.length))),
      turning: place.significance === 5,
    };
  });
  const height = Math.max(...views.map((v) => v.y + v.height)) + 1;
  const bounds = { left: 2, right: size.width - 2, top: 2, bottom: height - 2 };
  // Labels stay on the sheet of their places.
  const labels = views.flatMap((v, view) => {
    const inner = { left: v.x + 2, right: v.x + v.width - 2, top: v.y + 2, bottom: v.y + v.height - 2 };
    const own = marks.filter((m) => m.place.view === view);
    return placePointLabels(
      own.map((m) => ({ text: m.region ? m.place.name.split(",")[0]! : m.place.name, x: m.x, y: m.y, r: m.r })),
      inner,
      view === 0 ? LABELS[size.name] : 5,
    );
  });
  const taken = [
    ...labels
      .filter((l) => l.zoom === 1)
      .map((l) => ({ left: l.x - 40, right: l.x + 40, top: l.y - 12, bottom: l.y + 4 })),
    ...marks.map((m) => ({ left: m.x - m.r, right: m.x + m.r, top: m.y - m.r, bottom: m.y + m.r })),
  ];
  const { shape } = base.shapes.get("UA")!;
  const radius = new Map(marks.map((m) => [m.place.id, m.r]));
  const chosen = marks.find((m) => m.place.id === state.place);
  return {
    width: size.width,
    height,
    size: size.name,
    views,
    ground: groundsOf(base),
    groups: [{ id: "ukraine", style: "subject", marks: [{ path: "UA", view: 0, x: 0, y: 0, hit: 0, dot: 0 }] }],
    held: ["UA"],
    occupied: base.outline ? { path: OCCUPIED, within: "UA" } : null,
    labels: [
      ...labels,
      ...placeLabels([{ texts: [words.ukraine], shape, view: views[0]!, bold: true }], bounds, taken),
    ],
    places: base.frames
      .map((frame, view) => ({
        id: frame.id,
        marks: marks.filter((m) => m.place.view === view).map(({ place: _, ...m }) => m),
      }))
      .filter((g) => g.marks.length > 0),
    chosen: chosen ? { path: null, view: chosen.place.view, x: chosen.x, y: chosen.y, r: chosen.r + 4 } : null,
    route: routeOf(
      journey.map((stop) => {
        const [x, y] = toPx(views[stop.view]!, stop.at);
        return { x, y, r: radius.get(stop.place) ?? 3 };
      }),
    ),
    empty: places.length ? null : words.empty,
  };
}
