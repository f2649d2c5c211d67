import type { Data } from "@/lib/data";
import type { Texts } from "@/lib/i18n/texts";
import type { NegotiationEvent } from "@/lib/schema/event";
import type { Annotation, Column, Table } from "../../contract";
import { eventAnnotations } from "../../shared/annotations";
import { partyName } from "../../shared/parties";
import { lastDayOf } from "../meetings";
import { type Collected, collectExchanges, type Stated, type Uncounted } from "./collect";
import type { ExchangesState } from "./state";

/** One number that was stated about an exchange (or that nobody stated), and whether it is in the sums. */
export type ExchangeRow = Readonly<{
  id: string;
  /** The exchange: the first record of its chain. */
  exchange: string;
  date: string;
  end_date: string;
  title: string;
  measure: "people" | "bodies" | "civilians";
  returned_to: string | null;
  number: number | null;
  bound: string;
  counted: "yes" | "no";
  why_not: Uncounted | null;
  /** Sum of what is counted of this measure and side so far in the view. */
  cumulative: number | null;
  stated_by: string | null;
  stated: string | null;
  event: string;
  confidence: string;
  source: string;
  source_urls: string;
}>;

export interface ExchangesTable extends Table<ExchangeRow> {
  readonly unread: Collected["unread"];
  readonly others: readonly NegotiationEvent[];
}

type Name = Extract<keyof ExchangeRow, string>;

function columns(texts: Texts): Column<Name>[] {
  const { t } = texts;
  const column = (name: Name, type: Column["type"], more: Partial<Column<Name>> = {}): Column<Name> => ({
    name,
    type,
    title: t(`charts.talks.exchanges.columns.${name}.title`),
    description: t(`charts.talks.exchanges.columns.${name}.meaning`),
    shown: false,
    ...more,
  });
  const party = (cell: unknown) =>
    cell === "both" ? t("charts.talks.exchanges.both") : partyName(String(cell), texts);
  return [
    column("id", "string"),
    column("exchange", "string"),
    column("date", "date", { shown: true }),
    column("end_date", "date"),
    column("title", "string", { shown: true }),
    column("measure", "string", {
      shown: true,
      say: (c) => t(`charts.talks.exchanges.measure.${c as ExchangeRow["measure"]}`),
    }),
    column("returned_to", "string", { shown: true, say: party }),
    column("number", "integer", { shown: true, decimals: 0 }),
    column("bound", "string"),
    column("counted", "string", { shown: true, say: (c) => t(`charts.talks.exchanges.counted.${c as "yes" | "no"}`) }),
    column("why_not", "string", { shown: true, say: (c) => t(`charts.talks.exchanges.whyNot.${c as Uncounted}`) }),
    column("cumulative", "integer", { shown: true, decimals: 0 }),
    column("stated_by", "string", { shown: true, say: party }),
    column("stated", "string"),
    column("event", "string"),
    column("confidence", "string"),
    column("source", "string", { shown: true, link: "source_urls" }),
    column("source_urls", "url"),
  ];
}

/** Sides and years that a total speaks of stand in its id, so that two readings of one figure differ. */
const idOf = (s: Stated) => `${s.event.id}/${s.index}${s.to ? `-${s.to}` : ""}`;

/** What was stated about the exchanges that ended in the period, in the order of their last days. */
export function exchangesRows(data: Data, state: ExchangesState, texts: Texts): ExchangesTable {
  const { exchanges, unread, others } = collectExchanges(data.events);
  const within = (day: string) => (!state.from || day >= state.from) && (!state.to || day <= state.to);
  const sums = new Map<string, number>();
  const rows = exchanges
    .filter((x) => within(x.to))
    .flatMap((x) =>
      x.stated.map((s): ExchangeRow => {
        // What is counted of a chain stands for all of it; a stage for its own day.
        const whole = s.uncounted === null || s.uncounted === "other-count" || s.uncounted === "not-stated";
        const key = `${s.measure} ${s.to}`;
        if (!s.uncounted) sums.set(key, (sums.get(key) ?? 0) + s.number!);
        return {
          id: idOf(s),
          exchange: x.id,
          date: whole ? x.from : s.event.date,
          end_date: whole ? x.to : lastDayOf(s.event),
          title: s.event.title,
          measure: s.measure,
          returned_to: s.to,
          number: s.number,
          bound: s.bound,
          counted: s.uncounted ? "no" : "yes",
          why_not: s.uncounted,
          cumulative: s.uncounted ? null : sums.get(key)!,
          stated_by: s.by,
          stated: s.what,
          event: s.event.id,
          confidence: s.event.confidence,
          source: s.event.sources[0]!.publisher,
          source_urls: s.event.sources.map((source) => source.url).join(" "),
        };
      }),
    );
  return {
    columns: columns(texts),
    rows,
    annotations: rows.length ? annotations(data, rows[0]!.date, texts) : [],
    paths: {},
    asOf: data.asOf,
    unread: unread.filter(({ event }) => within(lastDayOf(event))),
    others: others.filter((event) => within(lastDayOf(event))),
  };
}

/** Rounds at which both sides sat and which changed the course: exchanges were agreed there. */
const annotations = (data: Data, from: string, texts: Texts): Annotation[] =>
  eventAnnotations(
    data.events.filter(
      (e) => (e.track === "direct" || e.track === "trilateral") && e.kind === "talks" && e.date >= from,
    ),
    texts,
  );
