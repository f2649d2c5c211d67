import type { Data } from "@/lib/data";
import { ASIA, AUSTRALIA, EUROPE, type Frame, GULF, JAPAN, NORTH_AMERICA } from "@/lib/geo/frames";
import type { MapsOrder } from "@/lib/geo/part";
import type { DrawnShape } from "@/lib/geo/shape";
import type { Size } from "../../shared/size";
import { merged, outlineOf } from "./basemap";
import { type Named, placeLabels } from "./labels";
import {
  type AreaGroup,
  type AreaPattern,
  type AreaStyle,
  areaMarks,
  chosenAmong,
  heldPaths,
  type MapLayout,
  type MapView,
  mapView,
} from "./layout";

/** A map's shapes, chosen by code, with the paths that its document writes once. */
export interface BaseMap {
  readonly frames: readonly Frame[];
  readonly shapes: ReadonlyMap<string, { readonly shape: DrawnShape; readonly view: number }>;
  readonly paths: Readonly<Record<string, string>>;
  /** Date of the outline of the occupied land, null before the first. */
  readonly outline: string | null;
}

/** Europe's countries, walked last on maps of the alliance and of guarantees. */
export const EUROPEAN = [
  "AL",
  "AD",
  "AM",
  "AT",
  "AZ",
  "BA",
  "BE",
  "BG",
  "BY",
  "CH",
  "CY",
  "CZ",
  "DE",
  "DK",
  "EE",
  "ES",
  "FI",
  "FR",
  "GB",
  "GE",
  "GR",
  "HR",
  "HU",
  "IE",
  "IS",
  "IT",
  "LI",
  "LT",
  "LU",
  "LV",
  "MC",
  "MD",
  "ME",
  "MK",
  "MT",
  "NL",
  "NO",
  "PL",
  "PT",
  "RO",
  "RS",
  "RU",
  "SE",
  "SI",
  "SK",
  "SM",
  "TR",
  "UA",
  "VA",
  "XK",
] as const;

/** A sheet beside Europe: what stands on it as marks, and what only as ground. */
interface Sheet {
  readonly frame: Frame;
  readonly codes: readonly string[];
  /** Codes, or all that the frame shows. */
  readonly ground: readonly string[] | "all";
}

const AMERICA: Sheet = { frame: NORTH_AMERICA, codes: ["CA", "US"], ground: ["GL", "MX", "CU"] };
const OVERSEAS: readonly Sheet[] = [
  AMERICA,
  {
    frame: GULF,
    codes: ["SA", "QA", "AE"],
    ground: ["KW", "BH", "OM", "YE", "IQ", "IR", "JO", "SY", "EG", "ER", "ET", "SD", "SO", "DJ", "IL", "PS"],
  },
  { frame: JAPAN, codes: ["JP"], ground: ["KR", "KP", "CN", "RU"] },
  { frame: AUSTRALIA, codes: ["AU"], ground: ["ID", "TL", "PG"] },
];

/** Where talks were held beyond Europe: ground only. */
const PLACES: readonly Sheet[] = [NORTH_AMERICA, GULF, ASIA].map((frame) => ({ frame, codes: [], ground: "all" }));

/**
 * What a map shows beyond Europe: North America in the Atlantic; all states that guarantee, beside it; or the ground on which
 * talks were held.
 */
const BEYOND = { america: [AMERICA], overseas: OVERSEAS, places: PLACES } as const satisfies Record<
  string,
  readonly Sheet[]
>;
export type Beyond = keyof typeof BEYOND;

/** Ids of paths that are no country. */
export const GROUND = "land";
export const OCCUPIED = "occupied";
const groundOf = (frame: Frame) => `${GROUND}-${frame.id}`;

/** Europe, countries beyond it on sheets of their own, and the occupied land as of a day. */
export function europeBase(data: Data, codes: readonly string[], asOf: string, beyond: Beyond): BaseMap {
  const sheets: readonly Sheet[] = BEYOND[beyond];
  const europe = data.maps.countries(EUROPE);
  const shapes = new Map<string, { shape: DrawnShape; view: number }>();
  for (const code of codes) {
    const at = sheets.findIndex((sheet) => sheet.codes.includes(code));
    const shape = (at < 0 ? europe : data.maps.countries(sheets[at]!.frame)).get(code);
    if (shape) shapes.set(code, { shape, view: at + 1 });
  }
  const outline = outlineOf(data, asOf);
  const land = ({ frame, codes: marks, ground }: Sheet) => {
    const map = data.maps.countries(frame);
    const wanted = ground === "all" ? [...map.keys()] : [...ground, ...marks];
    return merged(
      wanted.filter((code) => !marks.includes(code) || !shapes.has(code)).flatMap((code) => map.get(code) ?? []),
    );
  };
  return {
    frames: [EUROPE, ...sheets.map((s) => s.frame)],
    shapes,
    paths: {
      [GROUND]: merged([...europe].filter(([code]) => !shapes.has(code)).map(([, s]) => s)),
      ...Object.fromEntries(sheets.map((s) => [groundOf(s.frame), land(s)])),
      ...Object.fromEntries([...shapes].map(([code, { shape }]) => [code, shape.d])),
      ...(outline ? { [OCCUPIED]: data.maps.occupied(EUROPE, outline).d } : {}),
    },
    outline,
  };
}

