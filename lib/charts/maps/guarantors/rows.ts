import type { Data } from "@/lib/data";
import type { Texts } from "@/lib/i18n/texts";
import type { Guarantee } from "@/lib/schema/guarantee";
import { BINDINGNESS, type Bindingness, type GuaranteeType } from "@/lib/schema/vocabulary";
import type { Column, Table } from "../../contract";
import { anyOf, countryCode, day as dayParameter, stateSchema } from "../../state";
import { isShown } from "../shared/choice";
import { type BaseMap, EUROPEAN, europeBase } from "../shared/europe";
import { byName, countryName, englishName, knownOn, partial } from "../shared/words";

/** What a country has committed itself to, as a whole: the classes of the map. */
export const KINDS = ["forces", "other-role", "agreement", "pledge", "negotiated"] as const;
export type GuarantorKind = (typeof KINDS)[number];

/** One commitment of one country; a stated role in the planned force is a row of its own. */
export type GuarantorRow = Readonly<{
  country: string;
  name: string;
  class: GuarantorKind | null;
  instrument: string;
  title: string;
  type: GuaranteeType;
  role: string | null;
  date: string | null;
  bindingness: Bindingness;
  status: string;
  confidence: string;
  source: string;
  source_urls: string;
}>;

export interface GuarantorState {
  readonly asof: string | null;
  /** Classes that are shown; none means all. */
  readonly class: readonly GuarantorKind[];
  /** The country whose commitments are listed. */
  readonly country: string | null;
}

export const guarantorState = stateSchema<GuarantorState>({
  asof: { parameter: dayParameter, default: null },
  class: { parameter: anyOf(KINDS), default: [] },
  country: { parameter: countryCode, default: null },
});

export interface Guarantor {
  readonly code: string;
  readonly name: string;
  readonly kind: GuarantorKind;
  /** The firmest that can be shown of its own guarantees. */
  readonly binding: Bindingness;
  readonly rows: readonly GuarantorRow[];
}

export interface GuarantorTable extends Table<GuarantorRow> {
  readonly day: string;
  readonly base: BaseMap;
  /** All, also those left out. */
  readonly classes: readonly {
    readonly kind: GuarantorKind;
    readonly guarantors: readonly Guarantor[];
    readonly shown: boolean;
  }[];
  readonly others: readonly { readonly code: string; readonly name: string }[];
  /** The chosen country with all that it committed itself to by the day. */
  readonly chosen: {
    readonly code: string;
    readonly name: string;
    readonly kind: GuarantorKind | null;
    readonly rows: readonly GuarantorRow[];
  } | null;
}

/** Parties that are organisations or blocs act as such and have no place on the map. */
export const isState = (party: string) => /^[A-Z]{2}$/.test(party) && party !== "EU" && party !== "UN";

/** Kinds of instrument that guarantee; money and arms alone do not. */
const GUARANTEEING: readonly GuaranteeType[] = ["bilateral", "multilateral", "monitoring"];

/** An agreement on security, under the declaration that all of them follow: other bilateral texts are on defence in general. */
const isSecurityAgreement = (g: Guarantee) => g.type === "bilateral" && Boolean(g.framework);

/** By the words of the dataset: "ready to deploy" names forces, any other role something else. */
export const namesForces = (role: string): boolean => /ready to deploy/.test(role);

function columns(texts: Texts): Column<keyof GuarantorRow & string>[] {
  const { t } = texts;
  const column = (
    name: keyof GuarantorRow & string,
    type: Column["type"],
    more: Partial<Column> = {},
  ): Column<keyof GuarantorRow & string> => ({
    type,
    title: t(`charts.maps.guarantors.columns.${name}.title`),
    description: t(`charts.maps.guarantors.columns.${name}.meaning`),
    shown: false,
    ...more,
    name,
  });
  return [
    column("country", "string", { shown: true, say: (c) => countryName(String(c), texts) }),
    column("name", "string"),
    column("class", "string", {
      say: (c) => (c === null ? "" : t(`charts.maps.guarantors.kind.${c as GuarantorKind}`)),
    }),
    column("instrument", "string"),
    column("title", "string", { shown: true }),
    column("type", "string", { shown: true, say: (c) => t(`charts.maps.guarantors.type.${c as GuaranteeType}`) }),
    column("role", "string", { shown: true }),
    column("date", "string", { shown: true, say: (c) => (c === null ? "" : partial(String(c), texts)) }),
    column("bindingness", "string", {
      shown: true,
      say: (c) => t(`charts.maps.guarantors.binding.${c as Bindingness}`),
    }),
    column("status", "string", { shown: true }),
    column("confidence", "string"),
    column("source", "string", { shown: true, link: "source_urls" }),
    column("source_urls", "url"),
  ];
}

