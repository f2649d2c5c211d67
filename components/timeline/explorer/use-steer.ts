import { useEffect, useMemo, useRef } from "react";
import { clampView } from "@/lib/charts/timeline/axis";
import { boundsOf } from "@/lib/charts/timeline/views";
import type { Handle } from "./Explorer";

/** A gesture without an end of its own (wheel, keys) is over after so much silence (ms). */
const SILENCE = 350;

export interface Steer {
  /** Shows a stretch of time, in days since 1970-01-01 UTC, with the next frame; the address waits. False where that is what is shown already. */
  show(from: number, to: number): boolean;
  /** The gesture is over: the address follows. */
  settle(): void;
  settleSoon(): void;
  /** The gesture was none: back to where it began. */
  revert(): void;
  /** Goes to a stretch of time at once. */
  go(from: number, to: number): void;
}

/** Moves the view in time: the steps of a gesture become one entry of the history. */
export function useSteer(handle: Handle): Steer {
  const now = useRef(handle);
  now.current = handle;
  const steer = useMemo((): Steer & { stop(): void } => {
    let wanted: { from: string | null; to: string | null } | undefined;
    let origin: { from: string | null; to: string | null } | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = () => {
      clearTimeout(timer);
      const last = wanted;
      wanted = origin = undefined;
      if (last) now.current.set(last, "commit");
    };
    const show = (from: number, to: number) => {
      const { first, last } = boundsOf(now.current.data);
      const { state } = now.current;
      const view = clampView(from, to, first, last);
      const same = view.from === (wanted ?? state).from && view.to === (wanted ?? state).to;
      if (same) return false;
      origin ??= { from: state.from, to: state.to };
      wanted = view;
      now.current.set(view, "preview");
      return true;
    };
    return {
      show,
      settle,
      settleSoon() {
        clearTimeout(timer);
        timer = setTimeout(settle, SILENCE);
      },
      revert() {
        clearTimeout(timer);
        if (origin) now.current.set(origin, "preview");
        wanted = origin = undefined;
      },
      go(from, to) {
        show(from, to);
        settle();
      },
      stop() {
        clearTimeout(timer);
      },
    };
  }, []);
  useEffect(() => steer.stop, [steer]);
  return steer;
}
