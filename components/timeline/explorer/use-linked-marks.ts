import { type RefObject, useEffect } from "react";
import type { TimelineLayout } from "@/lib/charts/timeline/layout";
import type { Handle } from "./Explorer";

/** Figure and list show each other's event: a ring round the mark of what the list is at, a ground behind the line of what the figure is at. */
export function useLinkedMarks(
  page: HTMLElement | null,
  root: HTMLElement,
  ring: RefObject<HTMLDivElement | null>,
  now: RefObject<Handle>,
): void {
  useEffect(() => {
    if (!page) return;
    // The ring is placed in it.
    root.style.position = "relative";
    const off = new AbortController();
    const list = page.querySelector<HTMLElement>(".results")!;
    const idOf = (target: EventTarget | null) =>
      (target as Element | null)?.closest<HTMLElement>("[data-event]")?.dataset.event;

    const point = (id: string | undefined) => {
      const mark = ring.current;
      if (!mark) return;
      mark.hidden = true;
      const figure = root.querySelector<HTMLElement>("[data-figure]");
      if (!id || !figure || figure.offsetParent === null) return;
      const { view, size } = now.current;
      const layout = view.layout(size) as TimelineLayout;
      for (const lane of layout.lanes) {
        const found = lane.marks.find((m) => m.row.id === id);
        if (!found) continue;
        const [box, outer] = [figure.getBoundingClientRect(), root.getBoundingClientRect()];
        const scale = box.width / layout.width;
        const across = 2 * (found.r * scale + 6);
        Object.assign(mark.style, {
          left: `${box.left - outer.left + found.x * scale}px`,
          top: `${box.top - outer.top + (lane.y + found.y) * scale}px`,
          width: `${across}px`,
          height: `${across}px`,
        });
        mark.hidden = false;
        return;
      }
    };
    const over = ({ target }: Event) => point(idOf(target));
    list.addEventListener("pointerover", over, { signal: off.signal });
    list.addEventListener("focusin", over, { signal: off.signal });
    list.addEventListener("pointerleave", () => point(undefined), { signal: off.signal });
    list.addEventListener("focusout", () => point(undefined), { signal: off.signal });

    let shown = "";
    const follow = () => {
      // What the reading aids are at: their tooltip holds the link.
      const href = root.querySelector(".tip:not([hidden]) .tip-link")?.getAttribute("href") ?? "";
      const id = /\/events\/([^/?#]+)$/.exec(href)?.[1] ?? "";
      if (id === shown) return;
      shown = id;
      for (const item of list.querySelectorAll("[data-on]")) item.removeAttribute("data-on");
      const item = id && list.querySelector<HTMLElement>(`[data-place] [data-event="${CSS.escape(id)}"]`);
      if (!item) return;
      item.toggleAttribute("data-on", true);
      const scroller = list.querySelector<HTMLElement>(".results-scroll")!;
      // Only where the list scrolls by itself; the page keeps its place.
      if (scroller.scrollHeight <= scroller.clientHeight + 1) return;
      const [a, b] = [item.getBoundingClientRect(), scroller.getBoundingClientRect()];
      if (a.top < b.top || a.bottom > b.bottom) scroller.scrollTop += a.top - b.top - b.height / 3;
    };
    let frame = 0;
    const soon = () => {
      cancelAnimationFrame(frame);
      // The reading aids answer in a frame; this one comes after.
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(follow);
      });
    };
    for (const type of ["pointermove", "pointerleave", "keydown", "focusin", "focusout"])
      root.addEventListener(type, soon, { signal: off.signal });
    return () => {
      cancelAnimationFrame(frame);
      off.abort();
    };
  }, [page, root, ring, now]);
}
