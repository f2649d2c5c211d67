import type { Data, OblastShare } from "@/lib/data";
import type { DrawnShape } from "@/lib/geo/countries";
import { UKRAINE } from "@/lib/geo/frames";
import type { Texts } from "@/lib/i18n/texts";
import type { Column, Table } from "../../contract";
import { countriesOn, merged, oblastsOn, occupiedOn, outlineDates, outlineOf } from "../shared/basemap";

/** A region with occupied land at the date of the outline. */
export type TerritoryRow = Readonly<{
  region: string;
  name: string;
  date: string;
  occupied_km2: number;
  occupied_percent: number;
}>;

export interface TerritoryState {
  readonly asof: string | null;
}

export interface Region {
  readonly iso: string;
  readonly name: string;
  readonly shape: DrawnShape;
  /** Null where less than 0.02 percent is occupied, or nothing. */
  readonly share: OblastShare | null;
}

export interface TerritoryTable extends Table<TerritoryRow> {
  /** Date of the outline. */
  readonly date: string;
  /** The day asked for, where no outline has it. */
  readonly asked: string | null;
  readonly regions: readonly Region[];
  readonly total: { readonly km2: number; readonly percent: number; readonly low: boolean };
}

/** Ids of paths that are no region. */
export const GROUND = "land";
export const WHOLE = "ukraine";
export const OCCUPIED = "occupied";

function columns({ t }: Texts, names: ReadonlyMap<string, string>): Column<keyof TerritoryRow & string>[] {
  const column = (
    name: keyof TerritoryRow & string,
    type: Column["type"],
    more: Partial<Column> = {},
  ): Column<keyof TerritoryRow & string> => ({
    type,
    title: t(`charts.maps.territory.columns.${name}.title`),
    description: t(`charts.maps.territory.columns.${name}.meaning`),
    shown: true,
    ...more,
    name,
  });
  return [
    column("region", "string", { say: (c) => names.get(String(c)) ?? String(c) }),
    column("name", "string", { shown: false }),
    column("date", "date", { dataset: "territory-share-by-oblast" }),
    column("occupied_km2", "integer", {
      unit: t("charts.maps.km2"),
      decimals: 0,
      dataset: "territory-share-by-oblast",
    }),
    // Whole percent: the shares lie up to 0.8 points below the source's own.
    column("occupied_percent", "number", { unit: "%", decimals: 0, dataset: "territory-share-by-oblast" }),
  ];
}

/** Names of the regions by code, in the reader's language. */
function regionNames(data: Data, texts: Texts): Map<string, string> {
  const { oblasts } = data.shapes("ukraine-oblasts").objects;
  if (oblasts?.type !== "GeometryCollection") return new Map();
  return new Map(
    oblasts.geometries.map(({ properties }) => {
      const { iso, name, name_uk } = properties as { iso: string; name: string; name_uk: string };
      return [iso, texts.locale === "uk" ? name_uk : name] as const;
    }),
  );
}

export function territoryRows(data: Data, state: TerritoryState, texts: Texts): TerritoryTable {
  const dates = outlineDates(data);
  const date = (state.asof && outlineOf(data, state.asof)) || dates.at(-1)!;
  const names = regionNames(data, texts);
  const shares = new Map(data.oblastShares.filter((s) => s.date === date).map((s) => [s.iso, s]));
  const shapes = oblastsOn(data, UKRAINE);
  const area = data.territoryArea.find((r) => r.date === date)!;
  const rows = [...shares.values()]
    .sort((a, b) => b.percent - a.percent || a.iso.localeCompare(b.iso))
    .map(
      (s): TerritoryRow => ({
        region: s.iso,
        name: s.name,
        date,
        occupied_km2: s.km2,
        occupied_percent: s.percent,
      }),
    );
  const ground = [...countriesOn(data, UKRAINE)].filter(([code]) => code !== "UA").map(([, s]) => s);
  const { compare } = new Intl.Collator(texts.locale);
  return {
    columns: columns(texts, names),
    rows,
    annotations: [],
    paths: {
      [GROUND]: merged(ground),
      [WHOLE]: merged(shapes.values()),
      ...Object.fromEntries([...shapes].map(([iso, s]) => [iso, s.d])),
      [OCCUPIED]: occupiedOn(data, UKRAINE, date).d,
    },
    asOf: date,
    date,
    asked: state.asof && state.asof !== date ? state.asof : null,
    regions: [...shapes]
      .map(([iso, shape]): Region => ({ iso, name: names.get(iso)!, shape, share: shares.get(iso) ?? null }))
      .sort((a, b) => compare(a.name, b.name)),
    total: { km2: area.km2, percent: area.percent, low: area.quality === "low" },
  };
}
