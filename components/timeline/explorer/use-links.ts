import { type RefObject, useEffect } from "react";
import { timelinePresets } from "@/lib/charts/timeline/presets";
import { timelineState } from "@/lib/charts/timeline/state";
import { boundsOf, stepsOf } from "@/lib/charts/timeline/views";
import type { Handle } from "./Explorer";

/** Links to other views of this page and to events change the state in place; every other link, and every new tab, is the browser's. */
export function useLinks(page: HTMLElement | null, now: RefObject<Handle>): void {
  useEffect(() => {
    if (!page) return;
    const off = new AbortController();
    const path = page.dataset.explorer!;
    const events = path.replace(/\/timeline$/, "/events/");
    const go = (query: string) => now.current.set(timelineState.parse(new URLSearchParams(query)).state, "commit");
    page.addEventListener(
      "click",
      (event) => {
        const link = (event.target as Element).closest<HTMLAnchorElement>("a");
        if (!link || event.defaultPrevented || event.button !== 0) return;
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || link.dataset.page !== undefined) return;
        const { view, state, data } = now.current;
        const { preset, step } = link.dataset;
        // The server's links are a change behind until its answer comes: these lead from where the reader is.
        const known = step
          ? stepsOf(state, boundsOf(data), view.texts).find((s) => s.key === step)?.query
          : preset && timelinePresets(state, view.asOf, view.texts).find((p) => p.key === preset)?.query;
        if (step || preset) {
          event.preventDefault();
          if (known != null) go(known);
          return;
        }
        const url = new URL(link.href, location.href);
        if (url.origin !== location.origin) return;
        if (url.pathname === path) go(url.search);
        else if (url.pathname.startsWith(events) && data.event(url.pathname.slice(events.length)))
          now.current.set({ event: url.pathname.slice(events.length) }, "commit");
        else return;
        event.preventDefault();
      },
      { signal: off.signal },
    );
    page.addEventListener(
      "keydown",
      (event) => {
        const inFigure = (event.target as Element).closest("[data-figure]");
        if (event.key !== "Escape" || event.defaultPrevented || inFigure || !now.current.state.event) return;
        now.current.set({ event: null }, "commit");
      },
      { signal: off.signal },
    );
    return () => off.abort();
  }, [page, now]);
}
