import { z } from "zod";
import type { Data, UnVote } from "@/lib/data";
import type { DrawnShape } from "@/lib/geo/countries";
import { WORLD } from "@/lib/geo/frames";
import type { Texts } from "@/lib/i18n/texts";
import { ROLL_CALLS, type RollCall, SILENT_MEMBERS } from "@/lib/schema/un-vote";
import type { Column, Table } from "../../contract";
import { type Parameter, stateSchema } from "../../state";
import { countriesOn, merged } from "../shared/basemap";
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
}

const resolution: Parameter<RollCall> = {
  codec: z.codec(z.string(), z.enum(ROLL_CALLS), { decode: (s) => s as RollCall, encode: (v) => v }),
  expects: `one of ${ROLL_CALLS.join(", ")}`,
};

export const votesState = stateSchema<VotesState>({ resolution: { parameter: resolution, default: "es-11-1" } });

/** A row under the name that the reader knows the country by. */
export type Voter = VoteRow & { readonly label: string };

export interface VotesTable extends Table<VoteRow> {
  readonly vote: UnVote;
  readonly shapes: ReadonlyMap<string, DrawnShape>;
  /** In the order of VOTES, each with its members by name. */
  readonly classes: readonly { readonly vote: VoteClass; readonly rows: readonly Voter[] }[];
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
  ...new Set([...SILENT_MEMBERS, ...data.unVotes.flatMap((v) => [...v.roll.keys()])]),
];

const CLASS = { Y: "yes", N: "no", A: "abstain" } as const;

export function voteRows(data: Data, state: VotesState, texts: Texts): VotesTable {
  const vote = data.unVotes.find((v) => v.id === state.resolution)!;
  const rows = members(data)
    .map((country): VoteRow => {
      const cast = vote.roll.get(country);
      return {
        country,
        name: englishName(country),
        vote: cast ? CLASS[cast] : vote.held === "full" ? "absent" : "unknown",
        resolution: vote.resolution,
        date: vote.date,
      };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const order = byName(texts);
  const voters = rows
    .map((r): Voter => ({ ...r, label: countryName(r.country, texts) }))
    .sort((a, b) => order({ name: a.label }, { name: b.label }));
  const all = countriesOn(data, WORLD);
  const shapes = new Map(rows.flatMap((r) => (all.has(r.country) ? [[r.country, all.get(r.country)!] as const] : [])));
  return {
    columns: columns(texts),
    rows,
    annotations: [],
    paths: {
      [GROUND]: merged([...all].filter(([code]) => !shapes.has(code)).map(([, s]) => s)),
      ...Object.fromEntries([...shapes].map(([code, s]) => [code, s.d])),
    },
    asOf: vote.date,
    vote,
    shapes,
    classes: VOTES.map((v) => ({ vote: v, rows: voters.filter((r) => r.vote === v) })).filter((c) => c.rows.length > 0),
    undrawn: voters.filter((r) => !shapes.has(r.country)).map((r) => r.label),
  };
}
