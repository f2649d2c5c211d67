import { useEffect, useRef, useState } from "react";
import type { TimeSpan } from "@/lib/charts/shared/time-axis";
import { moved, type TimeWindow, within, zoomed } from "@/lib/charts/shared/time-window";
import type { How } from "../LivePage";

/** The part of a plot that is being chosen, in CSS pixels of the element around the chart. */
export interface Selection {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Plot {
  readonly span: TimeSpan;
  readonly plotTop: number;
  readonly plotBottom: number;
}

/** A pointer that moved less has clicked (CSS pixels). */
const STILL = 8;
/** A wheel that rests so long has arrived (ms). */
const REST = 300;

/**
 * Gestures on a plot over time: a mouse that is dragged across it chooses a window, with Shift it moves the time along; a wheel
 * turned with Control (or two fingers on a trackpad) comes nearer. A finger is left to scrolling and to the crosshair.
 */
export function useBrush(
  root: HTMLElement,
  plot: Plot,
  whole: TimeWindow,
  set: (window: TimeWindow, how: How) => void,
): Selection | null {
  const [selection, setSelection] = useState<Selection | null>(null);
  const latest = useRef({ plot, whole, set });
  latest.current = { plot, whole, set };

  useEffect(() => {
    const off = new AbortController();
    const options = { signal: off.signal };
    const drawing = () =>
      [...root.querySelectorAll<SVGSVGElement>("[data-figure] > svg[role=img]")].find(
        (svg) => svg.getBoundingClientRect().width > 0,
      );
    /** Scale and places of the drawing on display, in the window's pixels. */
    const place = () => {
      const matrix = drawing()?.getScreenCTM();
      if (!matrix) return undefined;
      const { span, plotTop, plotBottom } = latest.current.plot;
      const x = (px: number) => px * matrix.a + matrix.e;
      const [x0, x1] = [x(span.x0), x(span.x1)];
      const perDay = (x1 - x0) / (span.to - span.from);
      return {
        x0,
        x1,
        top: plotTop * matrix.d + matrix.f,
        bottom: plotBottom * matrix.d + matrix.f,
        perDay,
        span,
        day: (clientX: number) => span.from + (Math.min(Math.max(clientX, x0), x1) - x0) / perDay,
      };
    };

    root.addEventListener(
      "pointerdown",
      (event) => {
        const { clientX, clientY, shiftKey, button, pointerType, target } = event;
        const at = place();
        const on = target instanceof Element && drawing()?.contains(target);
        if (!at || !on || button !== 0 || pointerType === "touch") return;
        if (clientX < at.x0 || clientX > at.x1 || clientY < at.top || clientY > at.bottom) return;
        let dragged = false;
        const drag = new AbortController();
        const stop = () => {
          drag.abort();
          setSelection(null);
        };
        off.signal.addEventListener("abort", stop, { signal: drag.signal });
        const here = { signal: drag.signal };
        const start = { from: at.span.from, to: at.span.to };
        const panned = (x: number) => moved(start, (clientX - x) / at.perDay, latest.current.whole);
        document.addEventListener("selectstart", (e) => e.preventDefault(), here);
        document.addEventListener(
          "pointermove",
          (e) => {
            dragged ||= Math.abs(e.clientX - clientX) > STILL;
            if (!dragged) return;
            if (shiftKey) {
              latest.current.set(panned(e.clientX), "preview");
              return;
            }
            const frame = root.getBoundingClientRect();
            const [a, b] = [clientX, Math.min(Math.max(e.clientX, at.x0), at.x1)].sort((p, q) => p - q) as [
              number,
              number,
            ];
            setSelection({ left: a - frame.x, top: at.top - frame.y, width: b - a, height: at.bottom - at.top });
          },
          here,
        );
        document.addEventListener(
          "pointerup",
          (e) => {
            stop();
            if (!dragged) return;
            if (shiftKey) latest.current.set(panned(e.clientX), "commit");
            else {
              const [from, to] = [at.day(clientX), at.day(e.clientX)].sort((p, q) => p - q) as [number, number];
              latest.current.set(within({ from, to }, latest.current.whole), "commit");
            }
          },
          here,
        );
        document.addEventListener("pointercancel", stop, here);
        document.addEventListener("keydown", (e) => e.key === "Escape" && stop(), here);
      },
      options,
    );

    let rest: ReturnType<typeof setTimeout> | undefined;
    root.addEventListener(
      "wheel",
      (event) => {
        const at = event.ctrlKey ? place() : undefined;
        if (
          !at ||
          event.clientX < at.x0 ||
          event.clientX > at.x1 ||
          event.clientY < at.top ||
          event.clientY > at.bottom
        )
          return;
        event.preventDefault();
        const next = zoomed(at.span, 1.002 ** event.deltaY, at.day(event.clientX), latest.current.whole);
        latest.current.set(next, "preview");
        clearTimeout(rest);
        rest = setTimeout(() => latest.current.set(next, "commit"), REST);
      },
      { ...options, passive: false },
    );
    return () => {
      clearTimeout(rest);
      off.abort();
    };
  }, [root]);
  return selection;
}
