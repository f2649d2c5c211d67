import type { ReadingItem, ReadingModel } from "@/lib/embed/reading/model";
import { guaranteePath } from "@/lib/guarantees/addresses";
import type { Texts } from "@/lib/i18n/texts";
import type { Chart } from "../contract";
import { readingWords } from "../shared/reading-words";
import { stateSchema } from "../state";
import {
  INSTRUMENT_SHAPE,
  type InstrumentState,
  instrumentControls,
  instrumentParts,
  replayFaults,
} from "./shared/instruments";
import { type SupportLayout, supportLayout, wordsOf } from "./support/layout";
import { RATE_SERIES } from "./support/money";
import { type Support, type SupportTable, supportRows } from "./support/rows";
import { supportDescription, supportNotes, supportSubtitle, supportTitle } from "./support/words";

/** The sums that instruments name, each in its own currency, by what kind of sum it is. */
export const pledgedSupport: Chart<"pledged-support", InstrumentState, SupportTable, SupportLayout> = {
  id: "pledged-support",
  family: "guarantees",
  state: stateSchema<InstrumentState>(INSTRUMENT_SHAPE),
  datasets: () => ["guarantees", ...RATE_SERIES],
  check: (data, { asof }) => replayFaults(data, asof),
  rows: supportRows,
  layout: supportLayout,
  name: ({ t }) => t("charts.guarantees.support.name"),
  title: supportTitle,
  subtitle: supportSubtitle,
  describe: supportDescription,
  notes: supportNotes,
  key: ({ rows }, _state, { t }) => [
    ...(rows.some((r) => r.currency === "EUR")
      ? [{ symbol: "amount-stated", label: t("charts.guarantees.support.key.stated") } as const]
      : []),
    ...(rows.some((r) => r.rate !== null)
      ? [{ symbol: "amount-converted", label: t("charts.guarantees.support.key.converted") } as const]
      : []),
    ...(rows.some((r) => r.eur === null)
      ? [{ symbol: "amount-unknown", label: t("charts.guarantees.support.key.unknown") } as const]
      : []),
  ],
  controls: (data, state, texts) => instrumentControls(data, state, texts, (g) => g.amount !== null),
  reading,
  live: { depends: [], parts: (data) => ({ ...instrumentParts(data), series: RATE_SERIES }) },
};

function reading({ groups }: SupportTable, _state: InstrumentState, texts: Texts, links: boolean): ReadingModel {
  const { t } = texts;
  const item = (support: Support): ReadingItem => {
    const { row, label } = support;
    const { amount, more } = wordsOf(support, texts);
    const title = `${label}: ${amount}`;
    const context = [more, row.note, row.title, row.status].filter(Boolean).join(" · ");
    return links ? [title, context, guaranteePath(row.id, texts.locale)] : [title, context];
  };
  return {
    locale: texts.locale,
    tracks: groups.map(({ id, items }) => ({
      kind: "points" as const,
      id,
      label: t(`charts.guarantees.support.group.${id}`),
      items: items.map(item),
    })),
    moments: [],
    words: { ...readingWords(texts, "lanes"), help: t("charts.guarantees.support.help") },
  };
}
