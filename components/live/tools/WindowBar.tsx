"use client";

import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from "react";
import { moved, stretched, type TimeWindow, within, zoomed } from "@/lib/charts/shared/time-window";
import type { How } from "../LivePage";

interface Props {
  readonly window: TimeWindow;
  readonly whole: TimeWindow;
  /** A line in a box of 1000 x 40, for orientation. */
  readonly spark: string;
  /** Years along the bar: day and name. */
  readonly years: readonly (readonly [day: number, label: string])[];
  readonly words: {
    readonly label: string;
    readonly from: string;
    readonly to: string;
    readonly closer: string;
    readonly wider: string;
    readonly earlier: string;
    readonly later: string;
    readonly all: string;
  };
  /** A day in words. */
  say(day: number): string;
  set(window: TimeWindow, how: How): void;
}

/** Days that a key moves an end by. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -7,
  ArrowDown: -7,
  ArrowRight: 7,
  ArrowUp: 7,
  PageDown: -91,
  PageUp: 91,
};

/** The whole stretch of time with the part on display: its ends and itself can be moved by pointer, touch and keys. */
export function WindowBar({ window: now, whole, spark, years, words, say, set }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const latest = useRef(now);
  latest.current = now;
  const share = (day: number) => `${((day - whole.from) / (whole.to - whole.from)) * 100}%`;

  /** Follows a pointer from here on, wherever it goes: the bar may be drawn anew under it. */
  const drag = (what: "from" | "to" | "both") => (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.preventDefault();
    (event.currentTarget as HTMLElement).focus?.();
    const { clientX } = event;
    const start = latest.current;
    const perPixel = (whole.to - whole.from) / bar.current!.getBoundingClientRect().width;
    const off = new AbortController();
    const at = (x: number) => {
      const by = (x - clientX) * perPixel;
      return what === "both" ? moved(start, by, whole) : stretched(start, what, start[what] + by, whole);
    };
    document.addEventListener("pointermove", (e) => set(at(e.clientX), "preview"), { signal: off.signal });
    for (const type of ["pointerup", "pointercancel"] as const)
      document.addEventListener(
        type,
        (e) => {
          off.abort();
          set(type === "pointerup" ? at(e.clientX) : start, "commit");
        },
        { signal: off.signal },
      );
  };
  const keys = (end: "from" | "to") => (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const to =
      event.key === "Home" ? whole.from : event.key === "End" ? whole.to : step === undefined ? null : now[end] + step;
    if (to === null) return;
    event.preventDefault();
    set(stretched(now, end, to, whole), "commit");
  };
  const middle = (now.from + now.to) / 2;
  const quarter = (now.to - now.from) / 4;
  const handle = (end: "from" | "to") => (
    <div
      role="slider"
      tabIndex={0}
      aria-label={words[end]}
      aria-valuemin={whole.from}
      aria-valuemax={whole.to}
      aria-valuenow={now[end]}
      aria-valuetext={say(now[end])}
      className="window-handle"
      style={{ left: share(now[end]) }}
      onPointerDown={drag(end)}
      onKeyDown={keys(end)}
    />
  );
  return (
    <div className="window-tools no-print" role="group" aria-label={words.label}>
      <div ref={bar} className="window-bar">
        <svg viewBox="0 0 1000 40" preserveAspectRatio="none" aria-hidden="true">
          <path d={spark} fill="none" stroke="var(--ink-3)" vectorEffect="non-scaling-stroke" />
        </svg>
        {years.map(([day, label]) => (
          <span key={day} className="window-year" style={{ left: share(day) }} aria-hidden="true">
            {label}
          </span>
        ))}
        <div
          className="window-part"
          style={{ left: share(now.from), right: `calc(100% - ${share(now.to)})` }}
          onPointerDown={drag("both")}
        />
        {handle("from")}
        {handle("to")}
      </div>
      <div className="window-buttons">
        <Button label={words.earlier} onClick={() => set(moved(now, -2 * quarter, whole), "commit")}>
          <path d="M10 3L5 8l5 5" />
        </Button>
        <Button label={words.later} onClick={() => set(moved(now, 2 * quarter, whole), "commit")}>
          <path d="M6 3l5 5-5 5" />
        </Button>
        <Button label={words.closer} onClick={() => set(zoomed(now, 0.5, middle, whole), "commit")}>
          <path d="M3 8h10M8 3v10" />
        </Button>
        <Button label={words.wider} onClick={() => set(zoomed(now, 2, middle, whole), "commit")}>
          <path d="M3 8h10" />
        </Button>
        <Button label={words.all} onClick={() => set(within(whole, whole), "commit")}>
          <path d="M3 3v10M13 3v10M3 8h10" />
        </Button>
      </div>
    </div>
  );
}

function Button({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" className="window-button" aria-label={label} title={label} onClick={onClick}>
      <svg
        width="16"
        height="16"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        aria-hidden="true"
      >
        {children}
      </svg>
    </button>
  );
}
