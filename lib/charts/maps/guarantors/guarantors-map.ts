import type { Data } from "@/lib/data";
import type { ReadingModel, ReadingTrack } from "@/lib/embed/reading/model";
import type { Texts } from "@/lib/i18n/texts";
import type { Bindingness } from "@/lib/schema/guarantee";
import type { Chart, Control, Detail, KeyItem } from "../../contract";
import type { StateFault } from "../../state";
import { changeDays, classFilter, countryFaults, countryOptions } from "../shared/choice";
import { EUROPEAN, europeLayout, europeOrder } from "../shared/europe";
import type { AreaPattern, AreaStyle, MapLayout, MapSymbol } from "../shared/layout";
import { mapNotes } from "../shared/notes";
import { slide } from "../shared/slide";
import { countryName, mapWords, partial } from "../shared/words";
import {
  type GuarantorKind,
  type GuarantorRow,
  type GuarantorState,
  type GuarantorTable,
  guarantorRows,
  guarantorState,
  isState,
} from "./rows";

const STYLES: Readonly<Record<GuarantorKind, AreaStyle>> = {
  forces: "area-1",
  "other-role": "area-4",
  agreement: "area-2",
  pledge: "area-3",
  negotiated: "unknown",
};

/** In the key the colours stand alone: here patterns say something else. */
const SYMBOLS: Readonly<Record<GuarantorKind, MapSymbol>> = {
  forces: "plain-1",
  "other-role": "plain-4",
  agreement: "plain-2",
  pledge: "plain-3",
  negotiated: "unknown",
};

/** The second channel: the fuller the area, the firmer what can be shown. */
const PATTERNS: Readonly<Record<Bindingness, AreaPattern>> = {
  "treaty-ratified": "none",
  declaration: "none",
  political: "lines",
  proposed: "cross",
};

/** Who has signed or pledged what for Ukraine's security, and how firmly, as of a day. */
export const guarantorsMap: Chart<"guarantors-map", GuarantorState, GuarantorTable, MapLayout> = {
  id: "guarantors-map",
  family: "maps",
  state: guarantorState,
  datasets: () => ["guarantees", "territory-outlines", "geo"],
  check,
  rows: guarantorRows,
  layout: (table, state, size, texts) => {
    const names = new Map(
      [...table.classes.flatMap((c) => c.guarantors), ...table.others].map(({ code, name }) => [code, name]),
    );
    const binding = new Map(table.classes.flatMap((c) => c.guarantors).map((g) => [g.code, g.binding]));
    return europeLayout(
      table.base,
      [
        ...table.classes.map(({ kind, guarantors, shown }) => ({
          id: kind,
          style: shown ? STYLES[kind] : ("land" as const),
          codes: guarantors.map((g) => g.code),
          ...(kind === "negotiated" || !shown ? {} : { pattern: (code: string) => PATTERNS[binding.get(code)!] }),
        })),
        { id: "others", style: "land", codes: table.others.filter((o) => o.code !== "UA").map((o) => o.code) },
        { id: "ukraine", style: "subject", codes: ["UA"] },
      ],
      size,
      {
        name: (code) => names.get(code) ?? texts.t("charts.maps.ukraine"),
        must: (code) => size.name !== "narrow" && binding.has(code),
      },
      state.country,
    );
  },
  name: (texts) => texts.t("charts.maps.guarantors.name"),
  title,
  subtitle: (table, _state, texts) => texts.t("charts.maps.guarantors.subtitle", { date: texts.date(table.day) }),
  describe,
  notes,
  key,
  detail,
  controls,
  reading,
  live: {
    depends: [],
    parts: (data) => ({
      guarantees: data.guarantees.map((g) => ({
        id: g.id,
        type: g.type,
        provider: g.provider,
        title: g.title,
        date: g.date,
        status: g.status,
        bindingness: g.bindingness,
        confidence: g.confidence,
        sources: g.sources,
        framework: g.framework,
        members: g.members,
        nationalPositions: g.nationalPositions,
      })),
      maps: europeOrder(EUROPEAN, "overseas"),
    }),
  },
};

