import type { Data } from "@/lib/data";
import type { ReadingItem, ReadingModel } from "@/lib/embed/reading/model";
import { UKRAINE } from "@/lib/geo/frames";
import type { Texts } from "@/lib/i18n/texts";
import type { Chart, Control, KeyItem } from "../../contract";
import type { Size } from "../../shared/size";
import { day, type StateFault, stateSchema } from "../../state";
import { outlineDates } from "../shared/basemap";
import { type Named, placeLabels } from "../shared/labels";
import { type AreaGroup, areaMarks, type MapLayout, mapView } from "../shared/layout";
import { mapWords } from "../shared/words";
import { GROUND, OCCUPIED, type Region, type TerritoryState, type TerritoryTable, territoryRows, WHOLE } from "./rows";

/** What ground is held, at the date of an outline, with the share of each region. */
export const territoryMap: Chart<"territory-map", TerritoryState, TerritoryTable, MapLayout> = {
  id: "territory-map",
  family: "maps",
  state: stateSchema<TerritoryState>({ asof: { parameter: day, default: null } }),
  datasets: () => ["territory-outlines", "territory-share-by-oblast", "territory-area", "ukraine-oblasts", "geo"],
  check,
  rows: territoryRows,
  layout,
  name: (texts) => texts.t("charts.maps.territory.name"),
  title: (table, _state, texts) =>
    texts.t("charts.maps.territory.finding", {
      percent: texts.number(table.total.percent, 1),
      date: texts.date(table.date),
    }),
  subtitle: (table, _state, texts) =>
    texts.t("charts.maps.territory.subtitle", { km2: texts.number(table.total.km2, 0), date: texts.date(table.date) }),
  describe,
  notes,
  key: (_table, _state, texts) =>
    [{ symbol: "occupied", label: texts.t("charts.maps.key.occupied") }] satisfies KeyItem[],
  controls,
  reading,
};

function check(data: Data, { asof }: TerritoryState): StateFault[] {
  const dates = outlineDates(data);
  const [first, last] = [dates[0]!, data.asOf];
  if (!asof || (asof >= first && asof <= last)) return [];
  return [{ parameter: "asof", value: asof, reason: `expected a date from ${first} to ${last}` }];
}

const groupsOf = (table: TerritoryTable) =>
  [
    { id: "occupied-in", regions: table.regions.filter((r) => r.share) },
    { id: "free", regions: table.regions.filter((r) => !r.share) },
  ].filter((g) => g.regions.length > 0);

/** "Donetsk" of "Donetsk Oblast", with the share: regions are named short on the map. */
function labelsOf({ name, share, iso }: Region, texts: Texts): string[] {
  const short = name
    .replace(/ (Oblast|область)$/, "")
    .replace(/^(Autonomous Republic of |Автономна Республіка )/, "")
    .replace(/ \(city\)$/, "");
  if (!share || share.percent < 0.5) return [short];
  const percent = texts.t("charts.maps.territory.percent", { percent: texts.number(share.percent, 0) });
  return iso === "UA-40" ? [] : [`${short} ${percent}`, percent];
}

/** Width of the map at most, px. */
const MOST = 840;

function layout(table: TerritoryTable, _state: TerritoryState, size: Size, texts: Texts): MapLayout {
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
    const held = r.share !== null && r.share.percent >= 0.5;
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
    occupied: { path: OCCUPIED, within: WHOLE },
    labels: placeLabels(named, { left: view.x + 2, right: view.x + view.width - 2, top: 2, bottom: view.height - 2 }),
  };
}

function describe(table: TerritoryTable, _state: TerritoryState, texts: Texts): string {
  const { t } = texts;
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

function notes(table: TerritoryTable, _state: TerritoryState, texts: Texts): string[] {
  const { t } = texts;
  const list: string[] = [];
  if (table.asked)
    list.push(t("charts.maps.territory.notes.asked", { asked: texts.date(table.asked), date: texts.date(table.date) }));
  list.push(t("charts.maps.territory.notes.method"));
  if (table.total.low) list.push(t("charts.maps.area.notes.low"));
  return [...list, t("charts.maps.notes.crimea"), t("charts.maps.territory.notes.credit")];
}

function controls(data: Data, { asof }: TerritoryState, texts: Texts): Control[] {
  const dates = outlineDates(data).toReversed();
  const options = dates.map((value, i) => ({
    value: i === 0 ? "" : value,
    label: texts.date(value),
    chosen: i === 0 ? !asof || asof >= value : asof === value,
  }));
  if (asof && !options.some((o) => o.chosen)) options.push({ value: asof, label: texts.date(asof), chosen: true });
  return [{ param: "asof", kind: "one", label: texts.t("charts.maps.asof"), options }];
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
          r.share
            ? t("charts.maps.territory.context", {
                percent: r.share.percent < 0.5 ? "<1" : texts.number(r.share.percent, 0),
                km2: texts.number(r.share.km2, 0),
              })
            : t("charts.maps.territory.free"),
        ],
      ),
    })),
    moments: [],
    words: mapWords(texts),
  };
}
