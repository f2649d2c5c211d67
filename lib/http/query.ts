import { type ChartId, chartOf } from "@/lib/charts/registry";
import type { StateFault } from "@/lib/charts/state";
import type { Data } from "@/lib/data";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { badParameters, type ParameterFault, ProblemError, unknownParameters } from "./problem";

/*
 * Reads the query of a file or an API request. Files are exact: what isn't understood is refused and named, never
 * passed over, so that nobody takes a default for what was asked.
 */

/** The choices of a view beside the chart's state. The first of each is the default. */
export const VIEW_CHOICES = {
  lang: LOCALES,
  theme: ["light", "dark"],
  width: ["wide", "medium", "narrow"],
  shape: ["figure", "og", "square", "portrait"],
  scale: ["2", "1"],
} as const;
type Choice = keyof typeof VIEW_CHOICES;

export const VIEW_NAMES = [...(Object.keys(VIEW_CHOICES) as Choice[]), "v"] as const;

/** Pictures are made sharp; link previews in the size that services expect. */
const defaultScale = (shape: FileView["shape"]) => (shape === "figure" ? 2 : 1);

/** How a file of a view is to be made. */
export interface FileView {
  readonly lang: Locale;
  readonly theme: "light" | "dark";
  readonly width: "narrow" | "medium" | "wide";
  readonly shape: (typeof VIEW_CHOICES)["shape"][number];
  readonly scale: 1 | 2;
}

/** The one value of a parameter, "" when it is absent or empty. Several values make one that nothing understands. */
const textOf = (query: URLSearchParams, name: string): string =>
  query
    .getAll(name)
    .filter((v) => v !== "")
    .join(",");

/** Refuses parameters that are not among `known`. @throws ProblemError unknown-parameter */
export function refuseUnknown(query: URLSearchParams, known: readonly string[]): void {
  const unknown = [...new Set(query.keys())].filter((name) => !known.includes(name));
  if (unknown.length) throw unknownParameters(unknown, known);
}

function choose<K extends Choice>(
  query: URLSearchParams,
  name: K,
  faults: ParameterFault[],
): (typeof VIEW_CHOICES)[K][number] {
  const options: readonly string[] = VIEW_CHOICES[name];
  const value = textOf(query, name) || options[0]!;
  if (!options.includes(value)) faults.push({ parameter: name, value, expected: options.join(" or ") });
  return value as (typeof VIEW_CHOICES)[K][number];
}

/** The language asked for. @throws ProblemError bad-parameter */
export function readLang(query: URLSearchParams): Locale {
  const faults: ParameterFault[] = [];
  const lang = choose(query, "lang", faults);
  if (faults.length) throw badParameters(faults);
  return lang;
}

/**
 * Checks the data version that an address was pinned to.
 * @throws ProblemError version-gone where it is another than the current one
 */
export function checkVersion(query: URLSearchParams, data: Data): void {
  const asked = textOf(query, "v");
  if (asked && asked !== data.version)
    throw new ProblemError("version-gone", `The current version of the data is ${data.version}.`, {
      parameter: "v",
      value: asked.slice(0, 100),
      expected: data.version,
      instead: data.version,
    });
}

/** A state's faults as problems say them. */
export const faultsOf = (faults: readonly StateFault[]): ParameterFault[] =>
  faults.map(({ parameter, value, reason }) => ({ parameter, value, expected: reason.replace(/^expected /, "") }));

/** A request for a file of a chart, understood. */
export interface ChartRequest {
  /** The state's shortest query string. */
  readonly query: string;
  readonly view: FileView;
}

/**
 * Reads a chart's state and how it is to be shown.
 * @throws ProblemError unknown-parameter, bad-parameter (first fault named, all listed) or version-gone
 */
export function readChart(data: Data, id: ChartId, query: URLSearchParams): ChartRequest {
  const chart = chartOf(id);
  refuseUnknown(query, [...chart.state.names, ...VIEW_NAMES]);
  const { state, faults: unread } = chart.state.parse(query);
  const faults = faultsOf([...unread, ...(unread.length ? [] : chart.check(data, state))]);
  const lang = choose(query, "lang", faults);
  const theme = choose(query, "theme", faults);
  const width = choose(query, "width", faults);
  const shape = choose(query, "shape", faults);
  const scale = textOf(query, "scale") ? (Number(choose(query, "scale", faults)) as 1 | 2) : defaultScale(shape);
  if (faults.length) throw badParameters(faults);
  checkVersion(query, data);
  return { query: chart.state.write(state), view: { lang, theme, width, shape, scale } };
}

/** Reads a whole positive number of pixels, or undefined when it isn't given. */
export function readPixels(query: URLSearchParams, name: string, faults: ParameterFault[]): number | undefined {
  const value = textOf(query, name);
  if (value === "") return undefined;
  if (/^[1-9]\d{0,4}$/.test(value)) return Number(value);
  faults.push({ parameter: name, value, expected: "a whole number of pixels from 1 to 99999" });
  return undefined;
}
