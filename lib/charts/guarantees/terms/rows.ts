import type { Data } from "@/lib/data";
import type { Texts } from "@/lib/i18n/texts";
import type { Bindingness } from "@/lib/schema/guarantee";
import type { Column, Table } from "../../contract";
import { columnMaker, sayBinding, sayDate, sayParty, sayType } from "../shared/columns";
import {
  type Instrument,
  type InstrumentState,
  instrumentsOf,
  isSuperseded,
  type Offered,
  shortTitle,
} from "../shared/instruments";

/** An instrument with its day and its term. `ends` is the day of signing so many years later; blank where no term is stated. */
export type TermRow = Readonly<{
  id: string;
  type: Offered;
  providers: string;
  title: string;
  date: string | null;
  term_years: number | null;
  ends: string | null;
  bindingness: Bindingness;
  status: string;
  confidence: string;
  source: string;
  source_urls: string;
}>;

/** A row as it is drawn. */
export interface Term {
  readonly row: TermRow;
  readonly instrument: Instrument;
  readonly label: string;
  readonly superseded: boolean;
  /** Negotiated, and without a day: it has no place on the axis. */
  readonly undated: boolean;
}

export interface TermsTable extends Table<TermRow> {
  readonly terms: readonly Term[];
  readonly day: string;
}

function columns(texts: Texts): Column<keyof TermRow & string>[] {
  const { t } = texts;
  const column = columnMaker<keyof TermRow & string>(texts);
  return [
    column("id", "string", { shown: false }),
    column("type", "string", { say: sayType(texts) }),
    column("providers", "string", { say: sayParty(texts) }),
    column("title", "string"),
    column("date", "string", { say: sayDate(texts) }),
    column("term_years", "integer", { unit: t("charts.guarantees.years"), decimals: 0 }),
    column("ends", "date"),
    column("bindingness", "string", { say: sayBinding(texts) }),
    column("status", "string"),
    column("confidence", "string", { shown: false }),
    column("source", "string", { link: "source_urls" }),
    column("source_urls", "url", { shown: false }),
  ];
}

/** The same day so many years later; a month or nothing has no such day. */
const later = (date: string | null, years: number | null | undefined): string | null =>
  date?.length === 10 && years ? `${Number(date.slice(0, 4)) + years}${date.slice(4)}` : null;

export function termsRows(data: Data, state: InstrumentState, texts: Texts): TermsTable {
  const terms = instrumentsOf(data, state).map(
    (g): Term => ({
      instrument: g,
      label: shortTitle(g, texts),
      superseded: isSuperseded(g),
      undated: g.date === null,
      row: {
        id: g.id,
        type: g.type,
        providers: g.provider.join(" "),
        title: g.title,
        date: g.date,
        term_years: g.termYears ?? null,
        ends: later(g.date, g.termYears),
        bindingness: g.bindingness,
        status: g.status,
        confidence: g.confidence,
        source: g.sources[0]!.publisher,
        source_urls: g.sources.map((s) => s.url).join(" "),
      },
    }),
  );
  const day = state.asof ?? data.asOf;
  return { columns: columns(texts), rows: terms.map((x) => x.row), annotations: [], paths: {}, asOf: day, terms, day };
}
