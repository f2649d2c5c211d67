import type { Data } from "@/lib/data";
import type { Texts } from "@/lib/i18n/texts";
import type { NegotiationEvent } from "@/lib/schema/event";
import { CONFIDENCES, DIRECTIONS, ISSUES, KINDS, OUTCOMES, TRACKS } from "@/lib/schema/vocabulary";
import type { Control, ControlOption } from "../contract";
import { partyName } from "../shared/parties";
import { LANES } from "./lanes";
import { matches } from "./rows";
import { SIGNIFICANCES, type TimelineState } from "./state";

/** Parties and people offered in the form; the address takes any that the data know. */
const COMMON_PARTIES = 14;
const COMMON_PEOPLE = 28;

/** Parameters that are lists: filters with a box per option. */
type ListParam = "track" | "kind" | "issue" | "party" | "person" | "direction" | "outcome" | "confidence";

/** What is most often among the events, the most frequent first, and what the state asks for beside it. */
function frequent(
  events: readonly NegotiationEvent[],
  read: (e: NegotiationEvent) => readonly string[],
  most: number,
  asked: readonly string[],
): string[] {
  const counts = new Map<string, number>();
  for (const e of events) for (const value of read(e)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const common = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).slice(0, most);
  return [...new Set([...common.map(([value]) => value), ...asked])];
}

/** The timeline's filters, each option with the number of events that it would show beside the other filters. */
export function timelineControls(data: Data, state: TimelineState, texts: Texts): Control[] {
  const { t, locale } = texts;
  const count = (change: Partial<TimelineState>) =>
    data.events.filter((e) => matches(data, e, { ...state, ...change })).length;
  const personId = (name: string) => data.person(name)?.id;
  const personById = new Map(data.people.map((p) => [p.id, p]));
  const personName = (id: string) => {
    const person = personById.get(id);
    return person ? (locale === "uk" ? person.nameUk : person.name) : id;
  };

  const many = (param: ListParam, values: readonly string[], name: (value: string) => string): Control => ({
    param,
    kind: "many",
    label: t(`controls.${param}`),
    options: values.map((value) => ({
      value,
      label: name(value),
      count: count({ [param]: [value] }),
      chosen: (state[param] as readonly string[]).includes(value),
    })),
  });
  const date = (param: "from" | "to"): Control => ({
    param,
    kind: "date",
    label: t(`controls.${param}`),
    options: [{ value: state[param] ?? "", label: "", chosen: true }],
    min: data.events[0]!.date,
    max: data.asOf,
  });
  const parties = frequent(data.events, (e) => e.participants, COMMON_PARTIES, state.party);
  const people = frequent(data.events, (e) => e.people.flatMap((n) => personId(n) ?? []), COMMON_PEOPLE, state.person);

  return [
    {
      param: "q",
      kind: "text",
      label: t("controls.q"),
      options: [{ value: state.q, label: t("controls.qHint"), chosen: true }],
    },
    {
      param: "lanes",
      kind: "one",
      label: t("controls.lanes"),
      options: LANES.map((value) => ({
        value: value === "track" ? "" : value,
        label: t(`controls.${value}`),
        chosen: state.lanes === value,
      })),
    },
    { param: "significance", kind: "one", label: t("controls.significance"), options: levels(state, texts, count) },
    date("from"),
    date("to"),
    many("track", TRACKS, (v) => t(`vocabulary.track.${v as (typeof TRACKS)[number]}`)),
    many("kind", KINDS, (v) => t(`vocabulary.kind.${v as (typeof KINDS)[number]}`)),
    many("issue", ISSUES, (v) => t(`vocabulary.issue.${v as (typeof ISSUES)[number]}`)),
    many("party", parties, (v) => partyName(v, texts)),
    many("person", people, personName),
    many("direction", DIRECTIONS, (v) => t(`vocabulary.direction.${v as (typeof DIRECTIONS)[number]}`)),
    many("outcome", OUTCOMES, (v) => t(`vocabulary.outcome.${v as (typeof OUTCOMES)[number]}`)),
    many("confidence", CONFIDENCES, (v) => t(`vocabulary.confidence.${v as (typeof CONFIDENCES)[number]}`)),
  ];
}

/** "From this level on": what readers mean by significance; an address may hold any list. */
function levels(
  state: TimelineState,
  texts: Texts,
  count: (change: Partial<TimelineState>) => number,
): ControlOption[] {
  const asked = state.significance.join(",");
  const options = SIGNIFICANCES.map((_, i) => {
    const list = SIGNIFICANCES.slice(i);
    const value = list.length === SIGNIFICANCES.length ? "" : list.join(",");
    return {
      value,
      label: texts.t(`charts.timeline.level.${list[0]!}`),
      count: count({ significance: list }),
      chosen: asked === value,
    };
  });
  if (!options.some((o) => o.chosen)) options.push({ value: asked, label: asked, count: count({}), chosen: true });
  return options;
}
