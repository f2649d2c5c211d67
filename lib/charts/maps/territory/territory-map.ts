import type { Data } from "@/lib/data";
import type { ReadingItem, ReadingModel } from "@/lib/embed/reading/model";
import { UKRAINE } from "@/lib/geo/frames";
import type { Texts } from "@/lib/i18n/texts";
import type { Chart, Control, KeyItem } from "../../contract";
import type { Size } from "../../shared/size";
import type { SliceParts } from "../../slice";
import type { StateFault } from "../../state";
import { type Named, placeLabels } from "../shared/labels";
import { type AreaGroup, areaMarks, heldPaths, type MapLayout, mapView } from "../shared/layout";
import { slide } from "../shared/slide";
import { mapWords } from "../shared/words";
import {
  baseOf,
  type Compared,
  dateOf,
  GAINED,
  GROUND,
  LOST,
  OCCUPIED,
  type Region,
  type TerritoryState,
  type TerritoryTable,
  territoryRows,
  territoryState,
  WHOLE,
} from "./rows";

export interface TerritoryLayout extends MapLayout {
  /** Paths of the land that changed hands since the base; null without one. */
  readonly changed: { readonly gained: string; readonly lost: string } | null;
}

/** What ground is held, at the date of an outline, with the share of each region; or what changed since an earlier one. */
export const territoryMap: Chart<"territory-map", TerritoryState, TerritoryTable, TerritoryLayout> = {
  id: "territory-map",
  family: "maps",
  state: territoryState,
  datasets: () => ["territory-outlines", "territory-share-by-oblast", "territory-area", "ukraine-oblasts", "geo"],
  check,
  rows: territoryRows,
  layout,
  name: (texts) => texts.t("charts.maps.territory.name"),
  title,
  subtitle: (table, _state, texts) =>
    texts.t(table.compared ? "charts.maps.territory.subtitleCompared" : "charts.maps.territory.subtitle", {
      km2: texts.number(table.total.km2, 0),
      date: texts.date(table.date),
      base: texts.date(table.compared?.base ?? table.date),
    }),
  describe,
  notes,
  key,
  controls,
  reading,
  live: {
    // What lies between two outlines is measured by the server; one outline alone is only drawn.
    depends: ({ base }) => (base ? ["asof", "base"] : []),
    parts,
  },
};

function parts(data: Data, state: TerritoryState): SliceParts {
  const date = dateOf(data, state);
  const base = baseOf(data, state, date);
  const dates = new Set(data.maps.outlineDates);
  return {
    oblastShares: data.oblastShares,
    territoryArea: data.territoryArea.filter((r) => dates.has(r.date)),
    maps: {
      countries: [{ frame: UKRAINE, codes: ["UA"], rest: true }],
      oblasts: UKRAINE,
      occupied: UKRAINE,
      change: base ? [UKRAINE, base, date] : null,
    },
  };
}

function check(data: Data, { asof, base }: TerritoryState): StateFault[] {
  const dates = data.maps.outlineDates;
  const [first, last] = [dates[0]!, data.asOf];
  const faults: StateFault[] = [];
  const outside = (day: string | null) => day !== null && (day < first || day > last);
  if (outside(asof))
    faults.push({ parameter: "asof", value: asof!, reason: `expected a date from ${first} to ${last}` });
  const date = dateOf(data, { asof: outside(asof) ? null : asof, base: null });
  if (base && baseOf(data, { asof, base }, date) === null)
    faults.push({ parameter: "base", value: base, reason: `expected a date from ${first} to before ${date}` });
  return faults;
}

function title({ total, date, compared }: TerritoryTable, _state: TerritoryState, texts: Texts): string {
  const { t, number } = texts;
  if (!compared)
    return t("charts.maps.territory.finding", { percent: number(total.percent, 1), date: texts.date(date) });
  return t("charts.maps.territory.findingCompared", {
    gained: number(compared.gained.km2, 0),
    lost: number(compared.lost.km2, 0),
    base: texts.date(compared.base),
    date: texts.date(date),
  });
}

function key({ compared }: TerritoryTable, _state: TerritoryState, { t }: Texts): KeyItem[] {
  if (!compared) return [{ symbol: "occupied", label: t("charts.maps.key.occupied") }];
  return [
    { symbol: "gained", label: t("charts.maps.territory.key.gained") },
    { symbol: "lost", label: t("charts.maps.territory.key.lost") },
    { symbol: "occupied", label: t("charts.maps.territory.key.both") },
  ];
}

const groupsOf = (table: TerritoryTable) =>
  [
    { id: "occupied-in", regions: table.regions.filter((r) => r.share || r.change) },
    { id: "free", regions: table.regions.filter((r) => !r.share && !r.change) },
  ].filter((g) => g.regions.length > 0);

/** "Donetsk" of "Donetsk Oblast", with the share: regions are named short on the map. */
function labelsOf({ name, share, change, iso }: Region, texts: Texts): string[] {
  const short = name
    .replace(/ (Oblast|область)$/, "")
    .replace(/^(Autonomous Republic of |Автономна Республіка )/, "")
    .replace(/ \(city\)$/, "");
  if (change !== null) {
    const km2 = texts.t("charts.maps.territory.change", { km2: texts.change(change, 0) });
    return change === 0 ? [short] : [`${short} ${km2}`, km2];
  }
  if (!share || share.percent < 0.5) return [short];
  const percent = texts.t("charts.maps.territory.percent", { percent: texts.number(share.percent, 0) });
  return iso === "UA-40" ? [] : [`${short} ${percent}`, percent];
}

/** Width of the map at most, px. */
const MOST = 840;