/** The day of the declaration under which the agreements were signed. */
const firstDay = (data: Data) => data.guarantees.find((g) => g.type === "multilateral")!.date!;

const countriesOf = (data: Data): string[] => [
  ...new Set([
    ...EUROPEAN,
    ...data.guarantees.flatMap((g) => [
      ...(g.type === "precedent" ? [] : [...g.provider, ...(g.members ?? [])].filter(isState)),
      ...(g.nationalPositions ?? []).map((p) => p.country),
    ]),
  ]),
];

function check(data: Data, { asof, country }: GuarantorState): StateFault[] {
  const [first, last] = [firstDay(data), data.asOf];
  const late = asof && (asof < first || asof > last);
  return [
    ...(late ? [{ parameter: "asof", value: asof, reason: `expected a date from ${first} to ${last}` }] : []),
    ...countryFaults(country, countriesOf(data)),
  ];
}

/** Countries that have signed a security agreement, and whether any guarantee of theirs is a ratified treaty. */
function signed(table: GuarantorTable): { count: number; ratified: number } {
  const own = table.classes
    .filter((c) => ["forces", "other-role", "agreement"].includes(c.kind))
    .flatMap((c) => c.guarantors);
  return { count: own.length, ratified: own.filter((g) => g.binding === "treaty-ratified").length };
}

/** What the chosen country has committed itself to as a whole, in words. */
function classOf({ chosen }: GuarantorTable, { t }: Texts): string {
  if (chosen?.kind) return t(`charts.maps.guarantors.kind.${chosen.kind}`);
  return t(chosen?.code === "UA" ? "charts.maps.guarantors.recipient" : "charts.maps.guarantors.none");
}

function title(table: GuarantorTable, _state: GuarantorState, texts: Texts): string {
  const { chosen } = table;
  if (chosen) return texts.t("charts.maps.chosenTitle", { name: chosen.name, what: classOf(table, texts) });
  const { count, ratified } = signed(table);
  if (count === 0) return texts.t("charts.maps.guarantors.plain");
  return texts.t("charts.maps.guarantors.finding", { count, ratified });
}

function describe(table: GuarantorTable, _state: GuarantorState, texts: Texts): string {
  const { t } = texts;
  const parts = table.classes.map(({ kind, guarantors }) =>
    t("charts.maps.key.listed", {
      label: t(`charts.maps.guarantors.kind.${kind}`),
      n: guarantors.length,
      names: texts.list(guarantors.map((g) => g.name)),
    }),
  );
  return t("charts.maps.guarantors.description", { date: texts.date(table.day), list: parts.join("; ") });
}

function notes(table: GuarantorTable, _state: GuarantorState, texts: Texts): string[] {
  const { t } = texts;
  const list = [
    t("charts.maps.guarantors.notes.classes"),
    t("charts.maps.guarantors.notes.binding"),
    t("charts.maps.guarantors.notes.force"),
    t("charts.maps.guarantors.notes.bodies"),
  ];
  if (table.rows.some((r) => r.instrument === "2026-03-28-gulf-defence-frameworks"))
    list.push(t("charts.maps.guarantors.notes.gulf"));
  if (texts.locale !== "en") list.push(t("charts.maps.notes.english"));
  return [...list, ...mapNotes(table, texts)];
}

const LISTED = 10;

function key(table: GuarantorTable, state: GuarantorState, texts: Texts): KeyItem[] {
  const { t } = texts;
  const firm = new Set(
    table.classes.filter((c) => c.kind !== "negotiated" && c.shown).flatMap((c) => c.guarantors.map((g) => g.binding)),
  );
  const patterns: readonly (readonly [MapSymbol, boolean, "declaration" | "political" | "proposed"])[] = [
    ["pattern-none", firm.has("declaration") || firm.has("treaty-ratified"), "declaration"],
    ["pattern-lines", firm.has("political"), "political"],
    ["pattern-cross", firm.has("proposed"), "proposed"],
  ];
  return [
    ...table.classes.map(({ kind, guarantors }): KeyItem => {
      const values = {
        label: t(`charts.maps.guarantors.kind.${kind}`),
        n: guarantors.length,
      };
      const names = guarantors.map((g) => g.name).join(", ");
      return {
        symbol: SYMBOLS[kind],
        label: t("charts.maps.key.counted", values),
        ...(guarantors.length <= LISTED ? { names } : {}),
        filter: classFilter(guarantorState, state, kind),
      };
    }),
    ...patterns.flatMap(([symbol, shown, level]): KeyItem[] =>
      shown ? [{ symbol, label: t(`charts.maps.guarantors.pattern.${level}`) }] : [],
    ),
    ...(table.base.outline ? [{ symbol: "occupied", label: t("charts.maps.key.occupied") } as const] : []),
  ];
}

