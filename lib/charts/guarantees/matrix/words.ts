import type { Texts } from "@/lib/i18n/texts";
import { filteredBy, type InstrumentState, isSuperseded, OFFERED } from "../shared/instruments";
import type { MatrixTable } from "./rows";

const whole = (state: InstrumentState) =>
  state.kind.length === 0 && state.party.length === 0 && state.confidence.length === 0;

/** What binds in law, when that is of one sort only; else the count of what does. */
export function matrixTitle({ instruments }: MatrixTable, state: InstrumentState, { t }: Texts): string {
  const law = instruments.filter((g) => g.bindingness === "treaty-ratified");
  if (instruments.length === 0 || !whole(state)) return t("charts.guarantees.matrix.plain");
  if (law.length === 0) return t("charts.guarantees.matrix.findingNone", { total: instruments.length });
  if (law.every((g) => g.type === "defence-support"))
    return t("charts.guarantees.matrix.finding", { n: law.length, total: instruments.length });
  return t("charts.guarantees.matrix.findingSome", { n: law.length, total: instruments.length });
}

export function matrixSubtitle(table: MatrixTable, _state: InstrumentState, texts: Texts): string {
  return texts.t("charts.guarantees.matrix.subtitle", {
    n: table.instruments.length,
    date: texts.date(table.day),
  });
}

export function matrixDescription({ instruments, day }: MatrixTable, state: InstrumentState, texts: Texts): string {
  const { t } = texts;
  if (instruments.length === 0) return t("charts.guarantees.empty");
  const count = (test: (g: (typeof instruments)[number]) => boolean) => instruments.filter(test).length;
  const sorts = OFFERED.filter((type) => instruments.some((g) => g.type === type)).map((type) =>
    t(`charts.guarantees.counted.${type}`, { n: count((g) => g.type === type) }),
  );
  const parts = [
    t("charts.guarantees.matrix.description", {
      date: texts.date(day),
      n: instruments.length,
      list: texts.list(sorts),
    }),
    t("charts.guarantees.matrix.levels", {
      law: count((g) => g.bindingness === "treaty-ratified"),
      declaration: count((g) => g.bindingness === "declaration"),
      political: count((g) => g.bindingness === "political"),
      proposed: count((g) => g.bindingness === "proposed"),
    }),
  ];
  const filtered = filteredBy(state, texts);
  return [...parts, ...(filtered ? [filtered] : [])].join(" ");
}

export function matrixNotes({ instruments, rows }: MatrixTable, _state: InstrumentState, texts: Texts): string[] {
  const { t } = texts;
  const has = (id: string) => instruments.some((g) => g.id === id);
  return [
    t("charts.guarantees.notes.binding"),
    t("charts.guarantees.matrix.note"),
    ...(has("2025-09-04-paris-26-states") ? [t("charts.guarantees.notes.pledging")] : []),
    ...(has("2024-12-19-bg-security-agreement") ? [t("charts.guarantees.notes.bulgaria")] : []),
    ...(has("2024-10-09-hr-security-agreement") ? [t("charts.guarantees.notes.croatia")] : []),
    ...(has("2026-03-28-gulf-defence-frameworks") ? [t("charts.guarantees.notes.gulf")] : []),
    ...(instruments.some(isSuperseded) ? [t("charts.guarantees.notes.superseded")] : []),
    ...(rows.some((r) => r.confidence === "low") ? [t("charts.guarantees.notes.low")] : []),
    ...(texts.locale === "en" ? [] : [t("charts.guarantees.notes.english")]),
  ];
}
