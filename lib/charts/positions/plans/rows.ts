import type { Data } from "@/lib/data";
import type { Texts } from "@/lib/i18n/texts";
import type { Plan, PlanStance } from "@/lib/schema/plan";
import { CONFIDENCES, type Confidence } from "@/lib/schema/vocabulary";
import type { Column, Table } from "../../contract";
import { columnMaker, sayConfidence } from "../shared/position-columns";
import { type PlanId, type PlanRow, type PlansState, rowsOf } from "./state";
import { favoursInWords, planIssueName, planName } from "./words";

/** Why a cell says nothing: a partial document, or a point the reader has hidden. */
export type Silence = "not-established" | "hidden";

/** What a document says on an issue. */
export interface PlanPoint {
  readonly row: PlanRow;
  readonly plan: Plan;
  /** null where it isn't established or hidden. */
  readonly stance: PlanStance | null;
  readonly silence: Silence | null;
  readonly text: string | null;
  readonly verified: boolean | null;
  readonly confidence: Confidence | null;
  readonly evidence: readonly string[];
}

export type PointRow = Readonly<{
  id: string;
  issue: string;
  document: string;
  document_date: string;
  favours: string;
  says: string | null;
  verified: string | null;
  confidence: string | null;
  evidence: string | null;
  evidence_urls: string | null;
  differs: string;
}>;

export interface PlansTable extends Table<PointRow> {
  readonly plans: readonly Plan[];
  readonly issues: readonly PlanRow[];
  readonly points: readonly PlanPoint[];
  /** Issues on which the documents favour different sides. */
  readonly differing: ReadonlySet<PlanRow>;
}

/** Whom a point favours on one line from Russia to Ukraine; null where it takes no side. */
export const favour = (stance: PlanStance | null): -1 | 0 | 1 | null =>
  stance === "toward-russia" ? -1 : stance === "compromise" ? 0 : stance === "toward-ukraine" ? 1 : null;

/** The host of a page, for a source line. */
export const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, "");

function pointOf(plan: Plan, row: PlanRow, shown: readonly Confidence[]): PlanPoint {
  const cell = plan.positions[row];
  const base = { row, plan, stance: null, text: null, verified: null, confidence: null, evidence: [] };
  // In a partial document a missing issue is unknown; in a whole one it isn't addressed.
  if (!cell)
    return plan.partial ? { ...base, silence: "not-established" } : { ...base, stance: "not-addressed", silence: null };
  const confidence = cell.confidence ?? plan.confidence;
  if (!shown.includes(confidence)) return { ...base, silence: "hidden", confidence };
  return {
    row,
    plan,
    stance: cell.stance,
    silence: null,
    text: cell.text,
    verified: cell.verified,
    confidence,
    evidence: [...(cell.evidence ? [cell.evidence] : []), ...(cell.evidenceAlso ?? [])],
  };
}

export function plansRows(data: Data, state: PlansState, texts: Texts): PlansTable {
  const plans = data.plans.filter((p) => (state.plan as readonly string[]).includes(p.id));
  const issues = rowsOf(state);
  const shown = state.confidence.length ? state.confidence : CONFIDENCES;
  const points = issues.flatMap((row) => plans.map((plan) => pointOf(plan, row, shown)));
  const differing = new Set(
    issues.filter((row) => {
      const sides = points.filter((p) => p.row === row).map((p) => favour(p.stance));
      return new Set(sides.filter((s) => s !== null)).size > 1;
    }),
  );
  return {
    columns: columns(texts),
    rows: points.map(
      (p): PointRow => ({
        id: `${p.row}-${p.plan.id}`,
        issue: p.row,
        document: p.plan.id,
        document_date: p.plan.date,
        favours: p.stance ?? p.silence!,
        says: p.text,
        verified: p.verified === null ? null : p.verified ? "yes" : "no",
        confidence: p.confidence,
        evidence: p.evidence[0] ? hostOf(p.evidence[0]) : null,
        evidence_urls: p.evidence.length ? p.evidence.join(" ") : null,
        differs: differing.has(p.row) ? "yes" : "no",
      }),
    ),
    annotations: [],
    paths: {},
    asOf: data.asOf,
    plans,
    issues,
    points,
    differing,
  };
}

function columns(texts: Texts): Column[] {
  const column = columnMaker(texts);
  const yes = (cell: unknown) => texts.t(`charts.positions.yesNo.${cell as "yes"}`);
  return [
    column("id", "string", { shown: false }),
    column("issue", "string", { say: (c) => planIssueName(c as PlanRow, texts) }),
    column("document", "string", { say: (c) => planName(c as PlanId, texts) }),
    column("document_date", "date"),
    column("favours", "string", { say: (c) => favoursInWords(c as PlanStance | Silence, texts) }),
    column("says", "string"),
    column("verified", "string", { say: yes }),
    column("confidence", "string", { say: sayConfidence(texts) }),
    column("evidence", "string", { link: "evidence_urls" }),
    column("evidence_urls", "string", { shown: false }),
    column("differs", "string", { say: yes }),
  ];
}
