import { type Presentation, present } from "@/lib/charts/present";
import { CHART_IDS, chartOf } from "@/lib/charts/registry";
import { matches } from "@/lib/charts/timeline/matches";
import type { TimelineState } from "@/lib/charts/timeline/state";
import type { Data, Series } from "@/lib/data";
import { CHART_FILES, chartPath, datasetPath, embedPath, FILE_KINDS, filePath } from "@/lib/embed/addresses";
import { resolveEvent } from "@/lib/events/document";
import type { Texts } from "@/lib/i18n/texts";
import { datasetFile, isReleased } from "./datapackage";
import { provenanceOf } from "./provenance";

/* The documents of /api/v1. Addresses in them are absolute; `base` is the site's origin. */

/** A state parameter of a chart, as an address carries it. */
export interface StateParameter {
  readonly name: string;
  readonly expects: string;
  /** The text that stands for the default, null where the default is nothing. */
  readonly default: string | null;
}

/** The parameters of a chart's state. */
export function stateParameters(id: Presentation["id"]): StateParameter[] {
  const { state } = chartOf(id);
  return state.names.map((name: string) => {
    const value: unknown = state.defaults[name];
    const text = Array.isArray(value) ? value.join(",") : value === null ? "" : String(value);
    return { name, expects: state.expects(name), default: text || null };
  });
}

/** /api/v1/charts: every chart with its parameters and addresses. */
export function chartsDocument(data: Data, texts: Texts, base: string) {
  const charts = CHART_IDS.map((id) => {
    const view = present(data, id, new URLSearchParams(), texts);
    const { locale } = texts;
    return {
      id,
      title: view.title,
      name: view.name,
      subtitle: view.subtitle,
      description: view.description,
      family: chartOf(id).family,
      asOf: view.asOf,
      datasets: view.datasets.map((d) => d.id),
      state: stateParameters(id),
      page: base + chartPath(id, "", locale),
      embed: base + embedPath(id, "", locale),
      files: Object.fromEntries(CHART_FILES.map((file) => [FILE_KINDS[file], base + filePath(id, file, "", locale)])),
    };
  });
  return { charts, version: data.version };
}

/** /api/v1/events: every field of the events that the state asks for, in date order. */
export function eventsDocument(data: Data, state: TimelineState) {
  const events = data.events.filter((e) => matches(data, e, state)).map((e) => resolveEvent(data, e));
  return { events, version: data.version, asOf: data.asOf };
}

function seriesHead({ id, meta, first, last }: Series, texts: Texts, base: string) {
  const { licence, ...source } = provenanceOf(meta);
  return {
    id,
    title: texts.pick(meta.title),
    label: texts.pick(meta.label),
    unit: texts.pick(meta.unit),
    redistribution: meta.redistribution,
    firstDate: first.date,
    lastDate: last.date,
    rows: meta.coverage.rows,
    group: meta.group,
    frequency: meta.frequency,
    publisher: source.publisher,
    licence,
    data: isReleased(meta) ? base + datasetPath(datasetFile(meta)) : null,
  };
}

/** /api/v1/series: what series there are and which of them may be handed on. */
export const seriesListDocument = (data: Data, texts: Texts, base: string) => ({
  series: data.series.map((s) => seriesHead(s, texts, base)),
  version: data.version,
});

/**
 * /api/v1/series/<id>: one series with its values, [date, value] in date order; null is a blank row. Only for series
 * whose rows may be handed on: the caller refuses the others.
 */
export function seriesDocument(series: Series, data: Data, texts: Texts, base: string) {
  return {
    ...seriesHead(series, texts, base),
    source: provenanceOf(series.meta),
    valueDate: series.meta.valueDate,
    caveats: series.meta.caveats,
    version: data.version,
    points: series.dates.map((date, i) => [date, Number.isNaN(series.values[i]!) ? null : series.values[i]!]),
  };
}

/** /api/v1/status: how fresh everything is. */
export const statusDocument = (data: Data) => ({
  version: data.version,
  asOf: data.asOf,
  datasets: data.datasets.map((d) => ({ id: d.id, to: d.coverage.to, rows: d.coverage.rows, version: d.version })),
});
