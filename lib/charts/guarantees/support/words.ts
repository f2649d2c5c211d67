import type { Texts } from "@/lib/i18n/texts";
import { filteredBy, type InstrumentState } from "../shared/instruments";
import { boundMoney } from "./money";
import { GROUPS, type SupportTable } from "./rows";

/** Who named most for a single year among what can be put in euros; only where the first is clear and the view whole. */
export function supportTitle({ groups }: SupportTable, state: InstrumentState, texts: Texts): string {
  const { t } = texts;
  const [first, second] = groups.find((g) => g.id === "one-year")?.items ?? [];
  const filtered = state.party.length > 0 || state.confidence.length > 0;
  if (filtered || !first?.row.eur || !second?.row.eur || first.row.eur <= second.row.eur)
    return t("charts.guarantees.support.plain");
  return t("charts.guarantees.support.finding", {
    name: first.label,
    sum: boundMoney(first.row.amount, first.row.currency, first.row.bound, texts),
    period: first.row.period,
  });
}

export const supportSubtitle = ({ day }: SupportTable, _state: InstrumentState, texts: Texts): string =>
  texts.t("charts.guarantees.support.subtitle", { date: texts.date(day) });

export function supportDescription(table: SupportTable, state: InstrumentState, texts: Texts): string {
  const { t } = texts;
  if (table.rows.length === 0) return t("charts.guarantees.support.empty");
  const { rows } = table;
  const list = GROUPS.filter((g) => rows.some((r) => r.group === g)).map((g) =>
    t("charts.guarantees.support.counted", {
      group: t(`charts.guarantees.support.group.${g}`),
      n: rows.filter((r) => r.group === g).length,
    }),
  );
  const filtered = filteredBy(state, texts);
  return [
    t("charts.guarantees.support.description", { n: rows.length, list: list.join("; ") }),
    t("charts.guarantees.support.without", { n: table.without }),
    ...(filtered ? [filtered] : []),
  ].join(" ");
}

export function supportNotes({ rows }: SupportTable, _state: InstrumentState, texts: Texts): string[] {
  const { t } = texts;
  const blank = [...new Set(rows.filter((r) => r.eur === null).map((r) => r.currency))].sort();
  const has = (id: string) => rows.some((r) => r.id === id);
  return [
    t("charts.guarantees.support.notes.notSummed"),
    ...(rows.some((r) => r.rate !== null) ? [t("charts.guarantees.support.notes.rate")] : []),
    ...(blank.length ? [t("charts.guarantees.support.notes.noRate", { list: texts.list(blank) })] : []),
    ...(rows.some((r) => r.group === "held") ? [t("charts.guarantees.support.notes.held")] : []),
    ...(has("2025-05-safe") ? [t("charts.guarantees.support.notes.safe")] : []),
    ...(has("2024-07-10-nato-washington-pledge") ? [t("charts.guarantees.support.notes.nato")] : []),
    ...(texts.locale === "en" ? [] : [t("charts.guarantees.notes.english")]),
  ];
}
