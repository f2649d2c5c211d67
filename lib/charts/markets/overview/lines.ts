import type { Series, SeriesId } from "@/lib/data";
import { dayOf, isoOf } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import type { SeriesMeta } from "@/lib/schema/series";
import { type LinePath, type LinePoint, linePath } from "../../shared/path";
import { type Fixer, fixerOf } from "../quotes";
import { baseOf, MAX_GAP, type Sample, samplesOf, stepOf } from "./measure";
import { type MarketState, type Measure, measureOf } from "./state";

/** A drawn series: what the figure, the sentences and the reading aids need to know beside the rows. */
export interface MarketLine {
  readonly id: SeriesId;
  /** The column that is drawn. */
  readonly column: string;
  readonly measure: Measure;
  readonly label: string;
  /** Unit of what is drawn, in words and short. */
  readonly unit: string;
  readonly unitShort: string;
  readonly decimals: number;
  readonly frequency: "daily" | "weekly" | "monthly";
  /** The value stands for its whole month and is drawn as a level. */
  readonly stepped: boolean;
  /** Percent for prices, points for rates, volatility and indices of stress. */
  readonly change: "log-return" | "difference";
  /** What a change of it is counted in. */
  readonly changeUnit: string;
  /** The date is the delivery day of power sold at the auction of the day before. */
  readonly delivered: boolean;
  /** Short unit and decimals of the published values. */
  readonly ownUnit: string;
  readonly ownDecimals: number;
  /** The published value that the rebased view sets to 100, and its day. */
  readonly base: { readonly date: string; readonly value: number } | null;
  /** Value drawn = value of the path x factor. */
  readonly factor: number;
  readonly path: LinePath;
  /** Values of the path: published ones in the published and the rebased view, else those of the measure. */
  readonly points: readonly LinePoint[];
  readonly samples: readonly Sample[];
  /** The published values beside a measure that isn't made of them by a factor, for the crosshair. */
  readonly published: LinePath | null;
  /** Rounded to what the drawing needs, because the rows may not be handed on. */
  readonly rounded: boolean;
  readonly fixer: Fixer | null;
  readonly publisher: string;
  /** Day of the last value in the whole series. */
  readonly last: string;
  /** Days from the last day that this value stands for to the last day of the data; more than `ENDED` is said to have ended. */
  readonly age: number;
}

/** A series whose last row is older than this on the last day of the data (days) is said to have ended. */
export const ENDED = 62;

export const machineName = (id: string) => id.replaceAll("-", "_");

const COLUMN = { published: "", rebased: "_rebased", returns: "_return", zscores: "_zscore" } as const;

/** Unit of a change: percent for prices, percentage points for rates, points for indices, else the series' own. */
export function changeUnit(meta: SeriesMeta, { t, pick }: Texts): string {
  if (meta.change === "log-return") return "%";
  if (meta.unitShort.en.startsWith("%")) return t("charts.market.unit.percentagePoints");
  return meta.unitShort.en === "index" ? t("charts.market.unit.points") : pick(meta.unitShort);
}

/** Decimals that a quantum bears. */
const decimalsOf = (quantum: number) => Math.max(0, -Math.floor(Math.log10(quantum) + 1e-9));

/** How each measure is written: unit in words, short unit, decimals, and the step of its path. */
function formOf(series: Series, measure: Measure, quantum: number, texts: Texts) {
  const { meta } = series;
  const { t, pick } = texts;
  const own = Math.min(meta.decimals, decimalsOf(quantum));
  switch (measure) {
    case "published":
      return { unit: pick(meta.unit), unitShort: pick(meta.unitShort), decimals: own, quantum };
    case "rebased":
      return { unit: "", unitShort: "", decimals: 1, quantum };
    case "returns": {
      const unitShort = changeUnit(meta, texts);
      return meta.change === "log-return"
        ? { unit: t("charts.market.unit.percent"), unitShort, decimals: 2, quantum: 0.01 }
        : { unit: unitShort, unitShort, decimals: own, quantum };
    }
    case "zscores":
      return {
        unit: t("charts.market.unit.deviations"),
        unitShort: t("charts.market.unit.sd"),
        decimals: 1,
        quantum: 0.02,
      };
  }
}

/** The samples that the window touches: a month's value belongs to every window that holds a day of it. */
const windowOf = (samples: readonly Sample[], { from, to }: MarketState) => {
  const [first, last] = [from ? dayOf(from) : Number.NEGATIVE_INFINITY, to ? dayOf(to) : Number.POSITIVE_INFINITY];
  return samples.filter((s) => (s.end ?? s.day + 1) > first && s.day <= last);
};

/** The base of a rebased view: the day asked for, else the first in view on which all series with a value there have one. */
export function baseDay(all: readonly Series[], state: MarketState): string | null {
  if (measureOf(state) !== "rebased") return null;
  if (state.base) return state.base;
  const firsts = all.flatMap((s) => windowOf(samplesOf(s, "published", stepOf(s)), state)[0]?.day ?? []);
  return firsts.length ? isoOf(Math.max(...firsts)) : null;
}

/** A series as a line of the view, or null when it has nothing to show in it. */
export function lineOf(
  series: Series,
  state: MarketState,
  baseDate: string | null,
  asOf: string,
  texts: Texts,
): MarketLine | null {
  const { meta } = series;
  const measure = measureOf(state);
  const step = stepOf(series);
  const samples = windowOf(samplesOf(series, measure, step), state);
  const base = baseDate ? baseOf(series, step, baseDate) : null;
  if (samples.length === 0 || (measure === "rebased" && !base)) return null;
  const form = formOf(series, measure, step, texts);
  const stepped = meta.valueDate === "month";
  const points = samples.map(
    ({ day, value, end }): LinePoint => (end === undefined ? { day, value } : { day, value, end }),
  );
  const path = (values: readonly LinePoint[], quantum: number) =>
    linePath(values, quantum, MAX_GAP[meta.frequency], stepped);
  const fixer = fixerOf(series.id);
  return {
    id: series.id,
    column: machineName(series.id) + COLUMN[measure],
    measure,
    label: texts.pick(meta.label),
    unit: form.unit,
    unitShort: form.unitShort,
    decimals: form.decimals,
    frequency: meta.frequency,
    stepped,
    change: meta.change,
    changeUnit: changeUnit(meta, texts),
    delivered: meta.valueDate === "delivery-day",
    ownUnit: texts.pick(meta.unitShort),
    ownDecimals: Math.min(meta.decimals, decimalsOf(step)),
    base: base && { date: isoOf(base.day), value: base.published },
    factor: base ? 100 / base.published : 1,
    path: path(points, form.quantum),
    points,
    samples,
    published:
      measure === "returns" || measure === "zscores"
        ? path(
            samples.map((s, i) => ({ ...points[i]!, value: s.published })),
            step,
          )
        : null,
    rounded: meta.redistribution === "display-only",
    fixer,
    publisher: meta.sources[0]!.publisher,
    last: series.last.date,
    age: Math.max(0, dayOf(asOf) - dayOf(series.last.date) - (stepped ? daysInMonth(series.last.date) - 1 : 0)),
  };
}

/** The last day that a line's last value in view stands for. */
export function lastDay({ points }: Pick<MarketLine, "points">): number {
  const { day, end } = points.at(-1)!;
  return end === undefined ? day : end - 1;
}

const daysInMonth = (iso: string) =>
  new Date(Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), 0)).getUTCDate();
