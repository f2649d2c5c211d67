import type { Browser } from "@playwright/test";

/** What a measure may use. Everything is made on first use, so that `--only` starts no more than it needs. */
export interface Bench {
  /** The origin of the built site, served on 127.0.0.1. */
  origin(): Promise<string>;
  browser(): Promise<Browser>;
  /** Every chart's id, from the site's own list. */
  charts(): Promise<string[]>;
  /** How often a noisy measure is repeated; the median counts. */
  runs: number;
  /** Whether slow measures (a build from clean) were asked for. */
  slow: boolean;
  /** Says what is going on, beside the table. */
  say(text: string): void;
}

/** One line of the table. Without a budget it is a figure for comparison, and has no verdict. */
export interface Result {
  what: string;
  measured: number;
  /** "KB", "ms", "s", "" for a ratio: printed behind the number. */
  unit: string;
  /** The most (or least, with `atLeast`) that is in order. */
  budget?: number;
  atLeast?: boolean;
  note?: string;
}

/** One measure: a file in tests/bench/measures that exports it as `measure`. Nothing else has to know of it. */
export interface Measure {
  name: string;
  about: string;
  /** Left out unless --build (or --only with its name) asks for it. */
  slow?: boolean;
  run(bench: Bench): Promise<Result[]>;
}

/** "ok", "over" or "" (no budget). */
export function verdict({ measured, budget, atLeast }: Result): "ok" | "over" | "" {
  if (budget === undefined) return "";
  return (atLeast ? measured >= budget : measured <= budget) ? "ok" : "over";
}

/** The middle value (mean of the two middle ones for an even count); NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return Number.NaN;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Three significant digits at most, and no more decimals than that needs. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return "none";
  if (Math.abs(value) >= 100) return value.toFixed(0);
  return String(Number(value.toPrecision(3)));
}

/** The results as a table in plain text. */
export function table(results: readonly Result[]): string {
  const unit = (value: number | undefined, result: Result) =>
    value === undefined ? "" : `${figure(value)}${result.unit ? ` ${result.unit}` : ""}`;
  const rows = results.map((result) => [
    result.what,
    result.budget === undefined ? "" : `${result.atLeast ? ">=" : "<="} ${unit(result.budget, result)}`,
    unit(result.measured, result),
    verdict(result),
    result.note ?? "",
  ]);
  const all = [["what", "budget", "measured", "verdict", "note"], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]!.length)));
  return all
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 || column > 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column]!),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
