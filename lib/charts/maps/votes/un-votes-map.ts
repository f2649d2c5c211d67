import type { Data } from "@/lib/data";
import type { ReadingItem, ReadingModel } from "@/lib/embed/reading/model";
import { WORLD } from "@/lib/geo/frames";
import type { Texts } from "@/lib/i18n/texts";
import { ROLL_CALLS, type RollCall } from "@/lib/schema/un-vote";
import type { Chart, Control, Detail, KeyItem } from "../../contract";
import type { Size } from "../../shared/size";
import { classFilter, countryFaults, countryOptions } from "../shared/choice";
import { type Named, placeLabels } from "../shared/labels";
import {
  type AreaStyle,
  areaMarks,
  chosenAmong,
  heldPaths,
  type MapLayout,
  mapView,
  type Reach,
} from "../shared/layout";
import { countryName, mapWords } from "../shared/words";
import { GROUND, members, type VoteClass, type VotesState, type VotesTable, voteRows, votesState } from "./rows";

const STYLES: Readonly<Record<VoteClass, AreaStyle>> = {
  yes: "area-1",
  no: "area-3",
  abstain: "area-2",
  absent: "blank",
  unknown: "unknown",
};

/** How the members of the United Nations voted on a resolution, on an equal-area map of the world. */
export const unVotesMap: Chart<"un-votes-map", VotesState, VotesTable, MapLayout> = {
  id: "un-votes-map",
  family: "maps",
  state: votesState,
  datasets: () => ["un-votes", "un-votes-by-country", "geo"],
  check: (data, { country }) => countryFaults(country, members(data)),
  rows: voteRows,
  layout,
  name: (texts) => texts.t("charts.maps.votes.name"),
  title,
  subtitle: ({ vote }, _state, texts) =>
    texts.t("charts.maps.votes.subtitle", {
      resolution: vote.resolution ?? "",
      date: texts.date(vote.date),
      held: vote.held,
    }),
  describe,
  notes,
  key,
  detail,
  controls,
  reading,
  live: {
    depends: [],
    parts: (data) => ({
      unVotes: data.unVotes,
      maps: { countries: [{ frame: WORLD, codes: members(data), rest: true }] },
    }),
  },
};

function title({ vote: { yes, no, abstain, id }, chosen }: VotesTable, _state: VotesState, texts: Texts): string {
  const about = subject(id as RollCall, texts);
  const own = chosen?.votes.find((v) => v.of.id === id);
  if (chosen && own)
    return texts.t("charts.maps.votes.findingCountry", {
      name: chosen.name,
      vote: texts.t(`charts.maps.votes.vote.${own.vote}`),
      subject: about,
    });
  return texts.t("charts.maps.votes.finding", { yes, no, abstain, subject: about });
}

const subject = (id: RollCall, texts: Texts) => texts.t(`charts.maps.votes.subject.${id}`);

/** On a map of the world most states are smaller than a finger: only those that would vanish get a circle of their own. */
const REACH: Readonly<Record<Size["name"], Reach>> = {
  narrow: { speck: 2, dot: 1.4, circles: "specks" },
  medium: { speck: 4, dot: 2, circles: "specks" },
  wide: { speck: 6, dot: 2.4, circles: "specks" },
};

function layout(table: VotesTable, state: VotesState, size: Size, _texts: Texts): MapLayout {
  const view = mapView(WORLD, { x: 0, y: 0, width: size.width });
  const all = [...table.shapes.values()];
  const groups = table.classes.map(({ vote, rows, shown }) => ({
    id: vote,
    style: shown ? STYLES[vote] : ("land" as const),
    marks: areaMarks(
      rows.flatMap((r) =>
        table.shapes.has(r.country) ? [{ path: r.country, shape: table.shapes.get(r.country)!, view: 0 }] : [],
      ),
      [view],
      all,
      REACH[size.name],
    ),
  }));
  const named = table.classes
    .flatMap((c) => c.rows)
    .flatMap((r): Named[] => {
      const shape = table.shapes.get(r.country);
      // Large states by name where there is room; those that voted no, and the chosen one, in any case.
      const no = (r.vote === "no" && size.name !== "narrow") || r.country === state.country;
      return shape
        ? [{ texts: no ? [r.label, r.country] : [r.label], shape, view, must: no, bold: r.country === "UA" }]
        : [];
    });
  return {
    width: size.width,
    height: view.height,
    size: size.name,
    views: [view],
    ground: [{ path: GROUND, view: 0 }],
    groups,
    held: heldPaths(groups),
    occupied: null,
    labels: placeLabels(named, { left: 2, right: size.width - 2, top: 2, bottom: view.height - 2 }),
    chosen: chosenAmong(groups, state.country),
  };
}

