import { useLayoutEffect } from "react";
import useSWR from "swr";
import type { TimelineRow } from "@/lib/charts/timeline/rows";
import { type TimelineState, timelineState } from "@/lib/charts/timeline/state";
import type { Data } from "@/lib/data";
import { eventDocumentPath, eventPath } from "@/lib/events/addresses";
import type { EventDocument } from "@/lib/events/document";
import type { Texts } from "@/lib/i18n/texts";
import { Details, DetailsHead } from "../Details";

interface Props {
  readonly state: TimelineState;
  readonly data: Data;
  readonly texts: Texts;
  readonly rows: readonly TimelineRow[];
  readonly host: HTMLElement;
  readonly page: HTMLElement;
}

async function load(address: string): Promise<EventDocument> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return ((await answer.json()) as { event: EventDocument }).event;
}

/** The opened event in full: fetched when it is opened and kept; until it is there its head stands over a skeleton. */
export function LiveDetails({ state, data, texts, rows, host, page }: Props) {
  const id = state.event;
  const { data: event, error } = useSWR<EventDocument>(id ? eventDocumentPath(id) : null, load, {
    revalidateOnFocus: false,
    revalidateIfStale: false,
    shouldRetryOnError: false,
  });
  useLayoutEffect(() => {
    host.hidden = !id;
    if (id) host.scrollTop = 0;
  }, [host, id]);
  if (!id) return null;
  const query = timelineState.write({ ...state, event: null });
  const path = page.dataset.explorer!;
  const close = query ? `${path}?${query}` : path;
  if (event?.id === id)
    return <Details event={event} texts={texts} close={close} outside={!rows.some((r) => r.id === id)} />;
  const known = data.event(id);
  const { t, locale } = texts;
  return (
    <article aria-busy={!error}>
      <DetailsHead texts={texts} close={close}>
        {known
          ? `${texts.span(known.date, known.endDate)} · ${t(`vocabulary.track.${known.track}`)} · ${t(`vocabulary.kind.${known.kind}`)}`
          : ""}
      </DetailsHead>
      <h2 lang="en" className="text-[20px]">
        {known?.title}
      </h2>
      {error ? (
        <p className="mt-3">
          <a href={eventPath(id, locale)} data-page="">
            {t("timelinePage.failed")}
          </a>
        </p>
      ) : (
        <div className="mt-4" aria-hidden="true">
          {[95, 100, 88, 60, 0, 92, 70, 0, 80, 96, 50].map((width, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a picture that never changes
            <div key={i} className={width ? "skeleton" : "h-4"} style={{ width: `${width}%` }} />
          ))}
        </div>
      )}
    </article>
  );
}
