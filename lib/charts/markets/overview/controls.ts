import type { Data } from "@/lib/data";
import { SERIES_IDS, type SeriesId } from "@/lib/data/ids";
import { dayOf, formatMonth } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import type { SeriesGroup, SeriesMeta } from "@/lib/schema/series";
import { DIRECTIONS, ISSUES, KINDS, TRACKS } from "@/lib/schema/vocabulary";
import type { Control, ControlOption } from "../../contract";
import { partyName } from "../../shared/parties";
import { SIGNIFICANCES } from "../../timeline/state";
import { MAX_SERIES, type MarketState, MEASURES, measureOf } from "./state";

/** Parties offered as a filter; the address takes any that the data know. */
const PARTIES = ["UA", "RU", "US", "EU", "GB", "FR", "DE", "PL", "TR", "SA", "AE", "CN", "NATO", "UN"] as const;

/** The groups of the picker in their order; the type keeps the list complete (and the schemas out of the browser). */
const GROUPS = Object.keys({
  energy: 1,
  currencies: 1,
  "volatility-rates": 1,
  equities: 1,
  metals: 1,
  grain: 1,
  "russia-flows": 1,
  risk: 1,
  prediction: 1,
} satisfies Record<SeriesGroup, 1>) as SeriesGroup[];

const metaOf = (data: Data, id: SeriesId) => data.dataset(id) as SeriesMeta;

/** First and last day that any of the series has a value. Asks only for descriptions, so that a slice can answer. */
export function rangeOf(data: Data, ids: readonly SeriesId[]): { min: string; max: string } {
  const covers = ids.map((id) => data.dataset(id).coverage);
  return {
    min: covers.map((c) => c.from ?? "").sort()[0]!,
    max: covers
      .map((c) => c.to ?? "")
      .sort()
      .at(-1)!,
  };
}

/** The series by group, what is measured, the window, and the events on the axis. */
export function marketControls(data: Data, state: MarketState, texts: Texts): Control[] {
  const { t } = texts;
  // What is set is within its own bounds, or a browser refuses to send the form: series may begin after the default window.
  const covered = rangeOf(data, state.series);
  const days = [covered.min, covered.max, state.from, state.to, state.base].filter((d) => d !== null).sort();
  const range = { min: days[0]!, max: days.at(-1)! };
  const date = (param: "from" | "to" | "base"): Control => ({
    param,
    kind: "date",
    label: t(`controls.${param}`),
    options: [{ value: state[param] ?? "", label: "", chosen: true }],
    ...range,
  });
  const many = (
    param: "track" | "kind" | "issue" | "party" | "direction",
    values: readonly string[],
    name: (value: string) => string,
  ): Control => ({
    param,
    kind: "many",
    label: t("charts.market.filter", { name: t(`controls.${param}`) }),
    options: values.map((value) => ({
      value,
      label: name(value),
      chosen: (state[param] as readonly string[]).includes(value),
    })),
  });
  const measure = measureOf(state);
  return [
    {
      param: "series",
      kind: "many",
      label: t("controls.series", { limit: MAX_SERIES }),
      limit: MAX_SERIES,
      search: t("charts.market.search"),
      options: GROUPS.flatMap((group) =>
        SERIES_IDS.filter((id) => metaOf(data, id).group === group).map((id) => seriesOption(data, id, state, texts)),
      ),
    },
    {
      param: "measure",
      kind: "one",
      label: t("controls.measure"),
      options: MEASURES.map((value) => ({
        // Left out of the address where it is the default; said where a base would mean another.
        value: value === "published" && !state.base ? "" : value,
        label: t(`charts.market.measure.${value}`),
        chosen: value === measure,
      })),
    },
    // A base makes a rebased view of any, so it is asked for only there.
    ...(measure === "rebased" ? [date("base")] : []),
    date("from"),
    date("to"),
    { param: "significance", kind: "one", label: t("charts.market.significance"), options: levels(state, texts) },
    many("track", TRACKS, (v) => t(`vocabulary.track.${v as (typeof TRACKS)[number]}`)),
    many("kind", KINDS, (v) => t(`vocabulary.kind.${v as (typeof KINDS)[number]}`)),
    many("direction", DIRECTIONS, (v) => t(`vocabulary.direction.${v as (typeof DIRECTIONS)[number]}`)),
    many("party", [...new Set<string>([...PARTIES, ...state.party])], (v) => partyName(v, texts)),
    many("issue", ISSUES, (v) => t(`vocabulary.issue.${v as (typeof ISSUES)[number]}`)),
  ];
}

/** A series as the picker offers it: its name, from when to when it has values, and whether its rows may be taken away. */
function seriesOption(data: Data, id: SeriesId, state: MarketState, texts: Texts): ControlOption {
  const { t, locale } = texts;
  const meta = metaOf(data, id);
  const { from, to } = meta.coverage;
  const when = (iso: string) => (meta.frequency === "monthly" ? formatMonth(dayOf(iso), locale) : texts.date(iso));
  return {
    value: id,
    label: texts.pick(meta.label),
    group: t(`vocabulary.seriesGroup.${meta.group}`),
    chosen: state.series.includes(id),
    hint: t("charts.market.hint", {
      from: when(from!),
      to: when(to!),
      licence: t(`vocabulary.redistribution.${meta.redistribution}`),
    }),
  };
}

/** "From this level on"; an address may hold any list. */
function levels(state: MarketState, { t }: Texts): ControlOption[] {
  const asked = state.significance.join(",");
  const options = SIGNIFICANCES.map((first, i) => {
    const value = SIGNIFICANCES.slice(i).join(",");
    return { value, label: t(`charts.market.level.${first}`), chosen: asked === value };
  });
  if (!options.some((o) => o.chosen)) options.push({ value: asked, label: asked, chosen: true });
  return options;
}
