import { dayOf, isoOf } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import { type TimelineState, timelineState } from "./state";

export interface Preset {
  readonly key: "all" | "invasion" | "since2025" | "pivot" | "last90";
  readonly label: string;
  /** The query string that shows it, with the other filters kept. */
  readonly query: string;
  readonly chosen: boolean;
}

/** Stretches of time that readers ask for, from the whole record to the last 90 days before the data's last day. */
export function timelinePresets(state: TimelineState, asOf: string, texts: Texts): Preset[] {
  const ranges = {
    all: [null, null],
    invasion: ["2022-02-24", null],
    since2025: ["2025-01-01", null],
    pivot: ["2025-11-15", "2026-01-31"],
    last90: [isoOf(dayOf(asOf) - 90), null],
  } as const satisfies Record<Preset["key"], readonly [string | null, string | null]>;
  return (Object.keys(ranges) as Preset["key"][]).map((key) => {
    const [from, to] = ranges[key];
    return {
      key,
      label: texts.t(`timelinePage.presets.${key}`),
      query: timelineState.write({ ...state, from, to }),
      chosen: state.from === from && state.to === to,
    };
  });
}
