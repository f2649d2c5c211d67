import type { Data } from "@/lib/data";
import type { Texts } from "@/lib/i18n/texts";
import type { EuActKind } from "@/lib/schema/sanction";
import { CONFIDENCES, type Confidence, SANCTION_DIRECTIONS, type SanctionDirection } from "@/lib/schema/vocabulary";
import type { Column, Table } from "../../contract";
import { anyOf, day, stateSchema } from "../../state";
import { columnMaker } from "../shared/columns";

export const LANES = ["eu-packages", "eu-other", "us"] as const;
export type SanctionLane = (typeof LANES)[number];

export interface SanctionsState {
  readonly from: string | null;
  readonly direction: readonly SanctionDirection[];
  readonly confidence: readonly Confidence[];
  readonly asof: string | null;
}

export const sanctionsState = stateSchema<SanctionsState>({
  from: { parameter: day, default: null },
  direction: { parameter: anyOf(SANCTION_DIRECTIONS), default: [] },
  confidence: { parameter: anyOf(CONFIDENCES), default: [] },
  asof: { parameter: day, default: null },
});

/** An act, or a level of the price cap from a day on. `cap_usd` is blank where the level is not known, never zero. */
export type SanctionRow = Readonly<{
  id: string;
  authority: string;
  kind: EuActKind | "measure" | "price-cap";
  number: number | null;
  date: string;
  title: string;
  summary: string;
  direction: SanctionDirection | null;
  vessels_listed: number | null;
  cap_usd: number | null;
  confidence: Confidence;
  note: string | null;
  second_source: string | null;
  source: string;
  source_urls: string;
}>;

export interface SanctionsTable extends Table<SanctionRow> {
  readonly lanes: Readonly<Record<SanctionLane, readonly SanctionRow[]>>;
  /** Levels of the cap on crude in force in the view, each until the next begins; the last may be unknown. */
  readonly cap: readonly {
    readonly row: SanctionRow;
    readonly from: string;
    readonly to: string;
    /** Washington kept the old level: so the record says. */
    readonly usKept: number | null;
  }[];
  readonly vessels: readonly SanctionRow[];
  readonly first: string;
  readonly day: string;
}

function columns(texts: Texts): Column<keyof SanctionRow & string>[] {
  const { t } = texts;
  const column = columnMaker<keyof SanctionRow & string>(texts);
  return [
    column("id", "string", { shown: false }),
    column("date", "date"),
    column("authority", "string", {
      say: (c) => (c === "EU" || c === "US" ? t(`charts.guarantees.sanctions.authority.${c}`) : String(c)),
    }),
    column("kind", "string", { say: (c) => t(`charts.guarantees.sanctions.kind.${c as SanctionRow["kind"]}`) }),
    column("number", "integer", { shown: false, decimals: 0 }),
    column("title", "string"),
    column("summary", "string"),
    column("direction", "string", {
      say: (c) => (c === null ? "" : t(`charts.guarantees.sanctions.direction.${c as SanctionDirection}`)),
    }),
    column("vessels_listed", "integer", { unit: t("charts.guarantees.sanctions.vessels"), decimals: 0 }),
    column("cap_usd", "number", { unit: t("charts.guarantees.sanctions.perBarrel"), decimals: 1 }),
    column("confidence", "string", { say: (c) => t(`vocabulary.confidence.${c as Confidence}`) }),
    column("note", "string"),
    column("second_source", "url", { shown: false, dataset: "eu-sanctions-packages" }),
    column("source", "string", { link: "source_urls" }),
    column("source_urls", "url", { shown: false }),
  ];
}

const urls = (sources: readonly { readonly url: string }[]) => sources.map((s) => s.url).join(" ");

export function sanctionsRows(data: Data, state: SanctionsState, texts: Texts): SanctionsTable {
  const last = state.asof ?? data.asOf;
  const { eu, us, priceCap } = data.sanctions;
  const seconds = new Map(data.packageDates.map((p) => [p.number, p.source]));
  const keep = (r: SanctionRow) =>
    r.date <= last &&
    (!state.from || r.date >= state.from) &&
    (state.direction.length === 0 || (r.direction !== null && state.direction.includes(r.direction))) &&
    (state.confidence.length === 0 || state.confidence.includes(r.confidence));
  const common = { number: null, vessels_listed: null, cap_usd: null, second_source: null };
  const acts: SanctionRow[] = [
    ...eu.map((s) => ({
      ...common,
      id: s.id,
      authority: "EU",
      kind: s.kind,
      number: s.number,
      date: s.date,
      title: s.title,
      summary: s.summary,
      direction: "tightening" as const,
      vessels_listed: s.vesselsListed,
      confidence: s.confidence,
      note: s.note,
      second_source: (s.number !== null && seconds.get(s.number)) || null,
      source: s.sources[0]!.publisher,
      source_urls: urls(s.sources),
    })),
    ...us.map((s) => ({
      ...common,
      id: s.id,
      authority: "US",
      kind: "measure" as const,
      date: s.date,
      title: s.title,
      summary: s.summary,
      direction: s.direction,
      confidence: s.confidence,
      note: s.note,
      source: s.sources[0]!.publisher,
      source_urls: urls(s.sources),
    })),
  ];
  const capRow = (c: (typeof priceCap)[number]): SanctionRow => ({
    ...common,
    id: `price-cap-${c.date}-${c.product.split(" ")[0]}`,
    authority: c.appliedBy,
    kind: "price-cap",
    date: c.date,
    title: c.product,
    summary: c.product,
    direction: null,
    cap_usd: c.capUSD,
    confidence: c.confidence,
    note: c.note,
    source: c.sources[0]!.publisher,
    source_urls: urls(c.sources),
  });
  // A level that began before the view stands in it all the same: it is in force.
  const steps = priceCap.filter((c) => c.product === "crude" && c.date <= last);
  const first = state.from ?? eu[0]!.date;
  const cap = state.direction.length
    ? []
    : steps
        .map((c, i) => ({ c, to: steps[i + 1]?.date ?? last }))
        .filter(({ c, to }) => to > first && (state.confidence.length === 0 || state.confidence.includes(c.confidence)))
        .map(({ c, to }) => ({
          row: capRow(c),
          from: c.date,
          to,
          usKept: Number(/US kept (\d+(?:\.\d+)?)/.exec(c.appliedBy)?.[1]) || null,
        }));
  const kept = acts.filter(keep);
  const products = state.direction.length
    ? []
    : priceCap
        .filter((c) => c.product !== "crude")
        .map(capRow)
        .filter(keep);
  const rows = [...kept, ...cap.map((s) => s.row), ...products].sort(
    (a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id),
  );
  return {
    columns: columns(texts),
    rows,
    annotations: [],
    paths: {},
    asOf: last,
    lanes: {
      "eu-packages": kept.filter((r) => r.kind === "package"),
      "eu-other": kept.filter((r) => r.authority === "EU" && r.kind !== "package"),
      us: kept.filter((r) => r.authority === "US"),
    },
    cap,
    vessels: kept.filter((r) => r.vessels_listed !== null),
    first,
    day: last,
  };
}
