"use client";

import { useEffect } from "react";

/** Long enough that a pointer on its way elsewhere opens nothing. */
const PAUSE_MS = 180;

/**
 * Opens definitions on hover and on keyboard focus, for the whole page; a click pins what hovering opened. Without it a
 * click, a tap or Enter still opens them.
 */
export function GlossaryHover() {
  useEffect(() => {
    let timer = 0;
    let pinned = false;
    const off = new AbortController();
    const parts = (target: EventTarget | null) => {
      const term = (target as Element | null)?.closest?.(".term");
      const [button, note] = [term?.querySelector("button"), term?.querySelector<HTMLElement>("[popover]")];
      return term && button && note ? { term, button, note } : null;
    };
    const show = ({ button, note }: { button: HTMLElement; note: HTMLElement }) => {
      if (!note.matches(":popover-open")) note.showPopover({ source: button });
    };
    const on = <T extends keyof DocumentEventMap>(
      type: T,
      listener: (event: DocumentEventMap[T]) => void,
      capture = false,
    ) => document.addEventListener(type, listener, { signal: off.signal, capture });
    on("pointerover", (event) => {
      if (event.pointerType !== "mouse") return;
      const over = parts(event.target);
      window.clearTimeout(timer);
      const open = document.querySelector<HTMLElement>(".definition:popover-open");
      if (over) {
        if (open === over.note) return;
        timer = window.setTimeout(() => {
          pinned = false;
          show(over);
        }, PAUSE_MS);
      } else if (open && !pinned)
        // Left: the pointer may be on its way to the definition's link.
        timer = window.setTimeout(() => {
          if (!open.contains(document.activeElement)) open.hidePopover();
        }, PAUSE_MS);
    });
    on("focusin", (event) => {
      const target = event.target as HTMLElement;
      const focused = target.matches(".term > button:focus-visible") && parts(target);
      if (!focused) return;
      pinned = true;
      show(focused);
    });
    on("focusout", (event) => {
      const left = parts(event.target);
      if (left && !left.term.contains(event.relatedTarget as Node | null) && left.note.matches(":popover-open"))
        left.note.hidePopover();
    });
    on(
      "click",
      (event) => {
        const clicked = (event.target as Element).closest(".term > button") && parts(event.target);
        if (!clicked) return;
        window.clearTimeout(timer);
        // What hovering opened stays when it is clicked; the browser would close it.
        if (clicked.note.matches(":popover-open") && !pinned) event.preventDefault();
        pinned = true;
      },
      true,
    );
    return () => {
      window.clearTimeout(timer);
      off.abort();
    };
  }, []);
  return null;
}