/** Whether an instrument belongs to the picture of a day; a negotiated text without a date belongs to the last. */
const standsOn = (date: string | null, day: string, asOf: string) => (date === null ? day >= asOf : knownOn(date, day));

export function guarantorRows(data: Data, state: GuarantorState, texts: Texts): GuarantorTable {
  const day = state.asof ?? data.asOf;
  const instruments = data.guarantees.filter((g) => g.type !== "precedent");
  const standing = instruments.filter((g) => standsOn(g.date, day, data.asOf));
  const positions = instruments.flatMap((g) =>
    (g.nationalPositions ?? [])
      .filter((p) => knownOn(p.source.published ?? g.date ?? "9999", day))
      .map((p) => ({ g, p })),
  );
  const partiesOf = (g: Guarantee) => [...new Set([...g.provider, ...(g.members ?? [])])].filter(isState);
  const codes = [...new Set([...standing.flatMap(partiesOf), ...positions.map(({ p }) => p.country)])];

  const guarantors = codes
    .flatMap((code): (Omit<Guarantor, "kind"> & { kind: GuarantorKind | null })[] => {
      const own = standing.filter((g) => partiesOf(g).includes(code));
      const roles = positions.filter(({ p }) => p.country === code);
      const kind = kindOf(
        own,
        roles.map(({ p }) => p.role),
      );
      const row = (g: Guarantee): Omit<GuarantorRow, "role" | "date" | "confidence" | "source" | "source_urls"> => ({
        country: code,
        name: englishName(code),
        class: kind,
        instrument: g.id,
        title: g.title,
        type: g.type,
        bindingness: g.bindingness,
        status: g.status,
      });
      const rows: GuarantorRow[] = [
        ...own.map((g) => ({
          ...row(g),
          role: null,
          date: g.date,
          confidence: g.confidence,
          source: g.sources[0]!.publisher,
          source_urls: g.sources.map((s) => s.url).join(" "),
        })),
        ...roles.map(({ g, p }) => ({
          ...row(g),
          role: p.role,
          date: p.source.published ?? g.date,
          confidence: p.confidence,
          source: p.source.publisher,
          source_urls: p.source.url,
        })),
      ];
      return [
        {
          code,
          name: countryName(code, texts),
          kind,
          binding: bindingOf(
            own,
            roles.map(({ g }) => g),
          ),
          rows,
        },
      ];
    })
    .sort(byName(texts));
  const shown = guarantors.filter((g): g is Guarantor => g.kind !== null);
  const base = europeBase(data, [...EUROPEAN, ...shown.map((g) => g.code)], day, "overseas");
  const taken = new Set(shown.map((g) => g.code));
  return {
    columns: columns(texts),
    // Rows are the same in every language, in their order too.
    rows: guarantors
      .filter((g) => state.class.length === 0 || (g.kind && isShown(state, g.kind)))
      .flatMap((g) => g.rows)
      .sort((a, b) => (a.name === b.name ? 0 : a.name < b.name ? -1 : 1)),
    annotations: [],
    paths: base.paths,
    asOf: day,
    day,
    base,
    classes: KINDS.map((kind) => ({
      kind,
      guarantors: shown.filter((g) => g.kind === kind),
      shown: isShown(state, kind),
    })).filter((c) => c.guarantors.length > 0),
    chosen: state.country
      ? {
          kind: null,
          rows: [],
          ...guarantors.find((g) => g.code === state.country),
          code: state.country,
          name: countryName(state.country, texts),
        }
      : null,
    others: EUROPEAN.filter((code) => !taken.has(code) && base.shapes.has(code))
      .map((code) => ({ code, name: countryName(code, texts) }))
      .sort(byName(texts)),
  };
}

/** The class of a country by its instruments and its stated roles in a force; null where it has none of its own. */
function kindOf(own: readonly Guarantee[], roles: readonly string[]): GuarantorKind | null {
  const signed = own.some((g) => isSecurityAgreement(g) && g.bindingness !== "proposed");
  if (signed) return roles.some(namesForces) ? "forces" : roles.length > 0 ? "other-role" : "agreement";
  if (roles.length > 0 || own.some((g) => g.type === "bilateral" && g.bindingness !== "proposed")) return "pledge";
  return own.some(isSecurityAgreement) ? "negotiated" : null;
}

/** The firmest of what a country guarantees itself; a role in a force counts as firm as the pledge it belongs to, where nothing else does. */
function bindingOf(own: readonly Guarantee[], pledges: readonly Guarantee[]): Bindingness {
  const firmest = (list: readonly Guarantee[]) =>
    list.map((g) => BINDINGNESS.indexOf(g.bindingness)).sort((a, b) => b - a)[0];
  return BINDINGNESS[firmest(own.filter((g) => GUARANTEEING.includes(g.type))) ?? firmest(pledges) ?? 0]!;
}
