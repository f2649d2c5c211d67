import type { Data } from "@/lib/data";

/** How much of the compiled facts rests on little, as counts. */
export interface Weaknesses {
  /** Cells of the negotiating documents, and those whose text was not verified on a page. */
  readonly cells: number;
  readonly unverified: number;
  /** Documents of which only a part is known. */
  readonly partialPlans: number;
  readonly events: number;
  readonly lowConfidence: number;
  readonly oneSource: number;
  /** Events whose sources contradict each other. */
  readonly disputed: number;
  /** Datasets that may be shown and not handed on. */
  readonly shownOnly: number;
}

export function weaknessesOf(data: Data): Weaknesses {
  const cells = data.plans.flatMap((plan) => Object.values(plan.positions));
  const count = <T>(list: readonly T[], is: (item: T) => boolean) => list.filter(is).length;
  return {
    cells: cells.length,
    unverified: count(cells, (cell) => !cell.verified),
    partialPlans: count(data.plans, (plan) => plan.partial === true),
    events: data.events.length,
    lowConfidence: count(data.events, (e) => e.confidence === "low"),
    oneSource: count(data.events, (e) => e.sources.length === 1),
    disputed: count(data.events, (e) => e.disputed !== null),
    shownOnly: count(data.datasets, (d) => d.redistribution === "display-only"),
  };
}
