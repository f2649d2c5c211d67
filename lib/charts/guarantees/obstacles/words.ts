import type { Texts } from "@/lib/i18n/texts";
import type { NatoStance } from "@/lib/schema/nato-stance";
import { filteredBy } from "../shared/instruments";
import type { ObstaclesState, ObstaclesTable } from "./rows";

const of = ({ allies }: ObstaclesTable, stance: NatoStance) => allies.filter((a) => a.stance === stance);

/** How many members were against, and which; a filtered view bears no such count. */
export function obstaclesTitle(table: ObstaclesTable, state: ObstaclesState, texts: Texts): string {
  const against = of(table, "opposed-for-now");
  if (against.length === 0 || state.confidence.length > 0) return texts.t("charts.guarantees.obstacles.plain");
  return texts.t("charts.guarantees.obstacles.finding", {
    n: against.length,
    members: table.members,
    list: texts.list(against.map((a) => inList(a.country, a.label, texts))),
  });
}

/** English puts an article before some names inside a sentence. */
const inList = (country: string, label: string, { locale }: Texts) =>
  locale === "en" && (country === "US" || country === "GB" || country === "NL") ? `the ${label}` : label;

export const obstaclesSubtitle = ({ day }: ObstaclesTable, _state: ObstaclesState, texts: Texts): string =>
  texts.t("charts.guarantees.obstacles.subtitle", { date: texts.date(day) });

export function obstaclesDescription(table: ObstaclesTable, state: ObstaclesState, texts: Texts): string {
  const { t } = texts;
  const names = (stance: NatoStance) => texts.list(of(table, stance).map((a) => inList(a.country, a.label, texts)));
  const filtered = filteredBy({ confidence: state.confidence }, texts);
  return [
    t("charts.guarantees.obstacles.description", { members: table.members, supportive: table.supportive }),
    ...(["opposed-for-now", "conditional", "supportive", "unknown"] as const).flatMap((stance) =>
      of(table, stance).length ? [t(`charts.guarantees.obstacles.listed.${stance}`, { list: names(stance) })] : [],
    ),
    ...(filtered ? [filtered] : []),
  ].join(" ");
}

export function obstaclesNotes(table: ObstaclesTable, _state: ObstaclesState, texts: Texts): string[] {
  const { t } = texts;
  const newest = table.rows.reduce((max, r) => (r.date && r.date > max ? r.date : max), "");
  return [
    t("charts.guarantees.obstacles.notes.coding"),
    ...(newest.length === 10 ? [t("charts.guarantees.obstacles.notes.age", { date: texts.date(newest) })] : []),
    t("charts.guarantees.obstacles.notes.governments"),
    ...(texts.locale === "en" ? [] : [t("charts.guarantees.notes.english")]),
  ];
}
