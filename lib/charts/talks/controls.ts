import type { Data } from "@/lib/data";
import type { Texts } from "@/lib/i18n/texts";
import { TRACKS } from "@/lib/schema/vocabulary";
import type { Control } from "../contract";
import { partyName } from "../shared/parties";
import { orderFaults, type StateFault } from "../state";
import { fits, MEETING_KINDS, type Meeting, type MeetingState, meetingsOf } from "./meetings";

/** Parties offered in the form; the address takes any that the data know. */
const COMMON_PARTIES = 12;

type Period = Pick<MeetingState, "from" | "to">;

/** Parties by how many of the meetings they took part in, the most frequent first. */
export function partiesByFrequency(meetings: readonly Meeting[]): [party: string, meetings: number][] {
  const taking = new Map<string, number>();
  for (const m of meetings) for (const p of m.participants) taking.set(p, (taking.get(p) ?? 0) + 1);
  return [...taking].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
}

export function dateControls(state: Period, min: string, max: string, texts: Texts): Control[] {
  return (["from", "to"] as const).map((param) => ({
    param,
    kind: "date",
    label: texts.t(`controls.${param}`),
    options: [{ value: state[param] ?? "", label: "", chosen: true }],
    min,
    max,
  }));
}

/** Track, kind, party and days; each option with the number of meetings it would show beside the other filters. */
export function meetingControls(
  data: Data,
  state: MeetingState,
  texts: Texts,
  within: (meeting: Meeting, period: Period) => boolean,
): Control[] {
  const { t } = texts;
  const all = meetingsOf(data.events);
  const inPeriod = all.filter((m) => within(m, state));
  const count = (change: Partial<MeetingState>) => inPeriod.filter((m) => fits(m, { ...state, ...change })).length;
  const tracks = TRACKS.filter((track) => all.some((m) => m.track === track) || state.track.includes(track));
  const parties = partiesByFrequency(all)
    .slice(0, COMMON_PARTIES)
    .map(([p]) => p);
  for (const p of state.party) if (!parties.includes(p)) parties.push(p);
  return [
    {
      param: "track",
      kind: "many",
      label: t("controls.track"),
      options: tracks.map((value) => ({
        value,
        label: t(`vocabulary.track.${value}`),
        count: count({ track: [value] }),
        chosen: state.track.includes(value),
      })),
    },
    kindControl(state.kind, count, texts),
    {
      param: "party",
      kind: "many",
      label: t("controls.party"),
      options: parties.map((value) => ({
        value,
        label: partyName(value, texts),
        count: count({ party: [value] }),
        chosen: state.party.includes(value),
      })),
    },
    ...dateControls(state, all[0]!.date, data.asOf, texts),
  ];
}

export function kindControl(
  chosen: MeetingState["kind"],
  count: (change: Pick<MeetingState, "kind">) => number,
  { t }: Texts,
): Control {
  return {
    param: "kind",
    kind: "many",
    label: t("charts.talks.kindControl"),
    options: MEETING_KINDS.map((value) => ({
      value,
      label: t(`vocabulary.kind.${value}`),
      count: count({ kind: [value] }),
      chosen: chosen.includes(value),
    })),
  };
}

/** A period that begins after the data's last day, or that ends before it begins. */
export function periodFaults(data: Data, { from, to }: Period): StateFault[] {
  const late = from && from > data.asOf;
  return [
    ...(late
      ? [{ parameter: "from", value: from, reason: `expected a date up to the data's last day, ${data.asOf}` }]
      : []),
    ...orderFaults(from, to),
  ];
}
