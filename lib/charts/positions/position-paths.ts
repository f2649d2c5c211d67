import type { Data } from "@/lib/data";
import type { ReadingItem, ReadingModel } from "@/lib/embed/reading/model";
import { eventPath } from "@/lib/events/addresses";
import type { Texts } from "@/lib/i18n/texts";
import { dayEvent } from "@/lib/positions/day-event";
import type { Chart, Control, KeyItem } from "../contract";
import { partyName } from "../shared/parties";
import { readingWords } from "../shared/reading-words";
import type { SliceParts } from "../slice";
import { type PathsLayout, pathsLayout, stepHead } from "./paths/layout";
import { type Path, type PathsState, type PathsTable, pathsFaults, pathsRows, pathsState } from "./paths/rows";
import { partyControl, replayControls } from "./shared/controls";
import { SCORED_PARTIES } from "./shared/state";
import { issueName, onIssue, partyInSentence, positionNotes } from "./shared/words";

/** A party's stance on an issue through time, in steps, with the event of the day; a panel for each issue. */
export const positionPaths: Chart<"position-paths", PathsState, PathsTable, PathsLayout> = {
  id: "position-paths",
  family: "positions",
  state: pathsState,
  datasets: () => ["positions", "events"],
  check: pathsFaults,
  rows: pathsRows,
  layout: pathsLayout,
  name: (texts) => texts.t("charts.positions.paths.name"),
  title: pathsTitle,
  subtitle: (table, _state, texts) =>
    texts.t("charts.positions.paths.subtitle", { from: texts.date(table.from), to: texts.date(table.asOf) }),
  describe: pathsDescription,
  notes: (_table, state, texts) => [
    texts.t("charts.positions.paths.events"),
    ...positionNotes(state, texts),
    ...(state.party.includes("EU") ? [texts.t("charts.positions.notes.eu")] : []),
  ],
  key: pathsKey,
  controls: (data: Data, state: PathsState, texts: Texts): Control[] => [
    ...replayControls(data, state, texts),
    partyControl(data, state.party, SCORED_PARTIES, texts),
    {
      param: "from",
      kind: "date",
      label: texts.t("controls.from"),
      options: [{ value: state.from ?? "", label: "", chosen: true }],
      min: data.positions[0]!.date,
      max: data.asOf,
    },
  ],
  reading: pathsReading,
  live: { depends: [], parts: pathsParts },
};

/** Positions, and the events of their days: all that a match can find, so that it finds the same. */
function pathsParts(data: Data): SliceParts {
  const matched = new Set(data.positions.map((p) => dayEvent(p, data.events)?.id));
  return {
    positions: data.positions,
    events: data.events
      .filter((e) => matched.has(e.id))
      .map(({ id, date, endDate, title, track, significance, issues, participants, sources }) => ({
        id,
        date,
        endDate,
        title,
        track,
        significance,
        issues,
        participants,
        sources,
      })),
  };
}

/** Changes of stance inside the period. */
const changes = (table: PathsTable, party: string) =>
  table.lines
    .filter((p) => p.party === party)
    .flatMap((p) => p.steps.filter((s) => s.from >= table.from && s.before && s.before.stance !== s.position.stance));

/** Who changed its mind more often: only where both of the two at war are in view. */
function pathsTitle(table: PathsTable, _state: PathsState, texts: Texts): string {
  const { t } = texts;
  const [ua, ru] = [changes(table, "UA").length, changes(table, "RU").length];
  if (!table.parties.includes("UA") || !table.parties.includes("RU") || ua + ru < 4)
    return t("charts.positions.paths.plain");
  const issue = table.issues.length === 1 ? table.issues[0]! : null;
  return issue
    ? t("charts.positions.paths.findingOn", { issue: onIssue(issue, texts), ua, ru })
    : t("charts.positions.paths.finding", { from: texts.date(table.from), ua, ru });
}

function pathsDescription(table: PathsTable, _state: PathsState, texts: Texts): string {
  const { t } = texts;
  const dates = { from: texts.date(table.from), to: texts.date(table.asOf) };
  const list = table.parties.map((party) => {
    const own = changes(table, party);
    const toward = own.filter((s) => s.position.stance > s.before!.stance).length;
    return t("charts.positions.paths.counted", {
      party: partyInSentence(party, texts),
      n: own.length,
      toward,
      away: own.length - toward,
    });
  });
  return t("charts.positions.paths.description", { ...dates, list: list.join("; ") });
}

const SYMBOLS = {
  UA: "path-ua",
  RU: "path-ru",
  US: "path-us",
  EU: "path-eu",
  TR: "path-other",
  CN: "path-other",
} as const;

function pathsKey(table: PathsTable, _state: PathsState, texts: Texts): KeyItem[] {
  const seen = new Map<KeyItem["symbol"], string[]>();
  for (const party of table.parties)
    seen.set(SYMBOLS[party], [...(seen.get(SYMBOLS[party]) ?? []), partyName(party, texts)]);
  return [...seen].map(([symbol, names]) => ({ symbol, label: names.join(", ") }));
}

function pathsReading(table: PathsTable, _state: PathsState, texts: Texts, links: boolean): ReadingModel {
  const item = (path: Path, step: Path["steps"][number]): ReadingItem => {
    const title = stepHead(partyName(path.party, texts), step, texts);
    const { speaker, position } = step.position;
    const event = step.event && texts.t("charts.positions.paths.at", { event: step.event.title });
    const context = [speaker, position, ...(event ? [event] : [])].join(" · ");
    return links && step.event ? [title, context, eventPath(step.event.id, texts.locale)] : [title, context];
  };
  return {
    locale: texts.locale,
    tracks: table.issues.flatMap((issue) =>
      table.lines
        .filter((p) => p.issue === issue && p.steps.length)
        .map((path) => ({
          kind: "points" as const,
          id: `${issue} ${path.party}`,
          label: `${issueName(issue, texts)}, ${partyName(path.party, texts)}`,
          items: path.steps.filter((s) => s.from >= table.from).map((s) => item(path, s)),
        })),
    ),
    moments: [],
    words: { ...readingWords(texts, "lanes"), help: texts.t("charts.positions.paths.help") },
  };
}
