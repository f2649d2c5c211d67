import type { Data, OblastShare } from "@/lib/data";
import type { TerritoryChange } from "@/lib/geo/drawn";
import { UKRAINE } from "@/lib/geo/frames";
import type { DrawnShape } from "@/lib/geo/shape";
import type { Texts } from "@/lib/i18n/texts";
import type { Column, Table } from "../../contract";
import { day, stateSchema } from "../../state";
import { merged, outlineOf } from "../shared/basemap";

/** A region with occupied land at the date of the outline, or at the one that it is compared with. */
export type TerritoryRow = Readonly<{
  region: string;
  name: string;
  date: string;
  occupied_km2: number;
  occupied_percent: number;
  base_date?: string;
  base_km2?: number;
  change_km2?: number;
  gained_km2?: number;
  lost_km2?: number;
}>;

export interface TerritoryState {
  /** The map of this day. */
  readonly asof: string | null;
  /** The earlier day that it is compared with. */
  readonly base: string | null;
}

export const territoryState = stateSchema<TerritoryState>({
  asof: { parameter: day, default: null },
  base: { parameter: day, default: null },
});

export interface Region {
  readonly iso: string;
  readonly name: string;
  readonly shape: DrawnShape;
  /** Null where less than 0.02 percent is occupied, or nothing. */
  readonly share: OblastShare | null;
  /** Published km2 now less those of the base; null without a base. */
  readonly change: number | null;
}

/** What changed since the base: from the outlines, beside the published areas of both days. */
export interface Compared extends TerritoryChange {
  /** Date of the earlier outline, and the day asked for where no outline has it. */
  readonly base: string;
  readonly asked: string | null;
  /** Published areas' difference, km2. */
  readonly published: number;
}

export interface TerritoryTable extends Table<TerritoryRow> {
  /** Date of the outline. */
  readonly date: string;
  /** The day asked for, where no outline has it. */
  readonly asked: string | null;
  readonly regions: readonly Region[];
  readonly total: { readonly km2: number; readonly percent: number; readonly low: boolean };
  readonly compared: Compared | null;
}

/** Ids of paths that are no region. */
export const GROUND = "land";
export const WHOLE = "ukraine";
export const OCCUPIED = "occupied";
export const GAINED = "gained";
export const LOST = "lost";

type Name = keyof TerritoryRow & string;

function columns(data: Data, { t, locale }: Texts, compared: boolean): Column<Name>[] {
  const column = (name: Name, type: Column["type"], more: Partial<Column> = {}): Column<Name> => ({
    type,
    title: t(`charts.maps.territory.columns.${name}.title`),
    description: t(`charts.maps.territory.columns.${name}.meaning`),
    shown: true,
    ...more,
    name,
  });
  const km2 = (name: Name, more: Partial<Column> = {}) =>
    column(name, "integer", {
      unit: t("charts.maps.km2"),
      decimals: 0,
      dataset: "territory-share-by-oblast",
      ...more,
    });
  return [
    column("region", "string", { say: (c) => data.maps.oblastNames.get(String(c))?.[locale] ?? String(c) }),
    column("name", "string", { shown: false }),
    column("date", "date", { dataset: "territory-share-by-oblast" }),
    km2("occupied_km2"),
    // Whole percent: the shares lie up to 0.8 points below the source's own.
    column("occupied_percent", "number", { unit: "%", decimals: 0, dataset: "territory-share-by-oblast" }),
    ...(compared
      ? [
          column("base_date", "date", { dataset: "territory-share-by-oblast" }),
          km2("base_km2", { shown: false }),
          km2("change_km2"),
          km2("gained_km2", { dataset: "territory-outlines" }),
          km2("lost_km2", { dataset: "territory-outlines" }),
        ]
      : []),
  ];
}

/** The base's outline: none where it is not before the outline on display. */
export function baseOf(data: Data, { base }: TerritoryState, date: string): string | null {
  const outline = base && outlineOf(data, base);
  return outline && outline < date ? outline : null;
}

export const dateOf = (data: Data, { asof }: TerritoryState): string =>
  (asof && outlineOf(data, asof)) || data.maps.outlineDates.at(-1)!;

export function territoryRows(data: Data, state: TerritoryState, texts: Texts): TerritoryTable {
  const date = dateOf(data, state);
  const base = baseOf(data, state, date);
  const names = data.maps.oblastNames;
  const sharesOf = (at: string) => new Map(data.oblastShares.filter((s) => s.date === at).map((s) => [s.iso, s]));
  const shares = sharesOf(date);
  const before = base === null ? null : sharesOf(base);
  const shapes = data.maps.oblasts(UKRAINE);
  const areaOf = (at: string) => data.territoryArea.find((r) => r.date === at)!;
  const area = areaOf(date);
  const compared: Compared | null =
    base === null
      ? null
      : {
          ...data.maps.change(UKRAINE, base, date),
          base,
          asked: state.base === base ? null : state.base,
          published: area.km2 - areaOf(base).km2,
        };
  const km2 = (list: ReadonlyMap<string, OblastShare>, iso: string) => list.get(iso)?.km2 ?? 0;
  const held = [...new Set([...shares.values(), ...(before?.values() ?? [])].map((s) => s.iso))];
  const rows = held
    .map((iso): TerritoryRow => {
      const share = shares.get(iso);
      const row = {
        region: iso,
        name: names.get(iso)!.en,
        date,
        occupied_km2: km2(shares, iso),
        occupied_percent: share?.percent ?? 0,
      };
      if (!compared || !before) return row;
      return {
        ...row,
        base_date: compared.base,
        base_km2: km2(before, iso),
        change_km2: km2(shares, iso) - km2(before, iso),
        gained_km2: Math.round(compared.gained.regions.get(iso) ?? 0),
        lost_km2: Math.round(compared.lost.regions.get(iso) ?? 0),
      };
    })
    .sort((a, b) => b.occupied_percent - a.occupied_percent || a.region.localeCompare(b.region));
  const ground = [...data.maps.countries(UKRAINE)].filter(([code]) => code !== "UA").map(([, s]) => s);
  const { compare } = new Intl.Collator(texts.locale);
  return {
    columns: columns(data, texts, compared !== null),
    rows,
    annotations: [],
    paths: {
      [GROUND]: merged(ground),
      [WHOLE]: data.maps.ukraine(UKRAINE).d,
      ...Object.fromEntries([...shapes].map(([iso, s]) => [iso, s.d])),
      [OCCUPIED]: data.maps.occupied(UKRAINE, date).d,
      ...(compared ? { [GAINED]: compared.gained.shape.d, [LOST]: compared.lost.shape.d } : {}),
    },
    asOf: date,
    date,
    asked: state.asof && state.asof !== date ? state.asof : null,
    regions: [...shapes]
      .map(
        ([iso, shape]): Region => ({
          iso,
          name: names.get(iso)![texts.locale],
          shape,
          share: shares.get(iso) ?? null,
          change: before && km2(shares, iso) - km2(before, iso),
        }),
      )
      .sort((a, b) => compare(a.name, b.name)),
    total: { km2: area.km2, percent: area.percent, low: area.quality === "low" },
    compared,
  };
}
