"use client";

import { useEffect, useRef, useState } from "react";
import { useLivePage } from "../live/LivePage";

export interface Slide {
  readonly param: string;
  readonly label: string;
  /** In the order of time; the value of the last, which is the default, is blank. */
  readonly stops: readonly { readonly value: string; readonly label: string }[];
  readonly words: { readonly play: string; readonly pause: string; readonly next: string };
}

/** A whole replay takes about so long (ms); a step never less or more than this. */
const REPLAY = 20_000;
const [FASTEST, SLOWEST] = [180, 700];
/** A key held down moves the slider; the address follows when it rests (ms). */
const REST = 350;

/** The stop at which a parameter's value stands: its own, or the last one before it. */
export function stopOf(stops: Slide["stops"], value: string | null): number {
  if (!value) return stops.length - 1;
  return Math.max(
    0,
    stops.findLastIndex((s) => s.value !== "" && s.value <= value),
  );
}

/** The slider that had the focus when the server's answer took its place: the page of a state is another route than its default. */
let left: string | null = null;

const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/**
 * A slider over dates, with a replay. Each step is drawn by the chart at once; the address follows when the slider rests.
 * Readers who want no motion get a step at a press instead of the replay.
 */
export function TimeSlider({ param, label, stops, words }: Slide) {
  const { query, change } = useLivePage()!;
  const [playing, setPlaying] = useState(false);
  const [still, setStill] = useState(false);
  const at = stopOf(stops, new URLSearchParams(query).get(param));
  const last = stops.length - 1;
  const latest = useRef(at);
  latest.current = at;
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    setStill(calm());
    if (left === param && document.activeElement === document.body) input.current?.focus({ preventScroll: true });
    left = null;
  }, [param]);

  const go = (to: number, how: "preview" | "commit") => {
    const { value } = stops[to]!;
    if (how === "commit" && document.activeElement === input.current) left = param;
    change([param], value ? `${param}=${value}` : "", how);
  };
  const goRef = useRef(go);
  goRef.current = go;

  useEffect(() => {
    if (!playing) return;
    const pace = Math.max(FASTEST, Math.min(SLOWEST, REPLAY / stops.length));
    const timer = setInterval(() => {
      const next = latest.current + 1;
      const end = next >= last;
      goRef.current(Math.min(next, last), end ? "commit" : "preview");
      if (end) setPlaying(false);
    }, pace);
    return () => clearInterval(timer);
  }, [playing, stops.length, last]);

  const settle = () => {
    clearTimeout(rest.current);
    rest.current = setTimeout(() => goRef.current(latest.current, "commit"), REST);
  };
  const press = () => {
    if (still) {
      go(at === last ? 0 : at + 1, "preview");
      settle();
      return;
    }
    if (playing) go(at, "commit");
    else if (at === last) go(0, "preview");
    setPlaying(!playing);
  };
  const action = still ? words.next : playing ? words.pause : words.play;
  return (
    <div className="slider">
      <button type="button" className="tool" title={action} aria-label={action} onClick={press}>
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" fill="currentColor">
          <path d={playing ? "M3 2h4v12H3zM9 2h4v12H9z" : still ? "M3 2l7 6-7 6zM11 2h2v12h-2z" : "M4 2l10 6-10 6z"} />
        </svg>
      </button>
      <label>
        <span className="slider-label">
          {label} <output>{stops[at]!.label}</output>
        </span>
        <input
          ref={input}
          type="range"
          min={0}
          max={last}
          step={1}
          value={at}
          aria-valuetext={stops[at]!.label}
          onChange={(event) => {
            setPlaying(false);
            latest.current = Number(event.target.value);
            go(latest.current, "preview");
            settle();
          }}
        />
      </label>
    </div>
  );
}
