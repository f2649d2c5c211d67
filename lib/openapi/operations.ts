import type { z } from "zod";
import { CHART_IDS } from "@/lib/charts/registry";
import { timelineState } from "@/lib/charts/timeline/state";
import { CHART_FILES } from "@/lib/embed/addresses";
import { VIEW_CHOICES } from "@/lib/http/query";
import { LOCALES } from "@/lib/i18n/locales";
import * as documents from "@/lib/schema/documents";

/** A parameter of an operation, as the document and the readable page say it. */
export interface Parameter {
  readonly name: string;
  readonly in: "query" | "path";
  readonly description: string;
  readonly values?: readonly string[];
  readonly example?: string;
}

/** One address of the machine interface. */
export interface Operation {
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  /** What a right request is answered with; a media type alone where it is no JSON. */
  readonly answer: z.ZodType | string;
  readonly problems: readonly (400 | 403 | 404 | 410 | 501)[];
  /** A request that works as it stands: a test sends it. */
  readonly example: string;
}

const lang: Parameter = { name: "lang", in: "query", description: "Language of titles and texts.", values: LOCALES };

const pathId = (what: string, example: string, values?: readonly string[]): Parameter => ({
  name: "id",
  in: "path",
  description: what,
  example,
  ...(values ? { values } : {}),
});

/** State parameters as their own schema describes them: the one that the handler reads the request with. */
const stateParameters = timelineState.names.map(
  (name): Parameter => ({ name, in: "query", description: timelineState.expects(name) }),
);

const viewParameters = Object.entries(VIEW_CHOICES).map(
  ([name, values]): Parameter => ({ name, in: "query", description: `One of ${values.join(", ")}.`, values }),
);

/** Everything that a program may ask, in reading order. */
export const OPERATIONS: readonly Operation[] = [
  {
    path: "/api/v1/charts",
    id: "listCharts",
    summary: "Every chart, with its parameters, its addresses and the finding of its default view.",
    parameters: [lang],
    answer: documents.chartsDocument,
    problems: [400],
    example: "/api/v1/charts?lang=en",
  },
  {
    path: "/charts/{id}/data.json",
    id: "getChartRows",
    summary:
      "Exactly the rows that a chart draws, with columns, sources and what is left out. The query is the chart's state: /api/v1/charts lists each chart's parameters.",
    parameters: [
      pathId("A chart.", "negotiation-timeline", CHART_IDS),
      lang,
      { name: "v", in: "query", description: "Version of the data to answer from; 410 where it is no longer kept." },
    ],
    answer: documents.chartDocument,
    problems: [400, 404, 410],
    example: "/charts/negotiation-timeline/data.json?track=trilateral&from=2026-01-01",
  },
  {
    path: "/charts/{id}/{file}",
    id: "getChartFile",
    summary: "The same view as a file: rows, metadata, picture, citation, or all of it in a zip.",
    parameters: [
      pathId("A chart.", "market-overview", CHART_IDS),
      { name: "file", in: "path", description: "The file.", values: CHART_FILES, example: "data.csv" },
      ...viewParameters,
    ],
    answer: "text/csv",
    problems: [400, 404, 410],
    example: "/charts/market-overview/data.csv?series=brent-spot&from=2025-12-01&to=2025-12-31",
  },
  {
    path: "/api/v1/events",
    id: "listEvents",
    summary: "Negotiation events with every field and the venue resolved, filtered as the timeline is.",
    parameters: stateParameters,
    answer: documents.eventsDocument,
    problems: [400],
    example: "/api/v1/events?significance=5&from=2025-12-01",
  },
  {
    path: "/api/v1/events/{id}",
    id: "getEvent",
    summary:
      "One event in full, with the roles of who took part, its neighbours on the track, and the positions that its parties took on its days.",
    parameters: [pathId("An event.", "2025-12-14-ukraine-offers-drop-nato")],
    answer: documents.eventDocument,
    problems: [400, 404],
    example: "/api/v1/events/2025-12-14-ukraine-offers-drop-nato",
  },
  {
    path: "/api/v1/series",
    id: "listSeries",
    summary: "Every series, with its unit, its span and whether its rows may be handed on.",
    parameters: [lang],
    answer: documents.seriesListDocument,
    problems: [400],
    example: "/api/v1/series",
  },
  {
    path: "/api/v1/series/{id}",
    id: "getSeries",
    summary: "One series with its values. Series that may only be drawn are refused with the publisher's address.",
    parameters: [pathId("A series.", "brent-spot"), lang],
    answer: documents.seriesDocument,
    problems: [400, 403, 404],
    example: "/api/v1/series/brent-spot",
  },
  {
    path: "/api/v1/event-study",
    id: "getEventStudy",
    summary:
      "How much more than usual series moved around an event, with standard errors, t and p. A series that can't be studied has refused and missing instead of numbers.",
    parameters: [
      { name: "event", in: "query", description: "Id of an event.", example: "2025-12-14-ukraine-offers-drop-nato" },
      {
        name: "series",
        in: "query",
        description: "Ids of daily series that the event study can use, separated by commas.",
        example: "brent-spot,usd-rub-cbr",
      },
      { name: "model", in: "query", description: "Constant mean or market model.", values: ["mean", "market"] },
      { name: "factor", in: "query", description: "Series that stands for the market; vix-close unless named." },
      { name: "from", in: "query", description: "First trading day of the window, -20 to 20; -1 unless given." },
      { name: "to", in: "query", description: "Last trading day of the window, up to 20; 1 unless given." },
      {
        name: "estimation",
        in: "query",
        description: "Returns in the estimation window, 30 to 500; 120 unless given.",
      },
      { name: "gap", in: "query", description: "Days left free before day 0, 0 to 60; 10 unless given." },
    ],
    answer: documents.eventStudyDocument,
    problems: [400],
    example: "/api/v1/event-study?event=2025-12-14-ukraine-offers-drop-nato&series=brent-spot,usd-rub-cbr&from=-1&to=1",
  },
  {
    path: "/api/v1/status",
    id: "getStatus",
    summary: "How fresh the data are; kept for a minute, so that it can be asked often.",
    parameters: [],
    answer: documents.statusDocument,
    problems: [400],
    example: "/api/v1/status",
  },
  {
    path: "/api/oembed",
    id: "getOEmbed",
    summary: "oEmbed 1.0 for the address of a chart's page, of its embed, or of an event.",
    parameters: [
      {
        name: "url",
        in: "query",
        description: "Absolute address of a chart's page or embed, or of an event's page.",
        example: "{origin}/charts/market-overview",
      },
      { name: "format", in: "query", description: "json; xml is not offered (501).", values: ["json"] },
      { name: "maxwidth", in: "query", description: "Most pixels that the frame may be wide." },
      { name: "maxheight", in: "query", description: "Most pixels that the frame may be high." },
    ],
    answer: documents.oembedDocument,
    problems: [400, 404, 501],
    example: "/api/oembed?url={origin}/charts/market-overview&maxwidth=600",
  },
];