function describe(table: VotesTable, _state: VotesState, texts: Texts): string {
  const { t } = texts;
  const { vote } = table;
  const against = table.classes.find((c) => c.vote === "no")?.rows.map((r) => r.label) ?? [];
  const { yes, no, abstain, notVoting: absent } = vote;
  return t("charts.maps.votes.description", {
    subject: subject(vote.id as RollCall, texts),
    date: texts.date(vote.date),
    yes,
    no,
    abstain,
    absent,
    names: texts.list(against),
  });
}

function notes(table: VotesTable, _state: VotesState, texts: Texts): string[] {
  const { t } = texts;
  const list: string[] = [];
  if (table.vote.held !== "full") list.push(t("charts.maps.votes.notes.partial", { held: table.vote.held }));
  if (table.undrawn.length) list.push(t("charts.maps.votes.notes.undrawn", { list: texts.list(table.undrawn) }));
  list.push(t("charts.maps.votes.notes.others"), t("charts.maps.notes.crimea"), t("charts.maps.votes.notes.scale"));
  return list;
}

const LISTED = 20;

function key(table: VotesTable, state: VotesState, texts: Texts): KeyItem[] {
  const { t } = texts;
  return table.classes.map(({ vote, rows }) => {
    const values = {
      label: t(`charts.maps.votes.vote.${vote}`),
      n: rows.length,
    };
    const names = rows.map((r) => r.label).join(", ");
    return {
      symbol: STYLES[vote],
      label: t("charts.maps.key.counted", values),
      ...(rows.length <= LISTED ? { names } : {}),
      filter: classFilter(votesState, state, vote),
    };
  });
}

/** How the chosen member voted on every resolution held, the latest first. */
function detail({ chosen }: VotesTable, _state: VotesState, texts: Texts): Detail | null {
  if (!chosen) return null;
  const { t } = texts;
  return {
    title: chosen.name,
    lead: t("charts.maps.votes.chosen", { n: chosen.votes.length }),
    items: chosen.votes.toReversed().map(({ of, vote }) => ({
      when: texts.date(of.date),
      title: subject(of.id as RollCall, texts),
      context: [t(`charts.maps.votes.vote.${vote}`), of.resolution ?? ""].filter(Boolean).join(" · "),
      source: { label: t("charts.maps.votes.roll"), href: of.source },
    })),
  };
}

function controls(data: Data, state: VotesState, texts: Texts): Control[] {
  return [
    {
      param: "resolution",
      kind: "one",
      label: texts.t("charts.maps.votes.resolution"),
      options: ROLL_CALLS.map((value) => {
        const vote = data.unVotes.find((v) => v.id === value)!;
        return {
          value,
          label: `${texts.date(vote.date)}: ${subject(value, texts)}`,
          chosen: value === state.resolution,
        };
      }),
    },
    {
      param: "country",
      kind: "one",
      label: texts.t("charts.maps.country"),
      options: countryOptions(
        members(data).map((code) => ({ code, name: countryName(code, texts) })),
        state.country,
        texts,
      ),
    },
  ];
}

/** Votes from top to bottom, members by name; those too small for the map are left to the table. */
function reading(table: VotesTable, state: VotesState, texts: Texts, links: boolean): ReadingModel {
  const choose = (country: string) => `?${votesState.write({ ...state, country })}`;
  return {
    locale: texts.locale,
    tracks: table.classes
      .filter((c) => c.shown)
      .map(({ vote, rows }) => ({
        kind: "points",
        id: vote,
        label: texts.t(`charts.maps.votes.vote.${vote}`),
        items: rows
          .filter((r) => table.shapes.has(r.country))
          .map((r): ReadingItem => {
            const when = texts.date(r.date);
            return links ? [r.label, when, choose(r.country)] : [r.label, when];
          }),
      })),
    moments: [],
    words: mapWords(texts),
  };
}
