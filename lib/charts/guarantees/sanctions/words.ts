import type { Texts } from "@/lib/i18n/texts";
import { monthOf } from "../shared/dates";
import { filteredBy } from "../shared/instruments";
import type { SanctionsState, SanctionsTable } from "./rows";

const whole = (state: SanctionsState) => !state.from && state.direction.length === 0 && state.confidence.length === 0;

/** How many packages, and whether Washington eased meanwhile; only the unfiltered view bears the counts. */
export function sanctionsTitle({ lanes }: SanctionsTable, state: SanctionsState, texts: Texts): string {
  const { t } = texts;
  const packages = lanes["eu-packages"];
  const easing = lanes.us.filter((r) => r.direction === "easing");
  if (!whole(state) || packages.length === 0) return t("charts.guarantees.sanctions.plain");
  if (easing.length === 0) return t("charts.guarantees.sanctions.findingEu", { n: packages.length });
  return t("charts.guarantees.sanctions.finding", {
    n: packages.length,
    m: easing.length,
    since: monthOf(easing[0]!.date, texts),
  });
}

export const sanctionsSubtitle = (table: SanctionsTable, _state: SanctionsState, texts: Texts): string =>
  texts.t("charts.guarantees.sanctions.subtitle", { from: texts.date(table.first), to: texts.date(table.day) });

export function sanctionsDescription(table: SanctionsTable, state: SanctionsState, texts: Texts): string {
  const { t } = texts;
  if (table.rows.length === 0) return t("charts.guarantees.sanctions.empty");
  const { lanes, cap } = table;
  const last = lanes["eu-packages"].at(-1);
  const level = cap.at(-1);
  const known = cap.findLast((s) => s.row.cap_usd !== null);
  const filtered = filteredBy({ confidence: state.confidence }, texts);
  const directions = state.direction.map((d) => t(`charts.guarantees.sanctions.direction.${d}`));
  return [
    t("charts.guarantees.sanctions.description", {
      packages: lanes["eu-packages"].length,
      other: lanes["eu-other"].length,
      us: lanes.us.length,
    }),
    ...(last ? [t("charts.guarantees.sanctions.last", { number: last.number!, date: texts.date(last.date) })] : []),
    ...(known
      ? [
          t(level === known ? "charts.guarantees.sanctions.capNow" : "charts.guarantees.sanctions.capUnknown", {
            level: texts.number(known.row.cap_usd!),
            from: texts.date(known.from),
            to: texts.date(known.to),
          }),
        ]
      : []),
    ...(directions.length ? [t("charts.guarantees.filtered", { filters: directions.join(" · ") })] : []),
    ...(filtered ? [filtered] : []),
  ].join(" ");
}

export function sanctionsNotes(table: SanctionsTable, _state: SanctionsState, texts: Texts): string[] {
  const { t } = texts;
  const has = (id: string) => table.rows.some((r) => r.id === id);
  return [
    t("charts.guarantees.sanctions.notes.choice"),
    t("charts.guarantees.sanctions.notes.dates"),
    ...(table.vessels.length ? [t("charts.guarantees.sanctions.notes.vessels")] : []),
    ...(table.cap.length ? [t("charts.guarantees.sanctions.notes.cap")] : []),
    ...(table.cap.some((s) => s.row.cap_usd === null) ? [t("charts.guarantees.sanctions.notes.gap")] : []),
    ...(has("us-2026-04-15-no-renewal-announced") ? [t("charts.guarantees.sanctions.notes.renewal")] : []),
    ...(has("us-2026-06-04-ukraine-support-act-passed-by-the-house")
      ? [t("charts.guarantees.sanctions.notes.bill")]
      : []),
    ...(texts.locale === "en" ? [] : [t("charts.guarantees.notes.english")]),
  ];
}
