import { type RefObject, useEffect } from "react";
import { dayAt, LONG_VIEW_DAYS } from "@/lib/charts/timeline/axis";
import type { TimelineLayout } from "@/lib/charts/timeline/layout";
import { boundsOf, daysOf } from "@/lib/charts/timeline/views";
import type { Handle } from "./Explorer";
import { useSteer } from "./use-steer";

/** A notch of a wheel (100 units) zooms by about a seventh. */
const PER_UNIT = 1.0014;
/** The page's own scrolling is over after so much silence (ms); until then a wheel that comes over the figure goes on scrolling. */
const SCROLLING = 450;
/** A pointer that moved less has clicked (CSS pixels). */
const STILL = 6;

interface Grab {
  readonly x: number;
  /** The axis and the view as they were when the pointer came down: a drag never adds up its own rounding. */
  readonly spans: TimelineLayout["spans"];
  readonly from: number;
  readonly to: number;
  /** For two fingers: their distance and their middle. */
  readonly apart: number;
}

/** Wheel, drag, pinch and keys on the figure move and zoom the view in time. */
export function useGestures(root: HTMLElement, now: RefObject<Handle>): void {
  const steer = useSteer(now.current);
  useEffect(() => {
    const off = new AbortController();
    const figure = (target: EventTarget | null) => (target as Element | null)?.closest<HTMLElement>("[data-figure]");
    const layout = () => now.current.view.layout(now.current.size) as TimelineLayout;
    const bounds = () => boundsOf(now.current.data);
    /** Pixel of the layout under a pixel of the window. */
    const toLayout = (element: HTMLElement, x: number) => {
      const { left, width } = element.getBoundingClientRect();
      return ((x - left) / width) * layout().width;
    };
    /** Zooms by a factor of time around a pixel of the layout: what is there stays there. */
    const zoom = (x: number, factor: number) => {
      const { spans } = layout();
      const [a, b] = [spans[0]!.x0, spans.at(-1)!.x1];
      const at = Math.min(Math.max(x, a), b);
      const [from, to] = [dayAt(spans, at - (at - a) * factor), dayAt(spans, at + (b - at) * factor)];
      // Out of a view in stretches into a linear one the day under the pointer would move away.
      const linear = spans.length > 1 && to - from <= LONG_VIEW_DAYS;
      const start = linear ? dayAt(spans, at) - ((at - a) / (b - a)) * (to - from) : from;
      return steer.show(start, start + to - from);
    };
    const pan = (spans: Grab["spans"], from: number, to: number, pixels: number) => {
      const middle = (spans[0]!.x0 + spans.at(-1)!.x1) / 2;
      const by = dayAt(spans, middle - pixels) - dayAt(spans, middle);
      return steer.show(from + by, to + by);
    };

    let scrolled = Number.NEGATIVE_INFINITY;
    let turned = Number.NEGATIVE_INFINITY;
    let wheel: { x: number; factor: number; pixels: number } | undefined;
    let frame = 0;
    const turn = () => {
      frame = 0;
      if (!wheel) return;
      const { spans } = layout();
      const [from, to] = daysOf(now.current.state, bounds());
      const moved = wheel.pixels ? pan(spans, from, to, wheel.pixels) : zoom(wheel.x, wheel.factor);
      // What was too little for a day is added to the next turn.
      if (moved) wheel = undefined;
    };
    addEventListener("scroll", () => (scrolled = performance.now()), { passive: true, signal: off.signal });
    root.addEventListener(
      "wheel",
      (event) => {
        const element = figure(event.target);
        if (!element || layout().empty) return;
        const time = performance.now();
        if (time - scrolled < SCROLLING && !event.ctrlKey) return;
        const { state } = now.current;
        const unit = event.deltaMode === 1 ? 33 : event.deltaMode === 2 ? 400 : 1;
        const [dx, dy] = [event.deltaX * unit, event.deltaY * unit];
        const sideways = Math.abs(dx) > Math.abs(dy) || event.shiftKey;
        const whole = !state.from && !state.to;
        // Nothing further out, nothing beside it: the page scrolls on, unless the gesture has just brought the view here.
        if (whole && (sideways || dy > 0) && time - turned > SCROLLING) return;
        event.preventDefault();
        turned = time;
        wheel ??= { x: 0, factor: 1, pixels: 0 };
        wheel.x = toLayout(element, event.clientX);
        if (sideways) wheel.pixels -= dx || dy;
        else wheel.factor *= PER_UNIT ** (dy * (event.ctrlKey ? 6 : 1));
        frame ||= requestAnimationFrame(turn);
        steer.settleSoon();
      },
      { passive: false, signal: off.signal },
    );

    // Elsewhere than on the timeline's page a finger on the figure scrolls the page.
    const touched = root.closest("[data-explorer]") !== null;
    const pointers = new Map<number, number>();
    let top = 0;
    let grab: Grab | undefined;
    let dragged = false;
    const middle = () => [...pointers.values()].reduce((a, b) => a + b, 0) / pointers.size;
    const apart = () => {
      const [a = 0, b = a] = [...pointers.values()];
      return Math.abs(a - b);
    };
    const take = () => {
      const [from, to] = daysOf(now.current.state, bounds());
      grab = { x: middle(), spans: layout().spans, from, to, apart: apart() };
    };
    const on = (type: "pointerdown" | "pointermove" | "pointerup" | "pointercancel", run: (e: PointerEvent) => void) =>
      root.addEventListener(type, run, { signal: off.signal });
    on("pointerdown", (event) => {
      if (!figure(event.target) || event.button !== 0 || (event.target as Element).closest("a")) return;
      if (event.pointerType === "touch" && !touched) return;
      pointers.set(event.pointerId, event.clientX);
      top = event.clientY;
      if (pointers.size === 1) dragged = false;
      take();
    });
    on("pointermove", (event) => {
      if (!grab || !pointers.has(event.pointerId)) return;
      pointers.set(event.pointerId, event.clientX);
      const element = root.querySelector<HTMLElement>("[data-figure]")!;
      if (!dragged) {
        const moved = Math.max(Math.abs(middle() - grab.x), Math.abs(apart() - grab.apart));
        if (moved < STILL || (pointers.size === 1 && moved < Math.abs(event.clientY - top))) return;
        dragged = true;
        // From here on the pointer is ours, wherever it goes.
        root.setPointerCapture?.(event.pointerId);
        element.toggleAttribute("data-dragging", true);
      }
      const scale = layout().width / element.getBoundingClientRect().width;
      if (pointers.size === 1) pan(grab.spans, grab.from, grab.to, (middle() - grab.x) * scale);
      else {
        const { spans } = grab;
        const [a, b] = [spans[0]!.x0, spans.at(-1)!.x1];
        const ratio = grab.apart / Math.max(20, apart());
        const left = toLayout(element, grab.x);
        const shift = (middle() - grab.x) * scale * ratio;
        steer.show(dayAt(spans, left - (left - a) * ratio - shift), dayAt(spans, left + (b - left) * ratio - shift));
      }
    });
    const release = (event: PointerEvent) => {
      if (!pointers.delete(event.pointerId)) return;
      root.querySelector("[data-figure]")?.removeAttribute("data-dragging");
      if (pointers.size) take();
      else {
        grab = undefined;
        // What the browser takes for a scroll was no drag.
        if (dragged && event.type === "pointercancel") steer.revert();
        else if (dragged) steer.settle();
      }
    };
    on("pointerup", release);
    on("pointercancel", release);

    root.addEventListener(
      "keydown",
      (event) => {
        // Arrows walk between events there; these keys are free.
        if (event.target !== figure(event.target) || event.ctrlKey || event.altKey || event.metaKey) return;
        const { spans } = layout();
        const [from, to] = daysOf(now.current.state, bounds());
        const centre = (spans[0]!.x0 + spans.at(-1)!.x1) / 2;
        if (event.key === "+" || event.key === "=") zoom(centre, 0.7);
        else if (event.key === "-") zoom(centre, 1.4);
        else if (event.key === "0") steer.show(bounds().first, bounds().last);
        else if (event.key === ",") steer.show(from - (to - from) / 4, to - (to - from) / 4);
        else if (event.key === ".") steer.show(from + (to - from) / 4, to + (to - from) / 4);
        else return;
        event.preventDefault();
        steer.settleSoon();
      },
      { signal: off.signal },
    );
    return () => {
      cancelAnimationFrame(frame);
      off.abort();
    };
  }, [root, now, steer]);
}
