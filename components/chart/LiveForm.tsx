"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef, useTransition } from "react";

interface LiveFormProps {
  readonly action: string;
  /** What each parameter is when it isn't in the address. */
  readonly defaults: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}

/** Which groups of choices are open, by form. */
const opened = new Map<string, boolean[]>();

/** The address of what a form holds: lists joined by commas, defaults and blanks left out, as the server writes it. */
function addressOf(form: HTMLFormElement, action: string, defaults: Readonly<Record<string, string>>): string {
  const values = new Map<string, string[]>();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value !== "") values.set(name, [...(values.get(name) ?? []), value]);
  }
  const query = [...values]
    .map(([name, list]) => [name, list.join(",")] as const)
    .filter(([name, value]) => value !== defaults[name])
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`)
    .join("&");
  return query ? `${action}?${query}` : action;
}

/**
 * A plain GET form that also answers each change at once, without leaving the place. Without script its button sends it.
 * Its fields are static markup, which React doesn't know: the events are the browser's own.
 */
export function LiveForm({ action, defaults, children }: LiveFormProps) {
  const router = useRouter();
  const ref = useRef<HTMLFormElement>(null);
  const [pending, start] = useTransition();
  useEffect(() => {
    const form = ref.current;
    if (!form) return;
    // An answer brings a new form; what the reader had opened in the old one stays open.
    const groups = [...form.querySelectorAll("details")];
    const open = opened.get(action);
    if (open) for (const [i, group] of groups.entries()) group.open = open[i] ?? false;
    const off = new AbortController();
    const go = () => {
      if (!form.checkValidity()) return;
      opened.set(
        action,
        groups.map((group) => group.open),
      );
      start(() => router.push(addressOf(form, action, defaults), { scroll: false }));
    };
    const on = (type: string, listener: (event: Event) => void) =>
      form.addEventListener(type, listener, { signal: off.signal });
    on("submit", (event) => {
      event.preventDefault();
      go();
    });
    // A date is complete only when the field is left: while it is typed, every key makes another date.
    on("change", ({ target }) => {
      if ((target as HTMLInputElement).type !== "date") go();
    });
    on("focusout", ({ target }) => {
      const { type, value, defaultValue } = target as HTMLInputElement;
      if (type === "date" && value !== defaultValue) go();
    });
    return () => off.abort();
  }, [action, defaults, router]);
  return (
    <form ref={ref} action={action} method="get" aria-busy={pending} className={pending ? "opacity-70" : undefined}>
      {children}
    </form>
  );
}
