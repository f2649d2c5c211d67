import type { ChangedLand, DrawnMaps } from "./drawn";
import type { Frame } from "./frames";
import { shapeOfPath } from "./shape";

/*
 * The part of the drawn maps that one chart needs, as JSON for the browser: paths in the whole units of a frame, as the
 * document itself has them, never coordinates.
 */

type Paths = Readonly<Record<string, string>>;

interface ChangedPart {
  readonly d: string;
  readonly km2: number;
  readonly regions: Readonly<Record<string, number>>;
}

export interface MapsPart {
  /** By frame, then code. */
  readonly countries: Readonly<Record<string, Paths>>;
  readonly oblasts: Readonly<Record<string, Paths>>;
  readonly ukraine: Paths;
  readonly names: Readonly<Record<string, { readonly en: string; readonly uk: string }>>;
  readonly outlineDates: readonly string[];
  /** By frame, then date. */
  readonly occupied: Readonly<Record<string, Paths>>;
  readonly change: {
    readonly frame: string;
    readonly base: string;
    readonly date: string;
    readonly gained: ChangedPart;
    readonly lost: ChangedPart;
  } | null;
}

/** What a chart orders of the maps. */
export interface MapsOrder {
  /** Frames with the codes that the chart draws by themselves ("all" for all); with `rest` the other countries come as one. */
  readonly countries: readonly {
    readonly frame: Frame;
    readonly codes: readonly string[] | "all";
    readonly rest: boolean;
  }[];
  readonly oblasts?: Frame;
  /** The frame on which occupied land is drawn, at all dates. */
  readonly occupied?: Frame;
  readonly change?: readonly [Frame, base: string, date: string] | null;
}

/** Code of the countries that come as one. */
const REST = "x-rest";

/** Cuts an order out of the maps. */
export function cutMaps(maps: DrawnMaps, { countries, oblasts, occupied, change }: MapsOrder): MapsPart {
  const own = ({ frame, codes, rest: wanted }: MapsOrder["countries"][number]): Paths => {
    const all = [...maps.countries(frame)];
    const alone = (code: string) => codes === "all" || codes.includes(code);
    const rest = all
      .filter(([code]) => wanted && !alone(code))
      .map(([, s]) => s.d)
      .join("");
    return {
      ...Object.fromEntries(all.filter(([code]) => alone(code)).map(([code, s]) => [code, s.d])),
      ...(rest ? { [REST]: rest } : {}),
    };
  };
  const changed = ({ shape, km2, regions }: ChangedLand): ChangedPart => ({
    d: shape.d,
    km2,
    regions: Object.fromEntries(regions),
  });
  const both = change && maps.change(...change);
  return {
    countries: Object.fromEntries(countries.map((one) => [one.frame.id, own(one)])),
    oblasts: oblasts
      ? { [oblasts.id]: Object.fromEntries([...maps.oblasts(oblasts)].map(([iso, s]) => [iso, s.d])) }
      : {},
    ukraine: oblasts ? { [oblasts.id]: maps.ukraine(oblasts).d } : {},
    names: oblasts ? Object.fromEntries(maps.oblastNames) : {},
    outlineDates: maps.outlineDates,
    occupied: occupied
      ? { [occupied.id]: Object.fromEntries(maps.outlineDates.map((date) => [date, maps.occupied(occupied, date).d])) }
      : {},
    change:
      change && both
        ? {
            frame: change[0].id,
            base: change[1],
            date: change[2],
            gained: changed(both.gained),
            lost: changed(both.lost),
          }
        : null,
  };
}

/** The maps of a part; what it lacks is an error that names it. */
export function openMaps(part: MapsPart): DrawnMaps {
  const drawn = (paths: Paths | undefined, what: string) => {
    if (!paths) throw new Error(`the slice of the data has no ${what}`);
    return new Map(Object.entries(paths).map(([code, d]) => [code, shapeOfPath(code, d)]));
  };
  const all = <K extends "countries" | "oblasts" | "occupied">(kind: K) => {
    const made = new Map<string, ReturnType<typeof drawn>>();
    return (frame: Frame) => {
      let maps = made.get(frame.id);
      if (!maps) {
        maps = drawn(part[kind][frame.id], `${kind} on '${frame.id}'`);
        made.set(frame.id, maps);
      }
      return maps;
    };
  };
  const occupied = all("occupied");
  const changed = (id: string, { d, km2, regions }: ChangedPart): ChangedLand => ({
    shape: shapeOfPath(id, d),
    km2,
    regions: new Map(Object.entries(regions)),
  });
  return {
    countries: all("countries"),
    oblasts: all("oblasts"),
    ukraine: (frame) => shapeOfPath("ukraine", part.ukraine[frame.id] ?? ""),
    oblastNames: new Map(Object.entries(part.names)),
    outlineDates: part.outlineDates,
    occupied(frame, date) {
      const shape = occupied(frame).get(date);
      if (!shape) throw new Error(`the slice of the data has no outline of ${date}`);
      return shape;
    },
    change(frame, base, date) {
      const { change } = part;
      if (!change || change.frame !== frame.id || change.base !== base || change.date !== date)
        throw new Error(`the slice of the data has no change from ${base} to ${date}`);
      return { gained: changed("gained", change.gained), lost: changed("lost", change.lost) };
    },
  };
}
