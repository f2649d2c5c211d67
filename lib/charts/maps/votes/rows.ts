import * as z from "zod/mini";
import type { Data, UnVote } from "@/lib/data";
import { WORLD } from "@/lib/geo/frames";
import type { DrawnShape } from "@/lib/geo/shape";
import type { Texts } from "@/lib/i18n/texts";
import { ROLL_CALLS, type RollCall, SILENT_MEMBERS } from "@/lib/schema/un-vote";
import type { Column, Table } from "../../contract";
import { anyOf, countryCode, type Parameter, stateSchema } from "../../state";
import { merged } from "../shared/basemap";
import { isShown } from "../shared/choice";
import { byName, countryName, englishName } from "../shared/words";

export const VOTES = ["yes", "no", "abstain", "absent", "unknown"] as const;
/** `unknown`: the roll call held does not say; `absent`: it is complete, and the member is not in it. */
export type VoteClass = (typeof VOTES)[number];

export type VoteRow = Readonly<{
  country: string;
  name: string;
  vote: VoteClass;
  resolution: string | null;
  date: string;
}>;

export interface VotesState {
  readonly resolution: RollCall;
  /** Votes that are shown; none means all. */
  readonly class: readonly VoteClass[];
  /** The member whose votes are listed. */
  readonly country: string | null;
}

const resolution: Parameter<RollCall> = {
  codec: z.codec(z.string(), z.enum(ROLL_CALLS), { decode: (s) => s as RollCall, encode: (v) => v }),
  expects: `one of ${ROLL_CALLS.join(", ")}`,
};

export const votesState = stateSchema<VotesState>({
  resolution: { parameter: resolution, default: "es-11-1" },
  class: { parameter: anyOf(VOTES), default: [] },
  country: { parameter: countryCode, default: null },
});

/** A row under the name that the reader knows the country by. */
export type Voter = VoteRow & { readonly label: string };

export interface VotesTable extends Table<VoteRow> {
  readonly vote: UnVote;
  readonly shapes: ReadonlyMap<string, DrawnShape>;
  /** In the order of VOTES, each with its members by name; all, also those left out. */
  readonly classes: readonly { readonly vote: VoteClass; readonly rows: readonly Voter[]; readonly shown: boolean }[];
  /** The chosen member with its vote in every roll call held. */
  readonly chosen: {
    readonly name: string;
    readonly votes: readonly { readonly of: UnVote; readonly vote: VoteClass }[];
  } | null;
  /** Members too small for the base map, by name. */
  readonly undrawn: readonly string[];
}

/** Id of the path of land that belongs to no member. */
export const GROUND = "land";

function columns(texts: Texts): Column<keyof VoteRow & string>[] {
  const { t } = texts;
  const column = (
    name: keyof VoteRow & string,
    type: Column["type"],
    more: Partial<Column> = {},
  ): Column<keyof VoteRow & string> => ({
    type,
    title: t(`charts.maps.votes.columns.${name}.title`),
    description: t(`charts.maps.votes.columns.${name}.meaning`),
    shown: true,
    ...more,
    name,
  });
  return [
    column("country", "string", { say: (c) => countryName(String(c), texts) }),
    column("name", "string", { shown: false }),
    column("vote", "string", { say: (c) => t(`charts.maps.votes.vote.${c as VoteClass}`) }),
    column("resolution", "string"),
    column("date", "date"),
  ];
}

/** Every member of the United Nations: those with a vote in any roll call held, and those without one. */
export const members = (data: Data): string[] => [
  ...new Set([...SILENT_MEMBERS, ...data.unVotes.flatMap((v) => Object.keys(v.roll))]),
];

const CLASS = { Y: "yes", N: "no", A: "abstain" } as const;

/** A member's vote as far as the roll call held says it. */
function voteOf(vote: UnVote, country: string): VoteClass {
  const cast = vote.roll[country];
  return cast ? CLASS[cast] : vote.held === "full" ? "absent" : "unknown";
}

export function voteRows(data: Data, state: VotesState, texts: Texts): VotesTable {
  const vote = data.unVotes.find((v) => v.id === state.resolution)!;
  const rows = members(data)
    .map(
      (country): VoteRow => ({
        country,
        name: englishName(country),
        vote: voteOf(vote, country),
        resolution: vote.resolution,
        date: vote.date,
      }),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const order = byName(texts);
  const voters = rows
    .map((r): Voter => ({ ...r, label: countryName(r.country, texts) }))
    .sort((a, b) => order({ name: a.label }, { name: b.label }));
  const all = data.maps.countries(WORLD);
  const shapes = new Map(rows.flatMap((r) => (all.has(r.country) ? [[r.country, all.get(r.country)!] as const] : [])));
  return {
    columns: columns(texts),
    rows: rows.filter((r) => isShown(state, r.vote)),
    annotations: [],
    paths: {
      [GROUND]: merged([...all].filter(([code]) => !shapes.has(code)).map(([, s]) => s)),
      ...Object.fromEntries([...shapes].map(([code, s]) => [code, s.d])),
    },
    asOf: vote.date,
    vote,
    shapes,
    classes: VOTES.map((v) => ({
      vote: v,
      rows: voters.filter((r) => r.vote === v),
      shown: isShown(state, v),
    })).filter((c) => c.rows.length > 0),
    chosen: state.country
      ? {
          name: countryName(state.country, texts),
          votes: data.unVotes.filter((v) => v.held !== "none").map((of) => ({ of, vote: voteOf(of, state.country!) })),
        }
      : null,
    undrawn: voters.filter((r) => !shapes.has(r.country)).map((r) => r.label),
  };
}
