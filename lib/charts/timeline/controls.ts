import type { Data } from "@/lib/data";
import type { Texts } from "@/lib/i18n/texts";
import { ISSUES } from "@/lib/schema/codes";
import { TRACKS } from "@/lib/schema/event";
import type { Control } from "../contract";
import { matches } from "./rows";
import { SIGNIFICANCES, type TimelineState } from "./state";

/** Parties offered in the form; the address takes any that the data know. */
const COMMON_PARTIES = 12;

/** The timeline's filters, each option with the number of events that it would show beside the other filters. */
export function timelineControls(data: Data, state: TimelineState, texts: Texts): Control[] {
  const { t } = texts;
  const count = (change: Partial<TimelineState>) =>
    data.events.filter((e) => matches(e, { ...state, ...change })).length;

  const taking = new Map<string, number>();
  for (const e of data.events) for (const p of e.participants) taking.set(p, (taking.get(p) ?? 0) + 1);
  const parties = [...taking]
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
    .slice(0, COMMON_PARTIES)
    .map(([p]) => p);
  for (const p of state.party) if (!parties.includes(p)) parties.push(p);

  const significance = state.significance.join(",");
  const levels = SIGNIFICANCES.map((_, i) => SIGNIFICANCES.slice(i)).map((list) => ({
    value: list.length === SIGNIFICANCES.length ? "" : list.join(","),
    label: t(`charts.timeline.level.${list[0]!}`),
    count: count({ significance: list }),
    chosen: significance === (list.length === SIGNIFICANCES.length ? "" : list.join(",")),
  }));
  if (!levels.some((l) => l.chosen))
    levels.push({ value: significance, label: significance, count: count({}), chosen: true });

  const dates = { min: data.events[0]!.date, max: data.asOf };
  return [
    {
      param: "track",
      kind: "many",
      label: t("controls.track"),
      options: TRACKS.map((value) => ({
        value,
        label: t(`vocabulary.track.${value}`),
        count: count({ track: [value] }),
        chosen: state.track.includes(value),
      })),
    },
    {
      param: "issue",
      kind: "many",
      label: t("controls.issue"),
      options: ISSUES.map((value) => ({
        value,
        label: t(`vocabulary.issue.${value}`),
        count: count({ issue: [value] }),
        chosen: state.issue.includes(value),
      })),
    },
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
    { param: "significance", kind: "one", label: t("controls.significance"), options: levels },
    {
      param: "from",
      kind: "date",
      label: t("controls.from"),
      options: [{ value: state.from ?? "", label: "", chosen: true }],
      ...dates,
    },
    {
      param: "to",
      kind: "date",
      label: t("controls.to"),
      options: [{ value: state.to ?? "", label: "", chosen: true }],
      ...dates,
    },
  ];
}

/** A country's name in the reader's language; an organisation stays its letters. */
export function partyName(code: string, texts: Texts): string {
  if (!/^[A-Z]{2}$/.test(code) || code === "EU" || code === "UN")
    return texts.t.has(`vocabulary.party.${code as "EU"}`) ? texts.t(`vocabulary.party.${code as "EU"}`) : code;
  return new Intl.DisplayNames(texts.locale, { type: "region" }).of(code) ?? code;
}
