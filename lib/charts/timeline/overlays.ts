import { utcMonth } from "d3-time";
import type { Data, Series } from "@/lib/data";
import type { SeriesId } from "@/lib/data/ids";
import type { Texts } from "@/lib/i18n/texts";
import { type LinePath, type LinePoint, linePath } from "../shared/path";
import { quantumOf, releasedValue } from "../shared/quantum";
import type { Stretch } from "./axis";

/** A piece of a series that lies in one stretch of the axis: its path is shared by all widths. */
export interface OverlayPiece {
  /** Id of the path: the series, and the number of the stretch. */
  readonly id: string;
  readonly stretch: number;
  readonly path: LinePath;
  readonly points: readonly LinePoint[];
}

/** A series drawn below the lanes. Its values are drawing and words only: the rows of the view are events. */
export interface Overlay {
  readonly id: SeriesId;
  readonly label: string;
  readonly unitShort: string;
  readonly decimals: number;
  /** Rounded to what the drawing needs, because the rows may not be handed on. */
  readonly rounded: boolean;
  /** The value stands for its whole month and is drawn as a level. */
  readonly stepped: boolean;
  readonly pieces: readonly OverlayPiece[];
}

/** A line is broken rather than drawn across a longer silence, and a value older than this says nothing of a day (days). */
const MAX_GAP = { daily: 12, weekly: 13, monthly: 31 } as const;

/** The samples of a series in a stretch of time; a monthly value that began before it is drawn from its first day. */
function pointsIn(series: Series, from: number, to: number, quantum: number): LinePoint[] {
  const { meta, days, values } = series;
  const points: LinePoint[] = [];
  for (let i = 0; i < days.length && days[i]! <= to; i += 1) {
    const day = days[i]!;
    const end =
      meta.valueDate === "month" ? utcMonth.offset(new Date(day * 86_400_000), 1).getTime() / 86_400_000 : undefined;
    if ((end ?? day + 1) <= from || Number.isNaN(values[i]!)) continue;
    const value = releasedValue(series, values[i]!, quantum);
    points.push(end === undefined ? { day, value } : { day: Math.max(day, from), value, end: Math.min(end, to + 1) });
  }
  return points;
}

function overlayOf(series: Series, axis: readonly Stretch[], texts: Texts): Overlay {
  const { meta } = series;
  const quantum = quantumOf(series);
  const stepped = meta.valueDate === "month";
  const pieces = axis.flatMap((s, stretch): OverlayPiece[] => {
    const points = pointsIn(series, s.from, s.to, quantum);
    if (points.length === 0) return [];
    const path = linePath(points, quantum, MAX_GAP[meta.frequency], stepped);
    return [{ id: `${series.id}.${stretch}`, stretch, path, points }];
  });
  return {
    id: series.id,
    label: texts.pick(meta.label),
    unitShort: texts.pick(meta.unitShort),
    decimals: Math.min(meta.decimals, Math.max(0, -Math.floor(Math.log10(quantum) + 1e-9))),
    rounded: meta.redistribution === "display-only",
    stepped,
    pieces,
  };
}

/** The chosen series cut to the axis, their paths by id, and the labels of those that have no value in it. */
export function overlaysOf(
  data: Data,
  ids: readonly SeriesId[],
  axis: readonly Stretch[],
  texts: Texts,
): { overlays: Overlay[]; paths: Record<string, string>; absent: string[] } {
  const all = ids.map((id) => overlayOf(data.seriesById(id), axis, texts));
  const overlays = all.filter((o) => o.pieces.length > 0);
  return {
    overlays,
    paths: Object.fromEntries(overlays.flatMap((o) => o.pieces.map((p) => [p.id, p.path.d]))),
    absent: all.filter((o) => o.pieces.length === 0).map((o) => o.label),
  };
}

/** The value that a series had on a day: the last one on or before it, if it isn't stale; undefined where there is none. */
export function valueOn(overlay: Overlay, day: number): LinePoint | undefined {
  const points = overlay.pieces.flatMap((p) => p.points);
  const last = points.findLast((p) => p.day <= day);
  if (!last) return undefined;
  return (last.end === undefined ? day - last.day <= MAX_GAP.daily : day < last.end) ? last : undefined;
}
