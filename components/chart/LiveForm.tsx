"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useRef, useTransition } from "react";

interface LiveFormProps {
  readonly action: string;
  /** What each parameter is when it isn't in the address. */
  readonly defaults: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}

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

/** A plain GET form that also answers each change at once, without leaving the place. Without script its button sends it. */
export function LiveForm({ action, defaults, children }: LiveFormProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [pending, start] = useTransition();
  const go = () => {
    const element = form.current;
    if (element?.checkValidity()) start(() => router.push(addressOf(element, action, defaults), { scroll: false }));
  };
  return (
    <form
      ref={form}
      action={action}
      method="get"
      aria-busy={pending}
      className={pending ? "opacity-70" : undefined}
      onSubmit={(e) => {
        e.preventDefault();
        go();
      }}
      onChange={(e) => {
        // A date is complete only when the field is left or its picker closes.
        if ((e.target as HTMLElement as HTMLInputElement).type !== "date") go();
      }}
      onBlur={(e) => {
        const field = e.target as HTMLElement as HTMLInputElement;
        if (field.type === "date" && field.value !== field.defaultValue) go();
      }}
    >
      {children}
    </form>
  );
}