/** All commitments of the chosen country, the latest first; a text without a date comes first. */
function detail(table: GuarantorTable, _state: GuarantorState, texts: Texts): Detail | null {
  const { chosen } = table;
  if (!chosen) return null;
  const { t } = texts;
  const late = ({ date }: GuarantorRow) => date ?? "9999";
  return {
    title: chosen.name,
    lead: t("charts.maps.guarantors.chosen", { what: classOf(table, texts), n: chosen.rows.length }),
    items: [...chosen.rows]
      .sort((a, b) => (late(a) < late(b) ? 1 : late(a) > late(b) ? -1 : 0))
      .map((r) => ({
        when: r.date ? partial(r.date, texts) : "",
        title: r.role ? `${r.title}: ${r.role}` : r.title,
        lang: "en",
        context: [
          t(`charts.maps.guarantors.type.${r.type}`),
          t(`charts.maps.guarantors.binding.${r.bindingness}`),
          t(`charts.maps.sure.${r.confidence as "high"}`),
        ].join(" · "),
        source: { label: r.source, href: r.source_urls.split(" ")[0]! },
      })),
  };
}

function controls(data: Data, { asof, country }: GuarantorState, texts: Texts): Control[] {
  const dates = data.guarantees.flatMap((g) => [
    ...(g.date && g.type !== "precedent" ? [g.date] : []),
    ...(g.nationalPositions ?? []).flatMap((p) => p.source.published ?? []),
  ]);
  return [
    slide("asof", texts.t("charts.maps.asof"), changeDays(dates, firstDay(data), data.asOf), asof, texts),
    {
      param: "country",
      kind: "one",
      label: texts.t("charts.maps.country"),
      options: countryOptions(
        countriesOf(data).map((code) => ({ code, name: countryName(code, texts) })),
        country,
        texts,
      ),
    },
  ];
}

function reading(table: GuarantorTable, state: GuarantorState, texts: Texts, links: boolean): ReadingModel {
  const { t } = texts;
  const choose = (country: string) => `?${guarantorState.write({ ...state, country })}`;
  const tracks: ReadingTrack[] = table.classes
    .filter((c) => c.shown)
    .map(({ kind, guarantors }) => ({
      kind: "points",
      id: kind,
      label: t(`charts.maps.guarantors.kind.${kind}`),
      items: guarantors.map((g) => {
        const lead = g.rows.find((r) => r.type === "bilateral") ?? g.rows[0]!;
        const role = g.rows.find((r) => r.role)?.role;
        const context = [
          lead.date ? partial(lead.date, texts) : "",
          t(`charts.maps.guarantors.binding.${g.binding}`),
          role ?? "",
        ]
          .filter(Boolean)
          .join(" · ");
        return links ? [g.name, context, choose(g.code)] : [g.name, context];
      }),
    }));
  const none = t("charts.maps.guarantors.none");
  tracks.push({
    kind: "points",
    id: "others",
    label: t("charts.maps.otherCountries"),
    items: table.others.filter((o) => o.code !== "UA").map((o) => [o.name, none]),
  });
  tracks.push({
    kind: "points",
    id: "ukraine",
    label: t("charts.maps.guarantors.recipient"),
    items: [[t("charts.maps.ukraine"), ""]],
  });
  return { locale: texts.locale, tracks, moments: [], words: mapWords(texts) };
}
