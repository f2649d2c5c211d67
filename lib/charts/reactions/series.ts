import type { Data } from "@/lib/data";
import type { Texts } from "@/lib/i18n/texts";
import type { Messages } from "@/lib/i18n/translate";
import { isStudySeries } from "@/lib/markets/conventions";
import { type DerivedSeriesId, derivedSeries } from "@/lib/markets/derived-series";
import type { SeriesGroup } from "@/lib/schema/series";
import type { AnySeriesId } from "./state";

/** How results of a series are shown. */
export interface Shown {
  readonly id: AnySeriesId;
  readonly label: string;
  readonly group: SeriesGroup;
  /** Result shown = result x scale: percent of log differences and of probabilities, points as they are. */
  readonly scale: number;
  readonly unit: string;
  /** The unit as files say it, in any language: "percent", "points" or the series' own in English. */
  readonly unitCode: string;
  readonly decimals: number;
  /** Which way is up, in words, where a name alone doesn't say it: currencies, yields. */
  readonly up: string | null;
  readonly derived: boolean;
  readonly rounded: boolean;
}

type Up = keyof Messages["charts"]["reactions"]["up"];

export function shownSeries(data: Data, id: AnySeriesId, texts: Texts): Shown {
  const { t } = texts;
  const up = t.has(`charts.reactions.up.${id as Up}`) ? t(`charts.reactions.up.${id as Up}`) : null;
  if (!isStudySeries(id)) {
    const { label, group } = derivedSeries(id as DerivedSeriesId);
    const unit = t("charts.reactions.unit.percent");
    const decimals = group === "currencies" ? 2 : 1;
    return {
      id,
      label: texts.pick(label),
      group,
      scale: 100,
      unit,
      unitCode: "percent",
      decimals,
      up,
      derived: true,
      rounded: false,
    };
  }
  const { meta } = data.seriesById(id);
  const common = {
    id,
    label: texts.pick(meta.label),
    group: meta.group,
    up,
    derived: false,
    rounded: meta.redistribution === "display-only",
  };
  if (meta.change === "log-return")
    return {
      ...common,
      scale: 100,
      unit: t("charts.reactions.unit.percent"),
      unitCode: "percent",
      // Rates move in hundredths.
      decimals: meta.group === "currencies" ? 2 : 1,
    };
  if (meta.group === "prediction")
    return { ...common, scale: 100, unit: t("charts.reactions.unit.points"), unitCode: "points", decimals: 0 };
  const points = meta.group === "volatility-rates";
  return {
    ...common,
    scale: 1,
    unit: points ? t("charts.reactions.unit.points") : texts.pick(meta.unitShort),
    unitCode: points ? "points" : meta.unitShort.en,
    decimals: Math.min(2, meta.decimals),
  };
}

/** "+1.2 %", "−0.04 points". */
export const amount = (shown: Shown, value: number, texts: Texts): string =>
  `${texts.change(value * shown.scale, shown.decimals)}${shown.unit.length === 1 ? "" : " "}${shown.unit}`;

/** The size of an amount without its sign. */
export const size = (shown: Shown, value: number, texts: Texts): string =>
  `${texts.number(Math.abs(value) * shown.scale, shown.decimals)}${shown.unit.length === 1 ? "" : " "}${shown.unit}`;

/** The words of a cell with a unit's code. */
export const sayUnit =
  (series: readonly Shown[]) =>
  (cell: unknown): string =>
    series.find((s) => s.unitCode === cell)?.unit ?? String(cell);
