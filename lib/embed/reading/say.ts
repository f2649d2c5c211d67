import { fill, formatDate, sayValue } from "./format";
import type { Panel, Scene, Spot } from "./geometry";
import type { PointTrack, ReadingModel } from "./model";
import { nearestSorted } from "./nearest";
import { sampleAt } from "./series";

/** A spot in words: what the tooltip shows and what is said aloud. */
export interface Reading {
  readonly title: string;
  readonly lines: readonly ReadingLine[];
  readonly href?: string | undefined;
  readonly spoken: string;
}

/** A line of text, or the value of a line of the chart with its name and colour. */
export interface ReadingLine {
  readonly text: string;
  readonly label?: string;
  readonly colour?: string;
}

/** A mark in words: "Zelenskyy offered to drop … — 14 Dec 2025, US–Ukraine. 12 of 66." */
export function sayPoint({ words }: ReadingModel, { items, label }: PointTrack, index: number): Reading {
  const [title, context, href] = items[index]!;
  const position = fill(words.position, { n: index + 1, total: items.length });
  return {
    title,
    lines: [{ text: context }, { text: label }],
    href,
    spoken: `${title} — ${context}, ${label}. ${position}.`,
  };
}

/** At most so many moments are named at one date; a monthly chart may hold a dozen. */
const NAMED = 3;

/** The place of a walk on a line: the line's id, and the sample's place among `total` in view. */
export interface Walked {
  readonly id: string;
  readonly index: number;
  readonly total: number;
  /** The moments that the reader jumped to: said instead of all that fall to the day. */
  readonly jumped: readonly string[];
}

/**
 * A date in words: every line of the panel at that day, each by the sample that stands for it, with that sample's own date
 * where it differs. Aloud only the walked line is read; the others are a key away.
 */
export function sayDay(
  { locale, words, spans = [] }: ReadingModel,
  { lines, stops }: Pick<Panel, "lines" | "stops">,
  day: number,
  walked?: Walked,
): Reading {
  const monthly = lines.every(({ track }) => track.precision === "month");
  const title = formatDate(day, monthly ? "month" : "day", locale);
  const sources = new Set<string>();
  const values = lines.map(({ track, series, colour, published }) => {
    const i = sampleAt(series, day);
    const date = i < 0 ? title : formatDate(series.days[i]!, track.precision, locale);
    let value = i < 0 ? words.missing : sayValue(series.values[i]!, track, locale, words);
    if (i >= 0 && published) value += ` · ${sayValue(published[i]!, { ...track, ...track.published! }, locale, words)}`;
    if (i >= 0 && track.source) sources.add(track.source);
    return {
      id: track.id,
      label: track.label,
      colour,
      value,
      date,
      text: date === title ? value : `${value} (${date})`,
    };
  });
  // A moment falls to its month, or to the nearest day that a crosshair can stop at.
  const near = lines
    .flatMap(({ moments }) => moments)
    .filter(([at]) => (monthly ? formatDate(at, "month", locale) === title : nearestSorted(stops, at) === day));
  const all = [...new Set(near.map(([, label]) => label))];
  const notes = all.length > NAMED ? [...all.slice(0, NAMED), "…"] : all;
  for (const [from, to, label] of spans) if (from <= day && day <= to) notes.push(label);
  const own = values.find(({ id }) => id === walked?.id);
  const spoken =
    walked && own
      ? [
          `${own.label}: ${own.value}, ${own.date}`,
          ...(walked.jumped.length > 0 ? walked.jumped : notes),
          fill(words.position, { n: walked.index + 1, total: walked.total }),
        ]
      : [title, ...values.map(({ label, text }) => `${label}: ${text}`), ...notes];
  const credit = words.sources && sources.size > 0 ? [fill(words.sources, { list: [...sources].join(", ") })] : [];
  if (!walked) spoken.push(...credit);
  return {
    title,
    lines: [...values, ...[...notes, ...credit].map((text) => ({ text }))],
    spoken: `${spoken.join(". ")}.`,
  };
}

/** A spot of a measured drawing in words. `x` is where the walk wants to be, when the keyboard is at the spot. */
export function saySpot({ model, marks, walk }: Scene, { mark, panel, day = 0 }: Spot, x?: number): Reading {
  const track = mark && model.tracks[mark.track]!;
  if (track?.kind === "points") return sayPoint(model, track, mark!.index);
  if (!track) return sayDay(model, panel!, day);
  const { moments } = panel!.lines.find((line) => line.track === track)!;
  const jumped = moments.filter((_, i) => walk[mark!.track]!.moments![i] === x).map(([, label]) => label);
  return sayDay(model, panel!, day, { id: track.id, index: mark!.index, total: marks[mark!.track]!.length, jumped });
}
