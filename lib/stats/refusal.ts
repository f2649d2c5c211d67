/**
 * Why there is no result. A refusal is a value, not an error: it is shown to readers, and says how much is missing.
 *
 * - `too-little-history`: `missing` returns before the estimation window is full.
 * - `too-few-days-after`: `missing` returns until the event window is full.
 * - `no-event-day`: the series has no day on or after the event.
 * - `zero-variance`: the returns of the estimation window don't vary, so nothing can be called unusual.
 * - `excluded-days`: the windows touch days on which the price was fixed by decree.
 * - `duplicate-date`, `unordered-dates`, `no-logarithm`: the rows can't be used; `at` is the row's day (days since 1970-01-01 UTC).
 * - `no-factor`: the market model was asked for and there is nothing to explain the series with.
 * - `too-few-events`: a test over events needs `missing` more.
 */
export type RefusalReason =
  | "too-little-history"
  | "too-few-days-after"
  | "no-event-day"
  | "zero-variance"
  | "excluded-days"
  | "duplicate-date"
  | "unordered-dates"
  | "no-logarithm"
  | "no-factor"
  | "too-few-events";

export interface Refusal {
  readonly refused: RefusalReason;
  /** Days or events that are missing; 0 where that isn't the trouble. */
  readonly missing: number;
  /** The day in question, days since 1970-01-01 UTC. */
  readonly at?: number;
}

export const refuse = (refused: RefusalReason, missing = 0, at?: number): Refusal =>
  at === undefined ? { refused, missing } : { refused, missing, at };

export const isRefusal = (value: object): value is Refusal => "refused" in value;