function layout(table: TerritoryTable, _state: TerritoryState, size: Size, texts: Texts): TerritoryLayout {
  // As large as a screen shows at once.
  const across = Math.min(size.width, MOST);
  const view = mapView(UKRAINE, { x: Math.round((size.width - across) / 2), y: 0, width: across });
  const all = table.regions.map((r) => r.shape);
  const groups = groupsOf(table).map(
    (g): AreaGroup => ({
      id: g.id,
      style: "region",
      marks: areaMarks(
        g.regions.map((r) => ({ path: r.iso, shape: r.shape, view: 0 })),
        [view],
        all,
      ),
    }),
  );
  const named = table.regions.flatMap((r): Named[] => {
    const held = table.compared ? Boolean(r.change) : r.share !== null && r.share.percent >= 0.5;
    // On a phone only the regions that the map is about are named.
    if (size.name === "narrow" && !held) return [];
    const labels = labelsOf(r, texts);
    return labels.length ? [{ texts: labels, shape: r.shape, view, bold: held }] : [];
  });
  return {
    width: size.width,
    height: view.height,
    size: size.name,
    views: [view],
    ground: [{ path: GROUND, view: 0 }],
    groups,
    held: heldPaths(groups),
    occupied: { path: OCCUPIED, within: WHOLE },
    labels: placeLabels(named, { left: view.x + 2, right: view.x + view.width - 2, top: 2, bottom: view.height - 2 }),
    chosen: null,
    changed: table.compared ? { gained: GAINED, lost: LOST } : null,
  };
}

function describe(table: TerritoryTable, _state: TerritoryState, texts: Texts): string {
  const { t } = texts;
  if (table.compared) return describeChange(table, table.compared, texts);
  const list = table.regions
    .flatMap(({ name, share }) => (share && share.percent >= 1 ? [{ name, percent: share.percent }] : []))
    .sort((a, b) => b.percent - a.percent)
    .map(({ name, percent }) => t("charts.maps.territory.share", { name, percent: texts.number(percent, 0) }));
  return t("charts.maps.territory.description", {
    date: texts.date(table.date),
    km2: texts.number(table.total.km2, 0),
    percent: texts.number(table.total.percent, 1),
    list: texts.list(list),
  });
}

/** Regions by the size of their change. */
function describeChange(table: TerritoryTable, compared: Compared, texts: Texts): string {
  const { t } = texts;
  const changed = table.regions
    .flatMap(({ name, change }) => (change && Math.abs(change) >= 1 ? [{ name, change }] : []))
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
    .map(({ name, change }) => t("charts.maps.territory.regionChange", { name, km2: texts.change(change, 0) }));
  return t("charts.maps.territory.descriptionCompared", {
    base: texts.date(compared.base),
    date: texts.date(table.date),
    gained: texts.number(compared.gained.km2, 0),
    lost: texts.number(compared.lost.km2, 0),
    net: texts.change(compared.published, 0),
    n: changed.length,
    list: texts.list(changed),
  });
}

function notes(table: TerritoryTable, _state: TerritoryState, texts: Texts): string[] {
  const { t } = texts;
  const list: string[] = [];
  if (table.asked)
    list.push(t("charts.maps.territory.notes.asked", { asked: texts.date(table.asked), date: texts.date(table.date) }));
  const { compared } = table;
  if (compared?.asked)
    list.push(
      t("charts.maps.territory.notes.asked", { asked: texts.date(compared.asked), date: texts.date(compared.base) }),
    );
  if (compared)
    list.push(
      t("charts.maps.territory.notes.compared", {
        net: texts.change(compared.published, 0),
        // Outlines are within 0.1 percent of the published area, from December 2022 within 0.01.
        tolerance: compared.base < "2022-12-01" ? "0.1" : "0.01",
      }),
    );
  list.push(t("charts.maps.territory.notes.method"));
  if (table.total.low || (compared && compared.base < "2022-05-13")) list.push(t("charts.maps.area.notes.low"));
  return [...list, t("charts.maps.notes.crimea"), t("charts.maps.territory.notes.credit")];
}

function controls(data: Data, state: TerritoryState, texts: Texts): Control[] {
  const { t, date } = texts;
  const shown = dateOf(data, state);
  const base = baseOf(data, state, shown);
  const earlier = data.maps.outlineDates.filter((d) => d < shown).toReversed();
  return [
    slide("asof", t("charts.maps.asof"), data.maps.outlineDates, state.asof, texts),
    {
      param: "base",
      kind: "one",
      label: t("charts.maps.territory.compare"),
      options: [
        { value: "", label: t("charts.maps.nobody"), chosen: base === null },
        ...earlier.map((value) => ({ value, label: date(value), chosen: value === base })),
      ],
    },
  ];
}

function reading(table: TerritoryTable, _state: TerritoryState, texts: Texts): ReadingModel {
  const { t } = texts;
  return {
    locale: texts.locale,
    tracks: groupsOf(table).map((g) => ({
      kind: "points",
      id: g.id,
      label: t(g.id === "free" ? "charts.maps.territory.others" : "charts.maps.territory.held"),
      items: g.regions.map(
        (r): ReadingItem => [
          r.name,
          [
            r.share
              ? t("charts.maps.territory.context", {
                  percent: r.share.percent < 0.5 ? "<1" : texts.number(r.share.percent, 0),
                  km2: texts.number(r.share.km2, 0),
                })
              : t("charts.maps.territory.free"),
            r.change
              ? t("charts.maps.territory.since", {
                  km2: texts.change(r.change, 0),
                  date: texts.date(table.compared!.base),
                })
              : "",
          ]
            .filter(Boolean)
            .join(" · "),
        ],
      ),
    })),
    moments: [],
    words: mapWords(texts),
  };
}
