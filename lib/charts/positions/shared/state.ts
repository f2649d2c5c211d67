import type { Data } from "@/lib/data";
import { CONFIDENCES, type Confidence, ISSUES, type Issue } from "@/lib/schema/vocabulary";
import { anyOf, day, type StateFault } from "../../state";

/** Parties with scored positions; a test compares them with the data. */
export const SCORED_PARTIES = ["UA", "RU", "US", "EU", "TR", "CN"] as const;
export type ScoredParty = (typeof SCORED_PARTIES)[number];

/** Issues on which positions are scored; a test compares them with the data. */
export const SCORED_ISSUES = [
  "nato",
  "guarantees",
  "territory",
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
] as const satisfies readonly Issue[];

/** What every chart of positions can be asked: the day that is replayed, which issues, and how well supported. */
export interface ReplayState {
  /** Shows what was known on this day; null for the data's last day. */
  readonly asof: string | null;
  /** Empty: all that are scored. */
  readonly issue: readonly Issue[];
  /** Positions of these confidences count; empty means all. */
  readonly confidence: readonly Confidence[];
}

export const REPLAY = {
  asof: { parameter: day, default: null },
  issue: { parameter: anyOf(ISSUES), default: [] },
  confidence: { parameter: anyOf(CONFIDENCES), default: [] },
} as const;

/** The day of the offer in Berlin, from which the story starts. */
export const PIVOT = "2025-12-14";

/** The day that a state replays: never after the data's last. */
export const replayDay = (data: Pick<Data, "asOf">, { asof }: Pick<ReplayState, "asof">): string => asof ?? data.asOf;

export const issuesOf = ({ issue }: Pick<ReplayState, "issue">): readonly Issue[] =>
  issue.length ? issue : SCORED_ISSUES;

export const confidencesOf = ({ confidence }: Pick<ReplayState, "confidence">): readonly Confidence[] =>
  confidence.length ? confidence : CONFIDENCES;

/** A day before the first position or after the data's last shows nothing or the future. */
export function replayFaults(data: Data, { asof }: Pick<ReplayState, "asof">): StateFault[] {
  const first = data.positions[0]?.date ?? data.asOf;
  return asof && (asof < first || asof > data.asOf)
    ? [{ parameter: "asof", value: asof, reason: `expected a date from ${first} to ${data.asOf}` }]
    : [];
}
