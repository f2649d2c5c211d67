import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useMemo, useRef, useState } from "react";
import { BREAKPOINTS, SIZES, type Size } from "@/lib/charts/shared/size";
import { dayAt } from "@/lib/charts/timeline/axis";
import { timelineState } from "@/lib/charts/timeline/state";
import { stripOf, stripWindow } from "@/lib/charts/timeline/strip";
import { daysOf } from "@/lib/charts/timeline/views";
import { formatDay } from "@/lib/i18n/format";
import { StripDrawing } from "../Strip";
import type { Handle } from "./Explorer";
import { useSteer } from "./use-steer";

/** A pointer that moved less has clicked (CSS pixels). */
const STILL = 4;

type Grip = "from" | "to" | "window" | "new";

/** The overview with the stretch on display as a window: drag its ends or itself, draw a new one, or use its three sliders. */
export function Brush({ handle }: { handle: Handle }) {
  const { data, state, view } = handle;
  const { texts } = view;
  const box = useRef<HTMLDivElement>(null);
  const size = useStripSize(box);
  // The bars stay while only the stretch of time changes.
  const filters = timelineState.write({ ...state, from: null, to: null, event: null, series: [], lanes: "track" });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `filters` stands for the part of the state that counts
  const strip = useMemo(() => stripOf(data, state, size.width, texts), [data, filters, size, texts]);
  const steer = useSteer(handle);
  const [from, to] = daysOf(state, strip);
  const window = stripWindow(strip, state);
  const press = useRef<{ grip: Grip; x: number; day: number; from: number; to: number; moved: boolean }>(undefined);

  const dayOfPointer = (x: number) => {
    const { left, width } = box.current!.getBoundingClientRect();
    return dayAt(strip.spans, ((x - left) / width) * strip.width);
  };
  const down = (grip: Grip) => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    box.current!.setPointerCapture(event.pointerId);
    const whole = from <= strip.first && to >= strip.last;
    const day = dayOfPointer(event.clientX);
    press.current = { grip: grip === "window" && whole ? "new" : grip, x: event.clientX, day, from, to, moved: false };
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    const p = press.current;
    if (!p) return;
    if (!p.moved && Math.abs(event.clientX - p.x) < STILL) return;
    p.moved = true;
    const day = dayOfPointer(event.clientX);
    if (p.grip === "new") steer.show(Math.min(day, p.day), Math.max(day, p.day));
    else if (p.grip === "window") steer.show(p.from + day - p.day, p.to + day - p.day);
    else if (p.grip === "from") steer.show(Math.min(day, p.to - 7), p.to);
    else steer.show(p.from, Math.max(day, p.from + 7));
  };
  const up = () => {
    const p = press.current;
    press.current = undefined;
    if (!p) return;
    if (p.moved) steer.settle();
    else if (p.grip === "new") {
      // A click opens the year, or brings the window there.
      const year = strip.years.find((y) => p.day >= dayNumber(y.from) && p.day <= dayNumber(y.to) + 1);
      const half = (p.to - p.from) / 2;
      if (p.from <= strip.first && p.to >= strip.last && year) steer.go(dayNumber(year.from), dayNumber(year.to));
      else steer.go(p.day - half, p.day + half);
    }
  };
  const key = (grip: Exclude<Grip, "new">) => (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const length = to - from;
    const small = grip === "window" ? Math.max(1, Math.round(length / 10)) : 7;
    const large = grip === "window" ? length : 30;
    const steps: Record<string, number> = {
      ArrowLeft: -small,
      ArrowDown: -small,
      ArrowRight: small,
      ArrowUp: small,
      PageDown: -large,
      PageUp: large,
      Home: Number.NEGATIVE_INFINITY,
      End: Number.POSITIVE_INFINITY,
    };
    const by = steps[event.key];
    if (event.key === "+" || event.key === "=") steer.show(from + length / 4, to - length / 4);
    else if (event.key === "-") steer.show(from - length / 2, to + length / 2);
    else if (event.key === "0") steer.show(strip.first, strip.last);
    else if (by === undefined) return;
    else if (grip === "from") steer.show(Math.max(strip.first, Math.min(from + by, to - 7)), to);
    else if (grip === "to") steer.show(from, Math.min(strip.last, Math.max(to + by, from + 7)));
    else if (Number.isFinite(by)) steer.show(from + by, to + by);
    else steer.show(by < 0 ? strip.first : strip.last - length, by < 0 ? strip.first + length : strip.last);
    steer.settleSoon();
    event.preventDefault();
  };
  const slider = (grip: Exclude<Grip, "new">, day: number, text: string) => ({
    role: "slider",
    tabIndex: 0,
    "aria-label": texts.t(`timelinePage.brush.${grip}`),
    "aria-valuemin": strip.first,
    "aria-valuemax": strip.last,
    "aria-valuenow": day,
    "aria-valuetext": text,
    onPointerDown: down(grip),
    onKeyDown: key(grip),
  });
  const percent = (x: number) => `${(x / strip.width) * 100}%`;
  const say = (day: number) => formatDay(day, texts.locale);
  return (
    <div className="figure">
      <StripDrawing strip={strip} size={size} window={window} />
      <div
        ref={box}
        className="strip-brush"
        onPointerDown={down("new")}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={up}
      >
        <div
          className="brush-window"
          style={{ left: percent(window[0]), width: percent(window[1] - window[0]) }}
          {...slider("window", from, `${say(from)} – ${say(to)}`)}
        />
        <div className="brush-handle" style={{ left: percent(window[0]) }} {...slider("from", from, say(from))} />
        <div className="brush-handle" style={{ left: percent(window[1]) }} {...slider("to", to, say(to))} />
      </div>
    </div>
  );
}

const dayNumber = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

/** The width that the strip's own container has room for. */
function useStripSize(box: { readonly current: HTMLElement | null }): Size {
  const [size, setSize] = useState<Size>(SIZES[2]!);
  useLayoutEffect(() => {
    const read = (width: number) =>
      setSize(SIZES[width >= BREAKPOINTS.wide ? 2 : width >= BREAKPOINTS.medium ? 1 : 0]!);
    read(box.current!.getBoundingClientRect().width);
    const observer = new ResizeObserver(([entry]) => read(entry!.contentRect.width));
    observer.observe(box.current!);
    return () => observer.disconnect();
  }, [box]);
  return size;
}
