import { PIVOT } from "./shared/state";

/** Days worth replaying; the words stand in the catalogue under the key. */
export const POSITION_PRESETS = [
  { key: "now", asof: null },
  { key: "pivot", asof: PIVOT },
  { key: "dayBefore", asof: "2025-12-13" },
  { key: "plan28", asof: "2025-11-20" },
  { key: "memorandums", asof: "2025-06-02" },
  { key: "istanbul", asof: "2022-03-29" },
] as const;

/** Comparisons worth reading; ids of documents in the order of their dates. */
export const PLAN_PRESETS = [
  { key: "november", plan: "us-28-point-plan,e3-counter-proposal-2025,us-ukraine-20-points" },
  { key: "memorandums", plan: "ukraine-memorandum-june-2025,russia-memorandum-june-2025" },
  { key: "april", plan: "us-final-offer-april-2025,europe-ukraine-text-april-2025" },
  { key: "istanbul", plan: "istanbul-communique-2022,us-ukraine-20-points" },
  { key: "terms", plan: "ukraine-peace-formula-2022,russia-terms-june-2024" },
  { key: "guarantees", plan: "us-ukraine-20-points,paris-declaration-2026" },
] as const;
