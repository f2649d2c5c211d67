import type { CDPSession } from "@playwright/test";

/** Milliseconds of script, and of style and layout, that a page has used so far. */
export interface Used {
  readonly script: number;
  readonly layout: number;
}

/** Counts what a page uses, in the thread's own time: what the rest of the machine does is not the page's. */
export const countUse = (session: CDPSession) => session.send("Performance.enable", { timeDomain: "threadTicks" });

export async function used(session: CDPSession): Promise<Used> {
  const { metrics } = await session.send("Performance.getMetrics");
  const of = (name: string) => (metrics.find((m) => m.name === name)?.value ?? 0) * 1000;
  return { script: of("ScriptDuration"), layout: of("LayoutDuration") + of("RecalcStyleDuration") };
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
