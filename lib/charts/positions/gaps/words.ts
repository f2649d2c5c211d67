import type { Texts } from "@/lib/i18n/texts";
import { MAX_STEPS } from "@/lib/positions/gap";
import type { Issue } from "@/lib/schema/vocabulary";
import type { KeyItem } from "../../contract";
import type { ReplayState } from "../shared/state";
import { listed, onIssue, positionNotes } from "../shared/words";
import type { GapsTable } from "./rows";

/** The issues with the widest distance. */
const widest = (table: GapsTable) => {
  const most = table.gaps[0]?.gap ?? null;
  return most === null ? [] : table.gaps.filter((g) => g.gap === most);
};

export function gapsTitle(table: GapsTable, state: ReplayState, texts: Texts): string {
  const { t } = texts;
  const [now, before] = [table.mean.steps, table.meanYearAgo.steps];
  if (state.issue.length || now === null || before === null) return t("charts.positions.gaps.plain");
  const change = Math.round(now * 10) / 10 - Math.round(before * 10) / 10;
  const direction = Math.abs(change) < 0.05 ? "same" : change < 0 ? "closer" : "apart";
  return t("charts.positions.gaps.finding", {
    direction,
    now: texts.number(now, 1),
    before: texts.number(before, 1),
    max: MAX_STEPS,
  });
}

export const gapsSubtitle = (table: GapsTable, _state: ReplayState, texts: Texts): string =>
  texts.t("charts.positions.gaps.subtitle", {
    date: texts.date(table.asOf),
    yearAgo: texts.date(table.yearAgo),
    max: MAX_STEPS,
  });

export function gapsDescription(table: GapsTable, state: ReplayState, texts: Texts): string {
  const { t } = texts;
  const far = widest(table);
  if (!far.length) return t("charts.positions.gaps.nothing", { date: texts.date(table.asOf) });
  const parts = [
    t("charts.positions.gaps.description", {
      date: texts.date(table.asOf),
      issues: listed(
        far.map((g) => onIssue(g.issue as Issue, texts)),
        3,
        texts,
      ),
      gap: far[0]!.gap!,
      max: MAX_STEPS,
    }),
  ];
  if (!state.issue.length && table.mean.steps !== null)
    parts.push(
      t("charts.positions.gaps.meanSentence", {
        mean: texts.number(table.mean.steps, 1),
        known: table.mean.known,
        percent: Math.round(table.mean.coverage * 100),
      }),
    );
  return parts.join(" ");
}

export function gapsNotes(table: GapsTable, state: ReplayState, texts: Texts): string[] {
  const { t } = texts;
  const notes = [t("charts.positions.gaps.how")];
  if (!state.issue.length)
    notes.push(t("charts.positions.gaps.weights", { percent: Math.round(table.mean.coverage * 100) }));
  return [...notes, ...positionNotes(state, texts)];
}

export const gapsKey = (_table: GapsTable, _state: ReplayState, { t }: Texts): KeyItem[] => [
  { symbol: "side-ua", label: t("charts.positions.gaps.key.ua") },
  { symbol: "side-ru", label: t("charts.positions.gaps.key.ru") },
  { symbol: "year-ago", label: t("charts.positions.gaps.key.yearAgo") },
  { symbol: "smallest", label: t("charts.positions.gaps.key.smallest") },
];
