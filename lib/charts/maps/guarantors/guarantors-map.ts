import type { Data } from "@/lib/data";
import type { ReadingModel, ReadingTrack } from "@/lib/embed/reading/model";
import type { Texts } from "@/lib/i18n/texts";
import type { Bindingness } from "@/lib/schema/guarantee";
import type { Chart, Control, KeyItem } from "../../contract";
import { day, type StateFault, stateSchema } from "../../state";
import { europeLayout } from "../shared/europe";
import type { AreaPattern, AreaStyle, MapLayout, MapSymbol } from "../shared/layout";
import { mapNotes } from "../shared/notes";
import { mapWords, partial } from "../shared/words";
import { type GuarantorKind, type GuarantorState, type GuarantorTable, guarantorRows } from "./rows";

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
  state: stateSchema<GuarantorState>({ asof: { parameter: day, default: null } }),
  datasets: () => ["guarantees", "territory-outlines", "geo"],
  check,
  rows: guarantorRows,
  layout: (table, _state, size, texts) => {
    const names = new Map(
      [...table.classes.flatMap((c) => c.guarantors), ...table.others].map(({ code, name }) => [code, name]),
    );
    const binding = new Map(table.classes.flatMap((c) => c.guarantors).map((g) => [g.code, g.binding]));
    return europeLayout(
      table.base,
      [
        ...table.classes.map(({ kind, guarantors }) => ({
          id: kind,
          style: STYLES[kind],
          codes: guarantors.map((g) => g.code),
          ...(kind === "negotiated" ? {} : { pattern: (code: string) => PATTERNS[binding.get(code)!] }),
        })),
        { id: "others", style: "land", codes: table.others.filter((o) => o.code !== "UA").map((o) => o.code) },
        { id: "ukraine", style: "subject", codes: ["UA"] },
      ],
      size,
      {
        name: (code) => names.get(code) ?? texts.t("charts.maps.ukraine"),
        must: (code) => size.name !== "narrow" && binding.has(code),
      },
    );
  },
  name: (texts) => texts.t("charts.maps.guarantors.name"),
  title,
  subtitle: (table, _state, texts) => texts.t("charts.maps.guarantors.subtitle", { date: texts.date(table.day) }),
  describe,
  notes,
  key,
  controls,
  reading,
};

/** The day of the declaration under which the agreements were signed. */
const firstDay = (data: Data) => data.guarantees.find((g) => g.type === "multilateral")!.date!;

function check(data: Data, { asof }: GuarantorState): StateFault[] {
  const [first, last] = [firstDay(data), data.asOf];
  if (!asof || (asof >= first && asof <= last)) return [];
  return [{ parameter: "asof", value: asof, reason: `expected a date from ${first} to ${last}` }];
}

/** Countries that have signed a security agreement, and whether any guarantee of theirs is a ratified treaty. */
function signed(table: GuarantorTable): { count: number; ratified: number } {
  const own = table.classes
    .filter((c) => ["forces", "other-role", "agreement"].includes(c.kind))
    .flatMap((c) => c.guarantors);
  return { count: own.length, ratified: own.filter((g) => g.binding === "treaty-ratified").length };
}

function title(table: GuarantorTable, _state: GuarantorState, texts: Texts): string {
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

function key(table: GuarantorTable, _state: GuarantorState, texts: Texts): KeyItem[] {
  const { t } = texts;
  const firm = new Set(
    table.classes.filter((c) => c.kind !== "negotiated").flatMap((c) => c.guarantors.map((g) => g.binding)),
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
        names: guarantors.map((g) => g.name).join(", "),
      };
      return {
        symbol: SYMBOLS[kind],
        label: t(guarantors.length <= LISTED ? "charts.maps.key.listed" : "charts.maps.key.counted", values),
      };
    }),
    ...patterns.flatMap(([symbol, shown, level]): KeyItem[] =>
      shown ? [{ symbol, label: t(`charts.maps.guarantors.pattern.${level}`) }] : [],
    ),
    ...(table.base.outline ? [{ symbol: "occupied", label: t("charts.maps.key.occupied") } as const] : []),
  ];
}

function controls(data: Data, { asof }: GuarantorState, texts: Texts): Control[] {
  return [
    {
      param: "asof",
      kind: "date",
      label: texts.t("charts.maps.asof"),
      options: [{ value: asof ?? "", label: "", chosen: true }],
      min: firstDay(data),
      max: data.asOf,
    },
  ];
}

function reading(table: GuarantorTable, _state: GuarantorState, texts: Texts, links: boolean): ReadingModel {
  const { t } = texts;
  const tracks: ReadingTrack[] = table.classes.map(({ kind, guarantors }) => ({
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
      const href = links ? lead.source_urls.split(" ")[0] : undefined;
      return href ? [g.name, context, href] : [g.name, context];
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
