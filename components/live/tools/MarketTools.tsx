"use client";

import { useLayoutEffect, useMemo, useState } from "react";
import { rangeOf } from "@/lib/charts/markets/overview/controls";
import type { MarketLayout } from "@/lib/charts/markets/overview/layout";
import { type MarketState, marketState } from "@/lib/charts/markets/overview/state";
import { sparkPath, type TimeWindow } from "@/lib/charts/shared/time-window";
import { dayOf, formatDay, isoOf } from "@/lib/i18n/format";
import type { LiveHandle } from "../live-module";
import { useBrush } from "./use-brush";
import { WindowBar } from "./WindowBar";

/** The market chart's own tools: a window on the time that its series cover, by brush, bar, wheel and keys. */
export function MarketTools({ view, state, data, size, root, set }: LiveHandle<MarketState>) {
  const { t, locale } = view.texts;
  const layout = view.layout(size) as MarketLayout;
  const [first] = state.series;
  const whole = useMemo((): TimeWindow => {
    const { min, max } = rangeOf(data, state.series);
    return { from: dayOf(min), to: Math.max(dayOf(max), dayOf(min) + 30) };
  }, [data, state.series]);
  const spark = useMemo(() => sparkPath(data.seriesById(first!), whole, 1000, 40), [data, first, whole]);
  const change = (window: TimeWindow, how: "preview" | "commit") => {
    // The whole of time is the default where the default window is all there is.
    const from = isoOf(window.from);
    const all = window.from <= whole.from && whole.from >= dayOf(marketState.defaults.from!);
    set({ from: all ? marketState.defaults.from : from, to: window.to >= whole.to ? null : isoOf(window.to) }, how);
  };
  const selection = useBrush(root, layout, whole, change);
  const top = useFigureBottom(root, layout.height);
  const words = (name: "label" | "from" | "to" | "closer" | "wider" | "earlier" | "later" | "all") =>
    t(`charts.market.window.${name}`);
  return (
    <>
      <div style={{ position: "absolute", left: 0, right: 0, top }}>
        <WindowBar
          window={{ from: Math.max(whole.from, layout.span.from), to: Math.min(whole.to, layout.span.to) }}
          whole={whole}
          spark={spark}
          years={yearsOf(whole)}
          words={{
            label: words("label"),
            from: words("from"),
            to: words("to"),
            closer: words("closer"),
            wider: words("wider"),
            earlier: words("earlier"),
            later: words("later"),
            all: words("all"),
          }}
          say={(day) => formatDay(day, locale)}
          set={change}
        />
      </div>
      {selection && <div className="brush" style={selection} />}
    </>
  );
}

/** Years inside the whole, few enough to be named. */
function yearsOf({ from, to }: TimeWindow): [number, string][] {
  const first = new Date(from * 86_400_000).getUTCFullYear() + 1;
  const last = new Date(to * 86_400_000).getUTCFullYear();
  const step = last - first > 8 ? 2 : 1;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i)
    .filter((year) => (last - year) % step === 0)
    .map((year) => [dayOf(`${year}-01-01`), String(year)]);
}

/** Where the room below the drawing begins (components/live: `--tools`), from the top of the element around the chart. */
function useFigureBottom(root: HTMLElement, height: number): number {
  const [top, setTop] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another height of the drawing moves its end
  useLayoutEffect(() => {
    const measure = () => {
      const figure = root.querySelector("[data-figure]");
      if (figure) setTop(figure.getBoundingClientRect().bottom - root.getBoundingClientRect().top);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(root);
    return () => observer.disconnect();
  }, [root, height]);
  return top;
}
