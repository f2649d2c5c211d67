import type { Data } from "@/lib/data";
import type { Texts } from "@/lib/i18n/texts";
import type { Column, Table } from "../../contract";
import { columnMaker, sayDate, sayParty, sayType } from "../shared/columns";
import { type Instrument, type InstrumentState, instrumentsOf, type Offered, shortTitle } from "../shared/instruments";
import { type Bound, boundOf, rateOn } from "./money";

/**
 * Sums of one kind, which may stand on one scale: named for a single year in an agreement; named for several years, a year
 * at a time or without a period; funds, loans and pledges of the EU, NATO and the G7; sums that are held and not given.
 */
export const GROUPS = ["one-year", "other-period", "funds", "held"] as const;
export type SupportGroup = (typeof GROUPS)[number];

/** A sum as its instrument states it. `eur` is a conversion at the stated rate, blank where no rate is held. */
export type SupportRow = Readonly<{
  id: string;
  group: SupportGroup;
  providers: string;
  title: string;
  type: Offered;
  amount: number;
  currency: string;
  bound: Bound;
  period: string;
  note: string | null;
  eur: number | null;
  rate: number | null;
  rate_date: string | null;
  rate_series: string | null;
  date: string | null;
  status: string;
  confidence: string;
  source: string;
  source_urls: string;
}>;

export interface Support {
  readonly row: SupportRow;
  readonly instrument: Instrument;
  readonly label: string;
}

export interface SupportTable extends Table<SupportRow> {
  readonly groups: readonly { readonly id: SupportGroup; readonly items: readonly Support[] }[];
  readonly day: string;
  /** Instruments of the view that name no sum. */
  readonly without: number;
}

/** By the words of the dataset: a period of one year ("2024", "2024/25"), a stock, a blocked sum. */
export function groupOf(type: Offered, period: string): SupportGroup {
  if (/^(stock|blocked)/.test(period)) return "held";
  if (type !== "bilateral") return "funds";
  return /^\d{4}(\/\d{2})?$/.test(period) ? "one-year" : "other-period";
}

function columns(texts: Texts): Column<keyof SupportRow & string>[] {
  const { t } = texts;
  const column = columnMaker<keyof SupportRow & string>(texts);
  return [
    column("id", "string", { shown: false }),
    column("group", "string", { say: (c) => t(`charts.guarantees.support.group.${c as SupportGroup}`) }),
    column("providers", "string", { say: sayParty(texts) }),
    column("title", "string"),
    column("type", "string", { shown: false, say: sayType(texts) }),
    column("amount", "number", { decimals: 0 }),
    column("currency", "string"),
    column("bound", "string", { say: (c) => t(`charts.guarantees.support.boundWord.${c as Bound}`) }),
    column("period", "string"),
    column("note", "string"),
    column("eur", "number", { unit: "EUR", decimals: 0, dataset: "eur-usd-ecb" }),
    column("rate", "number", { unit: t("charts.guarantees.support.perEuro"), decimals: 4, dataset: "eur-usd-ecb" }),
    column("rate_date", "date", { dataset: "eur-usd-ecb" }),
    column("rate_series", "string", { shown: false }),
    column("date", "string", { say: sayDate(texts) }),
    column("status", "string"),
    column("confidence", "string", { shown: false }),
    column("source", "string", { link: "source_urls" }),
    column("source_urls", "url", { shown: false }),
  ];
}

export function supportRows(data: Data, state: InstrumentState, texts: Texts): SupportTable {
  const instruments = instrumentsOf(data, state);
  const items = instruments.flatMap((g): Support[] => {
    if (!g.amount) return [];
    const { value, currency, period, note } = g.amount;
    const rate = rateOn(data, currency, g.date);
    return [
      {
        instrument: g,
        label: shortTitle(g, texts),
        row: {
          id: g.id,
          group: groupOf(g.type, period),
          providers: g.provider.join(" "),
          title: g.title,
          type: g.type,
          amount: value,
          currency,
          bound: boundOf(note),
          period,
          note,
          eur: currency === "EUR" ? value : rate ? Math.round(value / rate.value) : null,
          rate: rate?.value ?? null,
          rate_date: rate?.date ?? null,
          rate_series: rate?.series ?? null,
          date: g.date,
          status: g.status,
          confidence: g.confidence,
          source: g.sources[0]!.publisher,
          source_urls: g.sources.map((s) => s.url).join(" "),
        },
      },
    ];
  });
  const groups = GROUPS.map((id) => ({
    id,
    items: items
      .filter((x) => x.row.group === id)
      .sort((a, b) => (b.row.eur ?? -1) - (a.row.eur ?? -1) || a.row.id.localeCompare(b.row.id)),
  })).filter((g) => g.items.length > 0);
  const day = state.asof ?? data.asOf;
  return {
    columns: columns(texts),
    rows: groups.flatMap((g) => g.items.map((x) => x.row)),
    annotations: [],
    paths: {},
    asOf: day,
    groups,
    day,
    without: instruments.length - items.length,
  };
}
