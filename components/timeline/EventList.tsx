import { memo } from "react";
import type { TimelineRow } from "@/lib/charts/timeline/rows";
import { eventPath } from "@/lib/events/addresses";
import { dayOf, formatMonth } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import { CSS_PALETTE } from "@/lib/theme/tokens";
import { DirectionMark } from "../marks/direction";

interface Props {
  readonly rows: readonly TimelineRow[];
  readonly texts: Texts;
  /** The event that the reader has opened. */
  readonly chosen: string | null;
}

/**
 * The events by month, newest first: what the chart shows, for reading, for whoever can't see it, and in the chart's place on a
 * phone.
 */
export function EventList({ rows, texts, chosen }: Props) {
  const months = new Map<string, TimelineRow[]>();
  for (let i = rows.length - 1; i >= 0; i -= 1) {
    const row = rows[i]!;
    const month = row.date.slice(0, 7);
    const held = months.get(month);
    if (held) held.push(row);
    else months.set(month, [row]);
  }
  return [...months].map(([month, own]) => (
    <section key={month} className="feed-month">
      <h3 className="feed-head">
        {capital(formatMonth(dayOf(`${month}-01`), texts.locale), texts)}{" "}
        <span className="font-normal text-ink-3">{texts.number(own.length)}</span>
      </h3>
      <ol className="feed">
        {own.map((row) => (
          <Item key={row.id} row={row} texts={texts} chosen={row.id === chosen} />
        ))}
      </ol>
    </section>
  ));
}

const capital = (text: string, { locale }: Texts) => text[0]!.toLocaleUpperCase(locale) + text.slice(1);

/** Rows are made once per event and language, so an event that stays costs nothing when the others change. */
const Item = memo(function Item({ row, texts, chosen }: { row: TimelineRow; texts: Texts; chosen: boolean }) {
  const { t, locale } = texts;
  return (
    <li data-event={row.id}>
      <svg
        width="14"
        height="14"
        viewBox="0 0 14 14"
        role="img"
        aria-label={t(`vocabulary.direction.${row.direction}`)}
      >
        <DirectionMark direction={row.direction} x={7} y={7} r={1.4 + row.significance * 0.7} palette={CSS_PALETTE} />
      </svg>
      <p>
        <a
          href={eventPath(row.id, locale)}
          className={row.significance >= 4 ? "font-semibold" : undefined}
          lang="en"
          {...(chosen ? { "aria-current": "true" as const } : {})}
        >
          {row.title}
        </a>
        <span className="block text-[13px] text-ink-3">
          {[texts.span(row.date, row.end_date), row.place, t(`vocabulary.track.${row.track}`)]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </p>
    </li>
  );
});
