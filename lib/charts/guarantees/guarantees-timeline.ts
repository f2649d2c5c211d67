import type { ReadingItem, ReadingModel } from "@/lib/embed/reading/model";
import { guaranteePath } from "@/lib/guarantees/addresses";
import type { Texts } from "@/lib/i18n/texts";
import type { Chart } from "../contract";
import { partial } from "../maps/shared/words";
import { readingWords } from "../shared/reading-words";
import { stateSchema } from "../state";
import {
  bindingKey,
  INSTRUMENT_SHAPE,
  type InstrumentState,
  instrumentControls,
  instrumentParts,
  OFFERED,
  replayFaults,
} from "./shared/instruments";
import { type TermsLayout, termsLayout } from "./terms/layout";
import { type Term, type TermsTable, termsRows } from "./terms/rows";
import { termsDescription, termsNotes, termsSubtitle, termsTitle } from "./terms/words";

/** When each instrument was signed or put forward, and for how long it is to last. */
export const guaranteesTimeline: Chart<"guarantees-timeline", InstrumentState, TermsTable, TermsLayout> = {
  id: "guarantees-timeline",
  family: "guarantees",
  state: stateSchema<InstrumentState>(INSTRUMENT_SHAPE),
  datasets: () => ["guarantees"],
  check: (data, { asof }) => replayFaults(data, asof),
  rows: termsRows,
  layout: termsLayout,
  name: ({ t }) => t("charts.guarantees.terms.name"),
  title: termsTitle,
  subtitle: termsSubtitle,
  describe: termsDescription,
  notes: termsNotes,
  key: ({ terms }, _state, texts) => [
    ...bindingKey(
      terms.map((x) => ({ bindingness: x.row.bindingness, superseded: x.superseded })),
      texts,
    ),
    ...(terms.some((x) => x.row.ends)
      ? [{ symbol: "term", label: texts.t("charts.guarantees.terms.key.term") } as const]
      : []),
    ...(terms.some((x) => !x.row.ends)
      ? [{ symbol: "term-open", label: texts.t("charts.guarantees.terms.key.open") } as const]
      : []),
  ],
  controls: (data, state, texts) => instrumentControls(data, state, texts),
  reading,
  live: { depends: [], parts: instrumentParts },
};

function reading({ terms }: TermsTable, _state: InstrumentState, texts: Texts, links: boolean): ReadingModel {
  const { t } = texts;
  const item = ({ row, instrument, superseded }: Term): ReadingItem => {
    const context = [
      row.date ? partial(row.date, texts) : t("charts.guarantees.undated"),
      row.term_years
        ? t("charts.guarantees.terms.years", { n: row.term_years })
        : t("charts.guarantees.terms.notStated"),
      t(`charts.guarantees.binding.${row.bindingness}`),
      ...(superseded ? [t("charts.guarantees.superseded")] : []),
      row.status,
    ].join(" · ");
    const title = instrument.partner ? `${instrument.partner}: ${row.title}` : row.title;
    return links ? [title, context, guaranteePath(row.id, texts.locale)] : [title, context];
  };
  return {
    locale: texts.locale,
    tracks: OFFERED.filter((type) => terms.some((x) => x.row.type === type)).map((type) => ({
      kind: "points" as const,
      id: type,
      label: t(`charts.guarantees.type.${type}`),
      items: terms.filter((x) => x.row.type === type).map(item),
    })),
    moments: [],
    words: { ...readingWords(texts, "lanes"), help: t("charts.guarantees.terms.help") },
  };
}
