import type { Data } from "@/lib/data";
import type { Texts } from "@/lib/i18n/texts";
import type { Guarantee } from "@/lib/schema/guarantee";
import { BINDINGNESS, CONFIDENCES, type Confidence } from "@/lib/schema/vocabulary";
import type { Control, KeyItem } from "../../contract";
import { knownOn } from "../../maps/shared/words";
import { partyName } from "../../shared/parties";
import type { SliceParts } from "../../slice";
import { anyOf, day, type StateFault } from "../../state";
import { PARTY_PARAMETER } from "../../talks/meetings";
import { BINDING_SYMBOLS } from "./symbols";

/** The four sorts of guarantee on offer; precedents stand for comparison and in no count. */
export const OFFERED = ["bilateral", "multilateral", "monitoring", "defence-support"] as const;
export type Offered = (typeof OFFERED)[number];

/** What a reader can ask the charts of instruments for. An empty list means all. */
export interface InstrumentState {
  readonly kind: readonly Offered[];
  /** Instruments that any of these provides or belongs to. */
  readonly party: readonly string[];
  readonly confidence: readonly Confidence[];
  /** What was known on that day. */
  readonly asof: string | null;
}

export const INSTRUMENT_SHAPE = {
  kind: { parameter: anyOf(OFFERED), default: [] },
  party: { parameter: PARTY_PARAMETER, default: [] },
  confidence: { parameter: anyOf(CONFIDENCES), default: [] },
  asof: { parameter: day, default: null },
} as const;

export type Instrument = Guarantee & { readonly type: Offered };

const offered = (g: Guarantee): g is Instrument => g.type !== "precedent";

/** Everyone who provides an instrument or is named as belonging to it. */
export const partiesTo = (g: Guarantee): string[] => [...new Set([...g.provider, ...(g.members ?? [])])];

/** Whether an instrument was known by a day; a text without a date, negotiated and not signed, belongs to the last day only. */
export const knownBy = (g: Pick<Guarantee, "date">, day: string, asOf: string): boolean =>
  g.date === null ? day >= asOf : knownOn(g.date, day);

/** True where parties, sort and confidence are what the state asks for; the day is another question. */
export const fitsState = (g: Instrument, { kind, party, confidence }: Omit<InstrumentState, "asof">): boolean =>
  (kind.length === 0 || kind.includes(g.type)) &&
  (party.length === 0 || partiesTo(g).some((p) => party.includes(p))) &&
  (confidence.length === 0 || confidence.includes(g.confidence));

/** The instruments that a state asks for, in the order of their dates. */
export function instrumentsOf(data: Data, state: InstrumentState): Instrument[] {
  const last = state.asof ?? data.asOf;
  return data.guarantees.filter(offered).filter((g) => knownBy(g, last, data.asOf) && fitsState(g, state));
}

/** By the words of the dataset: a text that another replaced or that was never carried out. */
export const isSuperseded = (g: Pick<Guarantee, "status">): boolean =>
  /^(superseded|not implemented|not concluded)/.test(g.status);

