import type { Data } from "@/lib/data";
import { dayOf, isoOf } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import type { Move } from "@/lib/indicators/moves";
import { changeOver, rankSince } from "@/lib/indicators/rank";
import { type Indicator, RANKED_SINCE } from "@/lib/indicators/types";
import type { Column } from "../../contract";
import type { RiskTable } from "./model";
import { moveNotes } from "./moves";
import { amountWords, indicatorName, partName, shownNumber } from "./names";
import { type IndicatorChartId, SHOWN, SPECS } from "./specs";

/** An indicator whose value is older than this is late (days). */
export const LATE = 31;

/** The finding: where the latest value stands among the indicator's own days. */
export function findingOf(indicator: Indicator, at: number, texts: Texts): string {
  const rank = rankSince(indicator, at, RANKED_SINCE);
  const since = indicator.days[0]! > dayOf(RANKED_SINCE) ? isoOf(indicator.days[0]!) : RANKED_SINCE;
  const higher = rank >= 0.5;
  const percent = Math.floor(100 * (higher ? rank : 1 - rank));
  return texts.t(`charts.risk.indicators.${indicator.id}.finding`, {
    direction: higher ? "higher" : "lower",
    percent: texts.number(percent),
    since: texts.date(since),
  });
}

/** The latest value with its band, what it was thirty days before, and what makes most of it. */
export function standing(indicator: Indicator, at: number, texts: Texts): string {
  const { t } = texts;
  const { decimals } = SHOWN[indicator.id];
  const number = (v: number) => shownNumber(v, decimals, texts);
  const parts = [
    t("charts.risk.stood", {
      name: indicatorName(indicator.id, texts),
      amount: amountWords(indicator.id, indicator.values[at]!, texts),
      date: texts.date(isoOf(indicator.days[at]!)),
      low: number(indicator.low[at]!),
      high: number(indicator.high[at]!),
    }),
  ];
  const change = changeOver(indicator, at, 30);
  if (!Number.isNaN(change)) parts.push(t("charts.risk.before", { value: number(indicator.values[at]! - change) }));
  // Parts of a product don't add up, and parts of what may only be drawn are not told.
  if (indicator.id !== "volatility" && indicator.id !== "strikes") {
    const largest = indicator.components
      .filter((c) => c.contributions && Math.abs(c.contributions[at]!) > 0)
      .sort((a, b) => Math.abs(b.contributions![at]!) - Math.abs(a.contributions![at]!))
      .slice(0, 2)
      .map((c) =>
        t("charts.risk.partValue", {
          label: partName(indicator, c.id, texts),
          value: texts.change(c.contributions![at]!, Math.max(1, decimals)),
        }),
      );
    if (largest.length) parts.push(t("charts.risk.mostly", { list: largest.join(", ") }));
  }
  return parts.join(" ");
}

/** Parts without a recent value, or issues that nobody has spoken on. */
function coverageNotes(indicator: Indicator, at: number, texts: Texts): string[] {
  const { t } = texts;
  if (indicator.coverage[at]! >= 1) return [];
  const missing = indicator.components.filter((c) => Number.isNaN(c.levels[at]!));
  if (missing.length === 0) return [];
  if (indicator.id === "position-gap")
    return [
      t("charts.risk.notes.unknown", {
        date: texts.date(isoOf(indicator.days[at]!)),
        list: missing.map((c) => partName(indicator, c.id, texts)).join(", "),
        percent: texts.number(Math.round(indicator.coverage[at]! * 100)),
      }),
    ];
  return [
    t("charts.risk.notes.coverage", {
      known: texts.number(indicator.components.length - missing.length),
      all: texts.number(indicator.components.length),
      list: missing
        .map((c) =>
          t("charts.risk.notes.missingPart", {
            label: partName(indicator, c.id, texts),
            date: texts.date(isoOf(c.to)),
          }),
        )
        .join(", "),
    }),
  ];
}

export function lateNotes(data: Pick<Data, "asOf">, indicator: Indicator, texts: Texts): string[] {
  const last = indicator.days.at(-1)!;
  const days = dayOf(data.asOf) - last;
  if (days <= LATE) return [];
  return [
    texts.t("charts.risk.notes.late", {
      name: indicatorName(indicator.id, texts),
      date: texts.date(isoOf(last)),
      days,
    }),
  ];
}

export function wordsOf(
  data: Pick<Data, "asOf">,
  id: IndicatorChartId,
  indicators: readonly Indicator[],
  places: readonly number[],
  moves: readonly Move[],
  columns: readonly Column[],
  texts: Texts,
): RiskTable["words"] {
  const { t } = texts;
  const first = indicators[0]!;
  const shown = indicators.flatMap((indicator, n) => (places[n]! >= 0 ? [{ indicator, at: places[n]! }] : []));
  if (shown.length === 0) return { title: t(`charts.risk.${id}.name`), description: t("charts.risk.empty"), notes: [] };
  return {
    title: places[0]! >= 0 ? findingOf(first, places[0]!, texts) : t(`charts.risk.${id}.name`),
    description: shown.map(({ indicator, at }) => standing(indicator, at, texts)).join(" "),
    notes: [
      t(`charts.risk.${id}.note`),
      ...shown.flatMap(({ indicator, at }) => coverageNotes(indicator, at, texts)),
      ...indicators.flatMap((indicator) => lateNotes(data, indicator, texts)),
      ...SPECS[id].indicators
        .slice(0, 1)
        .map((of) => t("charts.risk.notes.band", { words: t(`charts.risk.notes.bandOf.${of}`) })),
      ...new Set(columns.flatMap((c) => (c.withheld ? [c.withheld.reason] : []))),
      ...moveNotes(moves, SHOWN[first.id].decimals, texts),
    ],
  };
}
