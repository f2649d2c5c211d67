"use client";

import { useEffect, useId, useState } from "react";
import { dayOf, formatDay, isoOf } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { useLivePage } from "./LivePage";

interface Props {
  /** First and last day that can be replayed (ISO). */
  readonly min: string;
  readonly max: string;
  readonly label: string;
  readonly locale: Locale;
}

/**
 * Replays a day on every chart of the page while it is dragged; the address follows when it is let go. Shown once script
 * runs: without it the form's date field does the same.
 */
export function AsOfSlider({ min, max, label, locale }: Props) {
  const page = useLivePage();
  const [there, setThere] = useState(false);
  const id = useId();
  useEffect(() => setThere(true), []);
  if (!page) throw new Error("AsOfSlider stands outside a LivePage");
  const last = dayOf(max);
  const asked = new URLSearchParams(page.query).get("asof");
  const day = asked && /^\d{4}-\d{2}-\d{2}$/.test(asked) ? dayOf(asked) : last;
  const set = (value: number, how: "preview" | "commit") =>
    page.change(["asof"], value === last ? "" : `asof=${isoOf(value)}`, how);
  return (
    <div className="no-print flex min-h-8 flex-wrap items-center gap-x-4 gap-y-1 text-[14px]">
      {there && (
        <>
          <label htmlFor={id} className="font-semibold text-ink-2">
            {label}
          </label>
          <input
            id={id}
            type="range"
            min={dayOf(min)}
            max={last}
            value={day}
            onChange={(event) => set(event.target.valueAsNumber, "preview")}
            onPointerUp={() => set(day, "commit")}
            onKeyUp={() => set(day, "commit")}
            onBlur={() => set(day, "commit")}
            aria-valuetext={formatDay(day, locale)}
            className="h-8 min-w-40 grow accent-accent sm:max-w-[520px]"
          />
          <output htmlFor={id} className="w-[14ch] tabular-nums">
            {formatDay(day, locale)}
          </output>
        </>
      )}
    </div>
  );
}
