import type { Data } from "@/lib/data";
import type { ReadingItem, ReadingModel } from "@/lib/embed/reading/model";
import { eventPath } from "@/lib/events/addresses";
import type { Texts } from "@/lib/i18n/texts";
import type { Chart } from "../contract";
import { partyName } from "../shared/parties";
import { readingWords } from "../shared/reading-words";
import { dateControls, periodFaults } from "./controls";
import { type Bar, barsOf, totalsOf } from "./exchanges/bars";
import { SIDES, type Side } from "./exchanges/figures";
import { type ExchangesLayout, exchangesLayout } from "./exchanges/layout";
import { totalText } from "./exchanges/place";
import { type ExchangeRow, type ExchangesTable, exchangesRows } from "./exchanges/rows";
import { type ExchangesState, exchangesState } from "./exchanges/state";
import {
  exchangesDescription,
  exchangesKey,
  exchangesNotes,
  exchangesSubtitle,
  exchangesTitle,
} from "./exchanges/words";

/** People and bodies returned in each exchange between Ukraine and Russia, as stated; sums of these, and others' totals apart. */
export const prisonerExchanges: Chart<"prisoner-exchanges", ExchangesState, ExchangesTable, ExchangesLayout> = {
  id: "prisoner-exchanges",
  family: "talks",
  state: exchangesState,
  datasets: () => ["events"],
  check: periodFaults,
  rows: exchangesRows,
  layout: exchangesLayout,
  name: (texts) => texts.t("charts.talks.exchanges.name"),
  title: exchangesTitle,
  subtitle: exchangesSubtitle,
  describe: exchangesDescription,
  notes: exchangesNotes,
  key: (table, _state, texts) => exchangesKey(table, texts),
  controls: (data: Data, state, texts) =>
    dateControls(state, data.events.find((e) => e.kind === "exchange")?.date ?? data.asOf, data.asOf, texts),
  reading: exchangesReading,
};

/** Panels from the top, to Ukraine before to Russia, in the order of the days: the order in which the figure draws them. */
function exchangesReading(table: ExchangesTable, _state: ExchangesState, texts: Texts, links: boolean): ReadingModel {
  const { t } = texts;
  const item = (title: string, context: string, event: string): ReadingItem =>
    links ? [title, context, eventPath(event, texts.locale)] : [title, context];
  const amount = (measure: "people" | "bodies", bar: Pick<Bar, "number" | "bound">) => {
    if (bar.number === null) return t("charts.talks.exchanges.notSaid");
    const words = t(`charts.talks.exchanges.amount.${measure}`, { n: bar.number });
    return bar.bound === "exact" ? words : t(`charts.talks.exchanges.bound.${bar.bound}`, { words });
  };
  const by = (party: string | null) =>
    party ? t("charts.talks.exchanges.by", { party: partyName(party, texts) }) : null;
  const sides = (measure: "people" | "bodies") =>
    SIDES.map((side: Side) => ({
      kind: "points" as const,
      id: `${measure}-${side}`,
      label: t(`charts.talks.exchanges.track.${measure}.${side}`),
      items: barsOf(table.rows, measure, side).map((bar) =>
        item(
          [amount(measure, bar), by(bar.by)].filter(Boolean).join(", "),
          [
            texts.span(bar.date, bar.end === bar.date ? null : bar.end),
            ...(bar.cumulative === null
              ? []
              : [t("charts.talks.exchanges.soFar", { n: texts.number(bar.cumulative) })]),
          ].join(" · "),
          bar.event,
        ),
      ),
    }));
  const totals = (measure: "people" | "bodies") => ({
    kind: "points" as const,
    id: `total-${measure}`,
    label: t(`charts.talks.exchanges.track.${measure}.total`),
    items: totalsOf(table.rows, measure).map((r: ExchangeRow) =>
      item(
        [
          r.returned_to === "UA" || r.returned_to === "RU" ? totalText(r, texts) : texts.number(r.number!),
          by(r.stated_by),
        ]
          .filter(Boolean)
          .join(", "),
        texts.date(r.end_date),
        r.event,
      ),
    ),
  });
  const tracks = [...sides("people"), totals("people"), ...sides("bodies"), totals("bodies")];
  return {
    locale: texts.locale,
    tracks: tracks.filter((track) => track.items.length > 0),
    moments: [],
    words: { ...readingWords(texts, "lanes"), help: t("charts.talks.exchanges.help") },
  };
}
