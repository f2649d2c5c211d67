import type { DatasetId } from "@/lib/data";
import type { Texts } from "@/lib/i18n/texts";
import type { Component, Indicator, IndicatorId } from "@/lib/indicators/types";
import { ISSUES, type Issue, TRACKS, type Track } from "@/lib/schema/vocabulary";
import { type ComponentKey, SHOWN } from "./specs";

/** Names of indicators and of their parts, for columns and words. */

export const machineName = (id: string): string => id.replaceAll("-", "_");

export const indicatorName = (id: IndicatorId, { t }: Texts): string => t(`charts.risk.indicators.${id}.name`);
/** The name inside a sentence. */
export const nameInSentence = (id: IndicatorId, texts: Texts): string => lower(indicatorName(id, texts));
/** Units as rows name them, in every language the same. */
export const UNIT_OF = {
  "talks-momentum": "points",
  "position-gap": "steps-of-8",
  "market-stress": "robust-deviations",
  "geopolitical-risk": "index",
  "ground-pace": "km2-in-30-days",
  strikes: "a-day",
  volatility: "usual-is-100",
  "energy-stress": "robust-deviations",
} as const satisfies Record<IndicatorId, string>;

export const indicatorUnit = (id: IndicatorId, { t }: Texts): string => t(`charts.risk.indicators.${id}.unit`);

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A part's name: a track, an issue, or a measure. */
export function partName(indicator: Pick<Indicator, "id">, id: string, { t }: Texts): string {
  if (indicator.id === "talks-momentum" && (TRACKS as readonly string[]).includes(id))
    return t(`vocabulary.track.${id as Track}`);
  if (indicator.id === "position-gap" && (ISSUES as readonly string[]).includes(id))
    return capital(t(`vocabulary.issue.${id as Issue}`));
  return t(`charts.risk.components.${id as ComponentKey}`);
}

/** Datasets that an indicator is made from. */
export const datasetsOf = (indicators: readonly { readonly datasets: readonly DatasetId[] }[]): DatasetId[] => [
  ...new Set(indicators.flatMap((i) => i.datasets)),
];

/** A part's place in a component list, or undefined. */
export const componentOf = (indicator: Indicator, id: string): Component | undefined =>
  indicator.components.find((c) => c.id === id);

/** A number to so many decimals, without the sign of a zero. */
export const shownNumber = (value: number, decimals: number, texts: Texts): string =>
  texts.number(Number(value.toFixed(decimals)) + 0, decimals);

/** A value with its unit, inside a sentence. */
export const amountWords = (id: IndicatorId, value: number, texts: Texts): string =>
  texts.t(`charts.risk.indicators.${id}.amount`, { value: shownNumber(value, SHOWN[id].decimals, texts) });