/** What a browser needs to make the base again for any day and any of these codes. */
export const europeOrder = (codes: readonly string[], beyond: Beyond): MapsOrder => ({
  countries: [
    { frame: EUROPE, codes: codes.length === 1 ? codes : [...EUROPEAN], rest: true },
    ...(BEYOND[beyond] as readonly Sheet[]).map(({ frame, codes: own, ground }) => ({
      frame,
      codes: ground === "all" ? [] : [...own, ...ground],
      rest: ground === "all",
    })),
  ],
  occupied: EUROPE,
});

/** The corner of the Atlantic that North America stands in, in units of the frame of Europe. */
const CORNER = { x: 6, y: 380, width: 226 } as const;

/** Width of the map at most, px. */
const MOST = 720;

export interface Grouped {
  readonly id: string;
  readonly style: AreaStyle;
  readonly codes: readonly string[];
  /** A pattern that says something of its own, instead of the style's. */
  pattern?(code: string): AreaPattern;
}

export interface Names {
  name(code: string): string;
  /** Must be named even where nothing fits: beside the shape, with a leader. */
  must(code: string): boolean;
}

/** The ground of each view. */
export const groundsOf = (base: BaseMap) =>
  base.frames.map((frame, view) => ({ path: view === 0 ? GROUND : groundOf(frame), view }));

/** Groups of countries on a base map of Europe, labelled; the chosen one is outlined. */
export function europeLayout(
  base: BaseMap,
  groups: readonly Grouped[],
  size: Size,
  { name, must }: Names,
  chosen: string | null,
): MapLayout {
  const { width } = size;
  const views = viewsOf(base.frames, width);
  const all = [...base.shapes.values()].filter((s) => s.view === 0).map((s) => s.shape);
  const placed = groups.map(
    (group): AreaGroup => ({
      id: group.id,
      style: group.style,
      marks: areaMarks(
        group.codes.flatMap((code) => {
          const found = base.shapes.get(code);
          return found ? [{ path: code, ...found, ...(group.pattern ? { pattern: group.pattern(code) } : {}) }] : [];
        }),
        views,
        all,
      ),
    }),
  );
  const named = groups.flatMap((group) =>
    group.codes.flatMap((code): Named[] => {
      const found = base.shapes.get(code);
      if (!found) return [];
      return [
        {
          texts: [name(code), code],
          shape: found.shape,
          view: views[found.view]!,
          bold: code === "UA",
          must: must(code) || code === chosen,
        },
      ];
    }),
  );
  const height = Math.max(...views.map((v) => v.y + v.height)) + (views.length > 2 ? 1 : 0);
  const bounds = { left: 2, right: width - 2, top: 2, bottom: height - 2 };
  return {
    width,
    height,
    size: size.name,
    views,
    ground: groundsOf(base),
    groups: placed,
    held: heldPaths(placed),
    occupied: base.outline ? { path: OCCUPIED, within: "UA" } : null,
    labels: placeLabels(named, bounds),
    chosen: chosenAmong(placed, chosen),
  };
}

/** The place of each of a base map's frames in a figure. */
export const viewsFor = (base: BaseMap, width: number): MapView[] => viewsOf(base.frames, width);

/** Where the sheets lie: one in the Atlantic; several in a column beside Europe where there is room, else in a row below. */
function viewsOf([first, ...others]: readonly Frame[], width: number): MapView[] {
  if (others.length === 1) {
    // As large as a screen shows at once; a wider map of Europe would be taller than that.
    const across = Math.min(width, MOST);
    const main = mapView(first!, { x: Math.round((width - across) / 2), y: 0, width: across });
    const x = main.x + Math.round(CORNER.x * main.scale);
    return [
      main,
      mapView(
        others[0]!,
        { x, y: Math.round(CORNER.y * main.scale), width: Math.round(CORNER.width * main.scale) },
        true,
      ),
    ];
  }
  const gap = 8;
  if (width >= 900) {
    const column = 172;
    const across = Math.min(width - column - gap, MOST);
    const left = Math.round((width - column - gap - across) / 2);
    const main = mapView(first!, { x: left + column + gap, y: 0, width: across });
    const step = Math.floor((main.height + gap - 1) / others.length);
    return [
      main,
      ...others.map((frame, i) =>
        mapView(
          frame,
          { x: left, y: i * step, width: Math.min(column, Math.floor(((step - gap) * frame.width) / frame.height)) },
          true,
        ),
      ),
    ];
  }
  const main = mapView(first!, { x: 0, y: 0, width });
  const each = Math.floor((width - gap * (others.length - 1) - 1) / others.length);
  return [
    main,
    ...others.map((frame, i) => mapView(frame, { x: i * (each + gap), y: main.height + gap, width: each }, true)),
  ];
}
