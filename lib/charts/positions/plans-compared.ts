import type { Data } from "@/lib/data";
import type { ReadingItem, ReadingModel } from "@/lib/embed/reading/model";
import type { Texts } from "@/lib/i18n/texts";
import { CONFIDENCES, ISSUES } from "@/lib/schema/vocabulary";
import type { Chart, Control } from "../contract";
import { readingWords } from "../shared/reading-words";
import type { Size } from "../shared/size";
import { hostOf, type PlanPoint, type PlansTable, plansRows } from "./plans/rows";
import {
  baseIssue,
  MAX_PLANS,
  PLAN_IDS,
  PLAN_ROWS,
  type PlanId,
  type PlansState,
  plansFaults,
  plansState,
} from "./plans/state";
import {
  favoursInWords,
  planIssueName,
  planName,
  planNote,
  planShort,
  plansDescription,
  plansKey,
  plansNotes,
  plansSubtitle,
  plansTitle,
  pointText,
} from "./plans/words";
import { type GridCell, type GridLayout, gridLayout } from "./shared/grid";
import { planTile } from "./shared/tiles";
import { issueName } from "./shared/words";

/** Two to four negotiating documents, issue by issue: what each says, whom it favours, where it can be read. */
export const plansCompared: Chart<"plans-compared", PlansState, PlansTable, GridLayout> = {
  id: "plans-compared",
  family: "positions",
  state: plansState,
  datasets: () => ["plans"],
  check: plansFaults,
  rows: plansRows,
  layout: plansLayout,
  name: (texts) => texts.t("charts.positions.plans.name"),
  title: plansTitle,
  subtitle: plansSubtitle,
  describe: plansDescription,
  notes: plansNotes,
  key: plansKey,
  controls: plansControls,
  reading: plansReading,
  live: { depends: [], parts: (data: Data) => ({ plans: data.plans }) },
};

function plansControls(data: Data, state: PlansState, texts: Texts): Control[] {
  const { t } = texts;
  return [
    {
      param: "plan",
      kind: "many",
      label: t("charts.positions.plans.control", { limit: MAX_PLANS }),
      limit: MAX_PLANS,
      options: PLAN_IDS.map((value) => ({
        value,
        label: planName(value, texts),
        group: (data.plans.find((p) => p.id === value)?.date ?? "").slice(0, 4),
        chosen: state.plan.includes(value),
      })),
    },
    {
      param: "issue",
      kind: "many",
      label: t("controls.issue"),
      options: ISSUES.filter((i) => PLAN_ROWS.some((row) => baseIssue(row) === i)).map((value) => ({
        value,
        label: issueName(value, texts),
        chosen: state.issue.includes(value),
      })),
    },
    {
      param: "confidence",
      kind: "many",
      label: t("controls.confidence"),
      options: CONFIDENCES.map((value) => ({
        value,
        label: t(`vocabulary.confidence.${value}`),
        chosen: state.confidence.includes(value),
      })),
    },
  ];
}

/** Where a point can be read, and what isn't sure about it. */
function footOf(p: PlanPoint, { t }: Texts): string {
  const parts = p.evidence[0] ? [hostOf(p.evidence[0])] : [];
  if (p.verified === false) parts.push(t("charts.positions.plans.unverified"));
  else if (p.confidence && p.confidence !== "high" && !p.silence)
    parts.push(t(`vocabulary.confidence.${p.confidence}`));
  return parts.join(" · ");
}

function plansLayout(table: PlansTable, _state: PlansState, size: Size, texts: Texts): GridLayout {
  const cell = (p: PlanPoint): GridCell => ({
    id: `${p.row}-${p.plan.id}`,
    tile: planTile(p.stance),
    uncertain: p.verified === false || p.confidence === "low",
    head: favoursInWords(p.stance ?? p.silence!, texts),
    text: p.stance === "not-addressed" ? "" : pointText(p, texts),
    foot: footOf(p, texts),
    short: "",
    move: null,
    chosen: false,
  });
  return gridLayout(
    {
      columns: table.plans.map((p) => ({
        label: planName(p.id as PlanId, texts),
        short: planShort(p.id as PlanId, texts),
        note: size.name === "narrow" ? p.date.slice(0, 4) : planNote(p, texts),
      })),
      rows: table.issues.map((row) => ({
        id: row,
        label: planIssueName(row, texts),
        note: table.differing.has(row) && size.name !== "narrow" ? texts.t("charts.positions.plans.differ") : "",
        flagged: table.differing.has(row),
        gauge: null,
        cells: table.points.filter((p) => p.row === row).map(cell),
      })),
    },
    size,
  );
}

/** A track for each issue, a mark for each document. */
function plansReading(table: PlansTable, _state: PlansState, texts: Texts): ReadingModel {
  return {
    locale: texts.locale,
    tracks: table.issues.map((row) => ({
      kind: "points" as const,
      id: row,
      label: planIssueName(row, texts),
      items: table.points
        .filter((p) => p.row === row)
        .map(
          (p): ReadingItem => [
            `${planName(p.plan.id as PlanId, texts)}: ${favoursInWords(p.stance ?? p.silence!, texts)}`,
            [pointText(p, texts), footOf(p, texts)].filter(Boolean).join(" · "),
          ],
        ),
    })),
    moments: [],
    words: { ...readingWords(texts, "lanes"), help: texts.t("charts.positions.plans.help") },
  };
}
