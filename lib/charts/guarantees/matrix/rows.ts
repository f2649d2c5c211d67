import type { Data } from "@/lib/data";
import type { Texts } from "@/lib/i18n/texts";
import type { Bindingness } from "@/lib/schema/guarantee";
import type { Column, Table } from "../../contract";
import { partyName } from "../../shared/parties";
import { columnMaker, sayBinding, sayDate, sayParty, sayType } from "../shared/columns";
import {
  type Instrument,
  type InstrumentState,
  instrumentsOf,
  isSuperseded,
  type Offered,
} from "../shared/instruments";

/** One instrument of one provider: an instrument of several is a row for each. */
export type MatrixRow = Readonly<{
  instrument: string;
  provider: string;
  type: Offered;
  title: string;
  date: string | null;
  term_years: number | null;
  key_benefit: string;
  bindingness: Bindingness;
  binding_note: string | null;
  trigger: string;
  status: string;
  confidence: string;
  source: string;
  source_urls: string;
}>;

/** A mark of the matrix: an instrument once, whoever of the line's providers gives it. */
export interface MatrixMark {
  readonly instrument: Instrument;
  readonly superseded: boolean;
}

/** A line of the matrix: one provider, or all those that have little more than an agreement of their own. */
export interface MatrixLine {
  readonly id: string;
  readonly label: string;
  /** Providers it stands for. */
  readonly providers: readonly string[];
  readonly marks: Readonly<Record<Offered, readonly MatrixMark[]>>;
}

export interface MatrixTable extends Table<MatrixRow> {
  readonly lines: readonly MatrixLine[];
  readonly instruments: readonly Instrument[];
  readonly day: string;
}

/** From so many instruments on a state has a line of its own. */
const OWN_LINE = 4;

const isState = (party: string) => /^[A-Z]{2}$/.test(party) && party !== "EU" && party !== "UN";

function columns(texts: Texts): Column<keyof MatrixRow & string>[] {
  const { t } = texts;
  const column = columnMaker<keyof MatrixRow & string>(texts);
  return [
    column("instrument", "string", { shown: false }),
    column("provider", "string", { say: sayParty(texts) }),
    column("type", "string", { say: sayType(texts) }),
    column("title", "string"),
    column("date", "string", { say: sayDate(texts) }),
    column("term_years", "integer", { unit: t("charts.guarantees.years"), decimals: 0 }),
    column("key_benefit", "string"),
    column("bindingness", "string", { say: sayBinding(texts) }),
    column("binding_note", "string", { shown: false }),
    column("trigger", "string"),
    column("status", "string"),
    column("confidence", "string", { shown: false }),
    column("source", "string", { link: "source_urls" }),
    column("source_urls", "url", { shown: false }),
  ];
}

/** Providers that stand on a line of their own: bodies, states with several instruments, and states without an agreement. */
function ownLine(provider: string, instruments: readonly Instrument[], asked: readonly string[]): boolean {
  if (asked.length > 0 && asked.length <= 8) return asked.includes(provider);
  const own = instruments.filter((g) => g.provider.includes(provider));
  return !isState(provider) || own.length >= OWN_LINE || !own.some((g) => g.type === "bilateral");
}

export function matrixRows(data: Data, state: InstrumentState, texts: Texts): MatrixTable {
  const instruments = instrumentsOf(data, state);
  const providers = [...new Set(instruments.flatMap((g) => g.provider))];
  const count = (provider: string) => instruments.filter((g) => g.provider.includes(provider)).length;
  const marks = (of: readonly string[]): MatrixLine["marks"] => {
    const own = instruments.filter((g) => g.provider.some((p) => of.includes(p)));
    const by = (type: Offered) =>
      own.filter((g) => g.type === type).map((g) => ({ instrument: g, superseded: isSuperseded(g) }));
    return {
      bilateral: by("bilateral"),
      multilateral: by("multilateral"),
      monitoring: by("monitoring"),
      "defence-support": by("defence-support"),
    };
  };
  const single = providers
    .filter((p) => ownLine(p, instruments, state.party))
    .sort((a, b) => count(b) - count(a) || a.localeCompare(b));
  const others = providers.filter((p) => !single.includes(p)).sort();
  const lines: MatrixLine[] = single.map((p) => ({
    id: p,
    label: partyName(p, texts),
    providers: [p],
    marks: marks([p]),
  }));
  if (others.length)
    lines.push({
      id: "others",
      label: texts.t(`charts.guarantees.matrix.${others.every(isState) ? "others" : "providers"}`, {
        n: others.length,
      }),
      providers: others,
      marks: marks(others),
    });
  return {
    columns: columns(texts),
    rows: instruments.flatMap((g) =>
      g.provider.map(
        (provider): MatrixRow => ({
          instrument: g.id,
          provider,
          type: g.type,
          title: g.title,
          date: g.date,
          term_years: g.termYears ?? null,
          key_benefit: g.keyBenefit,
          bindingness: g.bindingness,
          binding_note: g.bindingnessNote,
          trigger: g.triggers,
          status: g.status,
          confidence: g.confidence,
          source: g.sources[0]!.publisher,
          source_urls: g.sources.map((s) => s.url).join(" "),
        }),
      ),
    ),
    annotations: [],
    paths: {},
    asOf: state.asof ?? data.asOf,
    lines,
    instruments,
    day: state.asof ?? data.asOf,
  };
}
