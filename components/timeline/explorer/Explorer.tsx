"use client";

import { useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import type { TimelineTable } from "@/lib/charts/timeline/rows";
import type { TimelineState } from "@/lib/charts/timeline/state";
import { useLivePage } from "../../live/LivePage";
import type { LiveHandle } from "../../live/live-module";
import { Announcement } from "./Announcement";
import { Brush } from "./Brush";
import { LiveDetails } from "./LiveDetails";
import { LiveList, MOST } from "./LiveList";
import { useGestures } from "./use-gestures";
import { useLinkedMarks } from "./use-linked-marks";
import { useLinks } from "./use-links";
import { useSearch } from "./use-search";
import { useServerParts } from "./use-server-parts";

export type Handle = LiveHandle<TimelineState>;

/**
 * What the timeline's page does beside drawing its chart, once its reader has come: gestures on the figure, the brush on the
 * overview, the list and the opened event in step with it, counts in the filters. Everything it does is a change of the state
 * in the address, by the same links and forms that work without it.
 */
export function Explorer(handle: Handle) {
  const { view, state, data, root } = handle;
  const page = useMemo(() => root.closest<HTMLElement>("[data-explorer]"), [root]);
  const now = useRef(handle);
  now.current = handle;
  const host = (name: string) => page?.querySelector(`[data-place="${name}"]`);
  const ring = useRef<HTMLDivElement>(null);

  // On its own page everything follows the state here; on the chart's page only the figure does.
  const takeOver = useLivePage()?.takeOver;
  useEffect(() => (page ? takeOver?.() : undefined), [page, takeOver]);

  useGestures(root, now);
  useLinks(page, now);
  useSearch(page, now, state.q);
  useServerParts(page, handle);
  useLinkedMarks(page, root, ring, now);

  const table = view.table as unknown as TimelineTable;
  // The list follows at its own pace: no gesture waits for it.
  const still = useDeferredValue(useListed(table));
  const listed = useDeferredValue(true, false);

  useLayoutEffect(() => {
    page?.toggleAttribute("data-on-strip", true);
    page?.toggleAttribute("data-on-details", true);
    if (listed) page?.toggleAttribute("data-on-list", true);
    return () => {
      for (const name of ["strip", "details", "list"]) page?.removeAttribute(`data-on-${name}`);
    };
  }, [page, listed]);

  const [strip, list, details] = [host("strip"), host("list"), host("details")];
  // The chart on another page: gestures only.
  if (!page || !strip || !list || !details) return null;
  return (
    <>
      <div ref={ring} className="mark-ring" hidden />
      {createPortal(<Brush handle={handle} />, strip)}
      {listed && createPortal(<LiveList table={still} texts={view.texts} chosen={state.event} page={page} />, list)}
      {createPortal(
        <LiveDetails
          state={state}
          data={data}
          texts={view.texts}
          rows={table.rows}
          host={details as HTMLElement}
          page={page}
        />,
        details,
      )}
      <Announcement view={view} state={state} />
    </>
  );
}

/** The list waits until a gesture has stood still for so long (ms): no frame of a gesture is spent on rows that the next one changes. */
const WAIT = 120;
/** A list too long to be shown whole costs more. */
const WAIT_LONG = 250;

/** The table that the list shows: the last one that stood still. */
function useListed(table: TimelineTable): TimelineTable {
  const [still, setStill] = useState(table);
  useEffect(() => {
    const timer = setTimeout(() => setStill(table), table.rows.length > MOST ? WAIT_LONG : WAIT);
    return () => clearTimeout(timer);
  }, [table]);
  return still;
}
