import type { Texts } from "@/lib/i18n/texts";
import { ISSUES, type Issue, KINDS, type Kind, TRACKS, type Track } from "@/lib/schema/vocabulary";
import { partyName } from "../shared/parties";
import type { TimelineRow } from "./rows";

/** What lanes can be made of. */
export const LANES = ["track", "party", "issue", "kind"] as const;
export type LaneBy = (typeof LANES)[number];

export interface Lane {
  readonly id: string;
  readonly label: string;
  readonly rows: readonly TimelineRow[];
}

/** More lanes than this are a list, not a chart: the rest of the parties and issues stays in the table. */
const MOST_LANES = 13;

const listed = (cell: string) => (cell === "" ? [] : cell.split("; "));

const READ: Record<LaneBy, (row: TimelineRow) => readonly string[]> = {
  track: (row) => [row.track],
  kind: (row) => [row.kind],
  issue: (row) => listed(row.issues),
  party: (row) => listed(row.participants),
};

const ORDER: Record<LaneBy, readonly string[] | null> = { track: TRACKS, kind: KINDS, issue: ISSUES, party: null };

function label(by: LaneBy, id: string, texts: Texts): string {
  if (by === "track") return texts.t(`vocabulary.track.${id as Track}`);
  if (by === "party") return partyName(id, texts);
  const word = by === "kind" ? texts.t(`vocabulary.kind.${id as Kind}`) : texts.t(`vocabulary.issue.${id as Issue}`);
  return word[0]!.toLocaleUpperCase(texts.locale) + word.slice(1);
}

/**
 * The rows by lane, in the vocabulary's order or, for parties, the most frequent first. An event that several parties took
 * part in, or that was about several issues, stands in each of their lanes.
 */
export function lanesOf(rows: readonly TimelineRow[], by: LaneBy, texts: Texts): Lane[] {
  const groups = new Map<string, TimelineRow[]>();
  for (const row of rows)
    for (const id of READ[by](row)) {
      const group = groups.get(id);
      if (group) group.push(row);
      else groups.set(id, [row]);
    }
  const order = ORDER[by];
  const frequent = [...groups]
    .sort((a, b) => b[1].length - a[1].length || a[0].localeCompare(b[0]))
    .slice(0, MOST_LANES);
  const sorted = order ? frequent.sort((a, b) => order.indexOf(a[0]) - order.indexOf(b[0])) : frequent;
  return sorted.map(([id, own]) => ({ id, label: label(by, id, texts), rows: own }));
}
