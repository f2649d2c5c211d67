"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useLayoutEffect, useRef, useTransition } from "react";
import { fold } from "@/lib/search/fold";
import { useLivePage } from "../live/LivePage";

interface LiveFormProps {
  readonly action: string;
  /** What each parameter is when it isn't in the address. */
  readonly defaults: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}

/** What the reader left a form as, by its action: which groups are open, which field has the focus, what is searched for. */
const left = new Map<string, { readonly open: boolean[]; readonly focus: string; readonly sought: string[] }>();

const fieldsOf = (form: HTMLFormElement) => [...form.elements].filter((e) => e instanceof HTMLElement);

/** A field by its name and, in a group, its value. */
const nameOf = (field: Element | null) => {
  const { name = "", type = "", value = "" } = (field ?? {}) as Partial<HTMLInputElement>;
  return type === "checkbox" || type === "radio" ? `${name}=${value}` : name;
};

/** The query string of what a form holds: lists joined by commas, defaults and blanks left out, as the server writes it. */
function queryOf(form: HTMLFormElement, defaults: Readonly<Record<string, string>>): string {
  const values = new Map<string, string[]>();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value !== "") values.set(name, [...(values.get(name) ?? []), value]);
  }
  return [...values]
    .map(([name, list]) => [name, list.join(",")] as const)
    .filter(([name, value]) => value !== defaults[name])
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`)
    .join("&");
}

const isSearch = (field: EventTarget | null): field is HTMLInputElement =>
  field instanceof HTMLInputElement && field.dataset.search !== undefined;

/** Shows, among the choices around a search field, those whose words hold what is typed; chosen ones stay. */
function search(field: HTMLInputElement): void {
  const wanted = fold(field.value).split(/\s+/);
  for (const group of field.closest("details")!.querySelectorAll("fieldset")) {
    const choices = [...group.querySelectorAll("label")];
    for (const choice of choices) {
      const words = fold(`${group.querySelector("legend")?.textContent} ${choice.textContent}`);
      choice.hidden = !choice.querySelector("input")!.checked && !wanted.every((word) => words.includes(word));
    }
    group.hidden = choices.every((choice) => choice.hidden);
  }
}

/**
 * A plain GET form that also answers each change at once, without leaving the place; in a LivePage the charts answer it in
 * the same frame. Without script its button sends it. Its fields are static markup, which React doesn't know: the events
 * are the browser's own.
 */
export function LiveForm({ action, defaults, children }: LiveFormProps) {
  const router = useRouter();
  const page = useLivePage();
  const ref = useRef<HTMLFormElement>(null);
  const [pending, start] = useTransition();
  const change = page?.change;
  // With the form, not after it: an answer brings a new one, and a choice made before the listeners came would be lost.
  useLayoutEffect(() => {
    const form = ref.current;
    if (!form) return;
    // An answer brings a new form; what the reader had opened in the old one stays open, and the focus stays where it was.
    const groups = [...form.querySelectorAll("details")];
    const before = left.get(action);
    const searches = [...form.querySelectorAll<HTMLInputElement>("[data-search]")];
    if (before) {
      for (const [i, field] of searches.entries()) {
        field.value = before.sought[i] ?? "";
        if (field.value) search(field);
      }
      for (const [i, group] of groups.entries()) group.open = before.open[i] ?? false;
      if (document.activeElement === document.body && before.focus)
        fieldsOf(form)
          .find((field) => nameOf(field) === before.focus)
          ?.focus({ preventScroll: true });
    }
    const off = new AbortController();
    for (const element of form.querySelectorAll<HTMLElement>("[data-needs-script]")) element.hidden = false;
    const go = (how: "preview" | "commit" = "commit") => {
      if (!form.checkValidity()) return;
      const { activeElement } = document;
      left.set(action, {
        open: groups.map((group) => group.open),
        sought: searches.map((field) => field.value),
        focus: form.contains(activeElement) ? nameOf(activeElement) : "",
      });
      const query = queryOf(form, defaults);
      if (change) change(Object.keys(defaults), query, how);
      else if (how === "commit") start(() => router.push(query ? `${action}?${query}` : action, { scroll: false }));
    };
    const on = (type: string, listener: (event: Event) => void) =>
      form.addEventListener(type, listener, { signal: off.signal });
    on("submit", (event) => {
      event.preventDefault();
      if (!isSearch(document.activeElement)) go();
    });
    // A date is complete only when the field is left: while it is typed, every key makes another date.
    on("change", ({ target }) => {
      if ((target as HTMLInputElement).type !== "date" && !isSearch(target)) go();
    });
    on("input", ({ target }) => {
      if (isSearch(target)) search(target);
    });
    // A slider on its way.
    on("input", ({ target }) => {
      if ((target as HTMLInputElement).type === "range") go("preview");
    });
    on("focusout", ({ target }) => {
      const { type, value, defaultValue } = target as HTMLInputElement;
      if (type === "date" && value !== defaultValue) go();
    });
    return () => off.abort();
  }, [action, defaults, router, change]);
  const busy = pending || Boolean(page?.pending);
  return (
    <form ref={ref} action={action} method="get" aria-busy={busy} className={pending ? "opacity-70" : undefined}>
      {children}
    </form>
  );
}
