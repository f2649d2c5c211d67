"use client";

import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { ownQuery } from "@/lib/charts/own-query";
import { BREAKPOINTS, SIZES, type Size } from "@/lib/charts/shared/size";
import { makeView, type Presentation, readState } from "@/lib/charts/view";
import { ChartFrame } from "../chart/ChartFrame";
import { Figure } from "../chart/Figure";
import type { LiveDrawingProps } from "./LiveChart";
import { LiveFigure } from "./LiveFigure";
import { useLivePage } from "./LivePage";
import { rehearse } from "./rehearse";
import { useKit, useSlice } from "./use-kit";

/** The part of LiveChart that comes when a reader does: draws the chart from the first change of state on. */
export function LiveDrawing({ id, locale, version, links, heading, notes, root, onDraw }: LiveDrawingProps) {
  const page = useLivePage()!;
  const size = useSize(root);
  const kit = useKit(id, locale);
  // The charts of a page share its address, and not all know all of it.
  const query = useMemo(() => (kit ? ownQuery(kit.module.chart.state, page.query) : ""), [kit, page.query]);
  const { data, stale } = useSlice(kit, id, query, version);

  const view = useMemo(() => {
    // A state whose part of the data is still on its way: the picture before it stands meanwhile.
    if (!kit || !data || stale) return undefined;
    const { chart } = kit.module;
    try {
      const { state, faults } = readState(chart, data, new URLSearchParams(query));
      return { state, view: { ...makeView(chart, data, state, kit.texts), faults } as Presentation };
    } catch (error) {
      console.error(error);
      return undefined;
    }
  }, [kit, data, stale, query]);
  const last = useRef(view);
  if (view) last.current = view;
  const now = view ?? last.current;

  const [drawing, setDrawing] = useState(false);
  const change = page.query !== page.served;
  if (change && now && !drawing) setDrawing(true);
  const focused = useFocusAcross(root, drawing);
  const shown = drawing && Boolean(kit && now);
  // Before the browser paints, so that the server's markup and the chart's own never stand side by side.
  useLayoutEffect(() => {
    if (shown) onDraw();
  }, [shown, onDraw]);

  useRehearsal(() => {
    if (!kit || !data || !now) return undefined;
    const figure = <Figure view={now.view} drawing={kit.module.figure} sizes={[size]} silent />;
    return rehearse(
      !drawing && <ChartFrame view={now.view} heading={heading} notes={notes} figure={figure} />,
      kit.module.chart.live?.ahead?.(data, now.state),
    );
  });

  const Tools = kit?.module.Tools;
  return (
    <div aria-busy={change && (stale || !now)}>
      {drawing && kit && now && (
        <ChartFrame
          view={now.view}
          heading={heading}
          notes={notes}
          figure={<LiveFigure view={now.view} drawing={kit.module.figure} size={size} focused={focused} />}
        >
          {links}
        </ChartFrame>
      )}
      {Tools && kit && data && now && root.current && (
        <Tools
          view={now.view}
          state={now.state}
          data={data}
          size={size}
          root={root.current}
          set={(some, how) => {
            const { state } = kit.module.chart;
            page.change(state.names, state.write({ ...now.state, ...some }), how);
          }}
        />
      )}
    </div>
  );
}

/** Calls `begin` until it has begun a rehearsal, once in a visit. */
function useRehearsal(begin: () => (() => void) | undefined): void {
  const end = useRef<() => void>(undefined);
  useEffect(() => {
    end.current ??= begin();
  });
  useEffect(() => () => end.current?.(), []);
}

/** The width of layout that an element has room for, as the style sheet chooses it. */
function useSize(root: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>(SIZES[0]!);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      const { width } = entry!.contentRect;
      const name = width >= BREAKPOINTS.wide ? "wide" : width >= BREAKPOINTS.medium ? "medium" : "narrow";
      setSize(SIZES.find((s) => s.name === name)!);
    });
    observer.observe(root.current!);
    return () => observer.disconnect();
  }, [root]);
  return size;
}

/** True when the keyboard was on the figure that is about to be replaced. */
function useFocusAcross(root: RefObject<HTMLElement | null>, drawing: boolean): boolean {
  const before = useRef({ drawing, focused: false });
  if (before.current.drawing !== drawing) {
    const on = typeof document === "undefined" ? null : document.activeElement;
    before.current = { drawing, focused: Boolean(on?.matches("[data-figure]") && root.current?.contains(on)) };
  }
  return before.current.focused;
}
