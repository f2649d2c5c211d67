import type { Data } from "@/lib/data";
import { dayOf } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import type { Stretch } from "./axis";
import { eventDays } from "./facts";

/** A phase of the talks that the view shows a part of. */
export interface PhaseSpan {
  readonly id: string;
  readonly name: string;
  /** For bands too narrow for the name. */
  readonly short: string;
  /** First and last day, since 1970-01-01 UTC; an open phase ends with the data. */
  readonly day: number;
  readonly lastDay: number;
  readonly open: boolean;
}

/** The phases that overlap the axis, in order. Their days are those of the events that bound them. */
export function phasesOf(data: Data, axis: readonly Stretch[], texts: Texts): PhaseSpan[] {
  const [from, to] = [axis[0]!.from, axis.at(-1)!.to];
  return data.phases.flatMap((phase): PhaseSpan[] => {
    const first = data.event(phase.begins);
    const last = phase.ends === null ? null : data.event(phase.ends);
    if (!first || last === undefined) return [];
    const day = eventDays(first).day;
    const lastDay = last ? eventDays(last).lastDay : dayOf(data.asOf);
    if (day > to || lastDay < from) return [];
    return [
      { id: phase.id, name: texts.pick(phase.name), short: texts.pick(phase.short), day, lastDay, open: last === null },
    ];
  });
}
