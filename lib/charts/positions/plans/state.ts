import type { Data } from "@/lib/data";
import type { PlanIssue } from "@/lib/schema/plan";
import { CONFIDENCES, type Confidence, ISSUES, type Issue } from "@/lib/schema/vocabulary";
import { anyOf, type StateFault, stateSchema } from "../../state";

/** The negotiating documents in the order of their dates; a test compares them with the data. */
export const PLAN_IDS = [
  "russia-draft-treaties-2021",
  "istanbul-communique-2022",
  "istanbul-draft-treaty-april-2022",
  "ukraine-peace-formula-2022",
  "china-12-points-2023",
  "china-brazil-six-points-2024",
  "russia-terms-june-2024",
  "ukraine-victory-plan-2024",
  "us-ukraine-jeddah-statement-2025",
  "us-final-offer-april-2025",
  "europe-ukraine-text-april-2025",
  "ukraine-memorandum-june-2025",
  "russia-memorandum-june-2025",
  "us-28-point-plan",
  "e3-counter-proposal-2025",
  "europe-24-point-plan-2025",
  "us-ukraine-20-points",
  "paris-declaration-2026",
  "ukraine-open-letter-june-2026",
] as const;
export type PlanId = (typeof PLAN_IDS)[number];

/** The issues that documents are told by, territory by region, in the order of the rows. */
export const PLAN_ROWS = [
  "nato",
  "guarantees",
  "territory-crimea",
  "territory-donbas",
  "territory-south",
  "ceasefire",
  "peacekeepers",
  "force-limits",
  "znpp",
  "frozen-assets",
  "sanctions",
  "reconstruction",
  "humanitarian",
  "elections",
  "eu-accession",
  "language-church",
  "accountability",
] as const satisfies readonly PlanIssue[];
export type PlanRow = (typeof PLAN_ROWS)[number];

export const MIN_PLANS = 2;
export const MAX_PLANS = 4;

export interface PlansState {
  /** Two to four documents, in the order of their dates. */
  readonly plan: readonly PlanId[];
  /** Empty: all. "territory" stands for its three regions. */
  readonly issue: readonly Issue[];
  /** Points of these confidences are shown; empty means all. */
  readonly confidence: readonly Confidence[];
}

export const plansState = stateSchema<PlansState>({
  plan: {
    parameter: {
      ...anyOf(PLAN_IDS, MAX_PLANS),
      expects: `${MIN_PLANS} to ${MAX_PLANS} ids of documents (see the plans dataset), separated by commas`,
    },
    default: ["us-28-point-plan", "us-ukraine-20-points"],
  },
  issue: { parameter: anyOf(ISSUES), default: [] },
  confidence: { parameter: anyOf(CONFIDENCES), default: [] },
});

export const plansFaults = (_data: Data, { plan }: PlansState): StateFault[] =>
  plan.length < MIN_PLANS
    ? [{ parameter: "plan", value: plan.join(","), reason: `expected ${plansState.expects("plan")}` }]
    : [];

/** The issue of a document's row as events and positions know it. */
export const baseIssue = (row: PlanRow): Issue => (row.startsWith("territory-") ? "territory" : (row as Issue));

export const rowsOf = ({ issue }: Pick<PlansState, "issue">): readonly PlanRow[] =>
  issue.length ? PLAN_ROWS.filter((row) => issue.includes(baseIssue(row))) : PLAN_ROWS;
