// The shapes of check.mjs, for the TypeScript that tests it.
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}
export const CHECKS: readonly string[];
export function total(tallies: readonly Tally[]): Tally;
export function closingLine(tally: Tally): string;
export function countVitest(report: unknown, code: number): Tally;
export function countPlaywright(report: unknown, code: number): Tally;
export function choose(only: readonly string[] | undefined): readonly string[];
