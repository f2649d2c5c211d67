import type { ReadingItem, ReadingModel, ReadingTrack } from "@/lib/embed/reading/model";
import { eventPath } from "@/lib/events/addresses";
import { formatDay, formatNumber, formatSpan, isoOf } from "@/lib/i18n/format";
import { localePath } from "@/lib/i18n/locales";
import type { Texts } from "@/lib/i18n/texts";
import { readingWords } from "../shared/reading-words";
import { type Cluster, clustersOf } from "./clusters";
import { lanesOf } from "./lanes";
import { type Overlay, valueOn } from "./overlays";
import type { TimelineTable } from "./rows";
import { type TimelineState, timelineState } from "./state";

/** The phases, then the lanes from top to bottom, marks in the order in which the figure draws them, then the series. */
export function timelineReading(
  table: TimelineTable,
  state: TimelineState,
  texts: Texts,
  links: boolean,
): ReadingModel {
  const { t, locale } = texts;
  const phases: ReadingTrack[] = table.phases.length
    ? [
        {
          kind: "points",
          id: "phases",
          label: t("charts.timeline.phases"),
          items: table.phases.map((p) => [
            p.name,
            p.open
              ? t("charts.timeline.since", { date: formatDay(p.day, locale) })
              : formatSpan(p.day, p.lastDay, locale),
          ]),
        },
      ]
    : [];
  const lanes = lanesOf(table.rows, state.lanes, texts).map((lane) => {
    const clusters = clustersOf(lane, table);
    let before = 0;
    return {
      kind: "points" as const,
      id: lane.id,
      label: lane.label,
      items: clusters.map((c) => (c.column ? crowd(c, state, texts, links) : single(c, table.overlays, texts, links))),
      days: clusters.map(({ rows: [row], column }) => {
        if (column || row!.lastDay !== row!.day) return null;
        const step = row!.day - before;
        before = row!.day;
        return step;
      }),
    };
  });
  const lines = table.overlays.flatMap((o) =>
    o.pieces.map((p) => ({
      kind: "line" as const,
      id: p.id,
      label: o.label,
      unit: o.unitShort,
      day0: p.path.day0,
      quantum: p.path.quantum,
      factor: 1,
      decimals: o.decimals,
      rounded: o.rounded,
      precision: o.stepped ? ("month" as const) : ("day" as const),
    })),
  );
  return {
    locale,
    tracks: [...phases, ...lanes, ...lines],
    // The crosshair of a series names what happened on its day.
    moments: lines.length ? table.rows.filter((r) => r.significance >= 3).map((r) => [r.day, r.title] as const) : [],
    words: readingWords(texts, "lanes"),
  };
}

/** An event: its title, its days, what it did to the distance, and what the series below stood at. */
function single({ rows }: Cluster, overlays: readonly Overlay[], texts: Texts, links: boolean): ReadingItem {
  const row = rows[0]!;
  const context = [
    // The day of a single day is in the track's list.
    ...(row.lastDay === row.day ? [] : [formatSpan(row.day, row.lastDay, texts.locale)]),
    ...(row.direction === "neutral" ? [] : [texts.t(`vocabulary.direction.${row.direction}`)]),
    ...overlays.flatMap((o) => {
      const point = valueOn(o, row.day);
      return point
        ? [`${o.label} ${o.rounded ? "≈ " : ""}${formatNumber(point.value, texts.locale, o.decimals)} ${o.unitShort}`]
        : [];
    }),
  ].join(" · ");
  return links ? [row.title, context, eventPath(row.id, texts.locale)] : [row.title, context];
}

/** Many events behind one mark: how many, when, and a view of their time. */
function crowd({ rows }: Cluster, state: TimelineState, texts: Texts, links: boolean): ReadingItem {
  const [from, to] = [rows[0]!.day, Math.max(...rows.map((r) => r.day))];
  const title = texts.t("charts.timeline.crowd", { n: rows.length });
  const context = formatSpan(from, to, texts.locale);
  if (!links) return [title, context];
  const query = timelineState.write({ ...state, from: isoOf(from), to: isoOf(Math.max(to, from + 7)) });
  return [title, context, `${localePath(texts.locale, "/timeline")}?${query}`];
}
