"use client";

import { type ReactNode, useEffect, useId, useRef, useState } from "react";

interface Props {
  readonly label: string;
  /** "{n} found", and what is said when nothing is. */
  readonly found: string;
  readonly none: string;
  /** A list whose entries carry their name in data-name. */
  readonly children: ReactNode;
}

/** Letters alone, without marks and case: "turkiye" finds Türkiye. */
const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();

/** A field that leaves of a list what holds the words typed. Without script the whole list stands. */
export function ListSearch({ label, found, none, children }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const id = useId();
  const [words, setWords] = useState("");
  const [count, setCount] = useState<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a list that the server sent anew is searched anew
  useEffect(() => {
    const wanted = plain(words).trim();
    let shown = 0;
    for (const item of root.current!.querySelectorAll<HTMLElement>("[data-name]")) {
      item.hidden = wanted !== "" && !plain(item.dataset.name!).includes(wanted);
      if (!item.hidden) shown += 1;
    }
    setCount(wanted === "" ? null : shown);
  }, [words, children]);
  return (
    <div ref={root}>
      <p className="needs-script mt-2">
        <label htmlFor={id} className="sr-only">
          {label}
        </label>
        <input
          id={id}
          type="search"
          placeholder={label}
          value={words}
          autoComplete="off"
          maxLength={80}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            root.current?.querySelector<HTMLAnchorElement>("[data-name]:not([hidden]) a")?.click();
          }}
          className="min-h-9 w-72 max-w-full rounded border border-rule bg-surface px-3 py-1 text-ink placeholder:text-ink-3"
        />{" "}
        <span role="status" className="text-[13px] text-ink-3">
          {count === null ? "" : count === 0 ? none : found.replace("{n}", String(count))}
        </span>
      </p>
      {children}
    </div>
  );
}
