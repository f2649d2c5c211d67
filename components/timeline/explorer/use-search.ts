import { type RefObject, useEffect } from "react";
import type { Handle } from "./Explorer";

/** Typing shows what it finds after a moment (ms), and becomes an entry of the history after a longer one. */
const TYPED = 180;
const SETTLED = 1200;

/** The search field answers while it is typed in. */
export function useSearch(page: HTMLElement | null, now: RefObject<Handle>, q: string): void {
  useEffect(() => {
    const form = page?.querySelector<HTMLFormElement>("[data-find]");
    const field = form?.querySelector<HTMLInputElement>("input[name=q]");
    if (!form || !field) return;
    const off = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const words = () => field.value.trim().replace(/\s+/g, " ");
    const show = (how: "preview" | "commit") => {
      clearTimeout(timer);
      now.current.set({ q: words() }, how);
      if (how === "preview") timer = setTimeout(() => show("commit"), SETTLED);
    };
    field.addEventListener(
      "input",
      () => {
        clearTimeout(timer);
        timer = setTimeout(() => show("preview"), TYPED);
      },
      { signal: off.signal },
    );
    form.addEventListener(
      "submit",
      (event) => {
        event.preventDefault();
        show("commit");
      },
      { signal: off.signal },
    );
    return () => {
      clearTimeout(timer);
      off.abort();
    };
  }, [page, now]);

  useEffect(() => {
    const field = page?.querySelector<HTMLInputElement>("[data-find] input[name=q]");
    // Back and forward bring their words; what is being typed is left alone.
    if (field && document.activeElement !== field) field.value = q;
  }, [page, q]);
}