/** What an instrument is called where room is scarce: a bilateral agreement by its partner, others without their subtitle. */
export function shortTitle(g: Guarantee, texts: Texts): string {
  if (g.partner && g.provider.length === 1) return partyName(g.provider[0]!, texts);
  return g.title.split(/ \(|: /)[0]!;
}

/** What a chart of instruments runs on: the records without the long texts that only their pages show. */
export function instrumentParts(data: Data): SliceParts {
  return {
    guarantees: data.guarantees.map(
      ({ commitments: _, nationalPositions: __, consultationClause: ___, signatories: ____, notes: _____, ...g }) => ({
        ...g,
        sources: g.sources.slice(0, 1),
      }),
    ),
  };
}

/** Before this day the replay would show nothing that the charts are about. */
export const REPLAY_FROM = "2022-02-24";

/** A day that can be replayed; one rule for all charts of a page, because they share the address. */
export function replayFaults(data: Data, asof: string | null): StateFault[] {
  if (!asof || (asof >= REPLAY_FROM && asof <= data.asOf)) return [];
  return [{ parameter: "asof", value: asof, reason: `expected a date from ${REPLAY_FROM} to ${data.asOf}` }];
}

export const replayControl = (data: Data, asof: string | null, { t }: Texts): Control => ({
  param: "asof",
  kind: "date",
  label: t("charts.guarantees.asof"),
  options: [{ value: asof ?? "", label: "", chosen: true }],
  min: REPLAY_FROM,
  max: data.asOf,
});

export const confidenceControl = (
  chosen: readonly Confidence[],
  count: (confidence: Confidence) => number,
  { t }: Texts,
): Control => ({
  param: "confidence",
  kind: "many",
  label: t("controls.confidence"),
  options: CONFIDENCES.map((value) => ({
    value,
    label: t(`vocabulary.confidence.${value}`),
    count: count(value),
    chosen: chosen.includes(value),
  })),
});

/** Sort, provider, confidence and day; each option with the number of instruments it would show beside the other filters. */
export function instrumentControls(
  data: Data,
  state: InstrumentState,
  texts: Texts,
  among: (g: Instrument) => boolean = () => true,
): Control[] {
  const { t } = texts;
  const all = instrumentsOf(data, { kind: [], party: [], confidence: [], asof: state.asof }).filter(among);
  const count = (change: Partial<InstrumentState>) => all.filter((g) => fitsState(g, { ...state, ...change })).length;
  const frequency = new Map<string, number>();
  for (const g of all) for (const p of g.provider) frequency.set(p, (frequency.get(p) ?? 0) + 1);
  const parties = [...new Set([...frequency.keys(), ...state.party])].sort(
    (a, b) => (frequency.get(b) ?? 0) - (frequency.get(a) ?? 0) || a.localeCompare(b),
  );
  return [
    {
      param: "kind",
      kind: "many",
      label: t("charts.guarantees.kindControl"),
      options: OFFERED.map((value) => ({
        value,
        label: t(`charts.guarantees.type.${value}`),
        count: count({ kind: [value] }),
        chosen: state.kind.includes(value),
      })),
    },
    {
      param: "party",
      kind: "many",
      label: t("charts.guarantees.partyControl"),
      options: parties.map((value) => ({
        value,
        label: partyName(value, texts),
        count: count({ party: [value] }),
        chosen: state.party.includes(value),
      })),
    },
    confidenceControl(state.confidence, (c) => count({ confidence: [c] }), texts),
    replayControl(data, state.asof, texts),
  ];
}

/** The levels of bindingness that occur, weakest first, and whether any text was replaced. */
export function bindingKey(
  rows: readonly { readonly bindingness: Guarantee["bindingness"]; readonly superseded: boolean }[],
  { t }: Texts,
): KeyItem[] {
  return [
    ...BINDINGNESS.filter((b) => rows.some((r) => r.bindingness === b)).map(
      (b): KeyItem => ({
        symbol: BINDING_SYMBOLS[b],
        label: t(`charts.guarantees.binding.${b}`),
      }),
    ),
    ...(rows.some((r) => r.superseded)
      ? [{ symbol: "superseded", label: t("charts.guarantees.superseded") } as const]
      : []),
  ];
}

/** What is filtered, in words, or "" for the whole. */
export function filteredBy(
  { kind, party, confidence }: Partial<Pick<InstrumentState, "kind" | "party" | "confidence">>,
  texts: Texts,
): string {
  const { t } = texts;
  const filters = [
    ...(kind ?? []).map((k) => t(`charts.guarantees.type.${k}`)),
    ...(party ?? []).map((p) => partyName(p, texts)),
    ...(confidence ?? []).map((c) => t(`vocabulary.confidence.${c}`)),
  ];
  return filters.length ? t("charts.guarantees.filtered", { filters: filters.join(" · ") }) : "";
}
