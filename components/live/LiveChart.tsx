"use client";

import { type ComponentType, type ReactNode, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Locale } from "@/lib/i18n/locales";
import type { ChartFrameProps } from "../chart/ChartFrame";
import type { LiveChartId } from "./charts/ids";
import { useLivePage } from "./LivePage";

export interface LiveChartProps extends Pick<ChartFrameProps, "heading" | "notes"> {
  readonly id: LiveChartId;
  readonly locale: Locale;
  /** Version of the data that the server drew. */
  readonly version: string;
  /** What stands right of the source line. */
  readonly links: ReactNode;
  /** The chart as the server drew it. */
  readonly children: ReactNode;
}

/** What the part that draws gets beside: the element around the chart, and whom to tell that it draws from now on. */
export interface LiveDrawingProps extends LiveChartProps {
  readonly root: RefObject<HTMLDivElement | null>;
  readonly onDraw: () => void;
}

/**
 * A chart that draws itself once its reader changes something. Until then it is the server's markup. When the reader touches
 * the page (LivePage) and the chart is in view, its definition, figure, words and slice of the data are loaded; from the
 * first change of state on, title, key, figure and notes are made here by the same definition, in the frame of the change.
 * Until all is there, or if it never comes, the server answers as it does without script.
 */
export function LiveChart(props: LiveChartProps) {
  const page = useLivePage();
  if (!page) throw new Error("LiveChart stands outside a LivePage");
  const root = useRef<HTMLDivElement>(null);
  const seen = useSeen(root);
  const [Drawing, setDrawing] = useState<ComponentType<LiveDrawingProps>>();
  const [drawn, setDrawn] = useState(false);
  const onDraw = useCallback(() => setDrawn(true), []);
  const wanted = page.near && seen;
  useEffect(() => {
    if (wanted) import("./LiveDrawing").then(({ LiveDrawing }) => setDrawing(() => LiveDrawing), console.error);
  }, [wanted]);
  return (
    <div ref={root} data-live={props.id}>
      {/* In a place of its own: the part that comes with the reader's touch leaves it as it is, focus and reading aids too. */}
      {!drawn && props.children}
      {Drawing && <Drawing {...props} root={root} onDraw={onDraw} />}
    </div>
  );
}

/** True once an element has come near the window. */
function useSeen(root: RefObject<HTMLElement | null>): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry!.isIntersecting) return;
        setSeen(true);
        observer.disconnect();
      },
      { rootMargin: "200px" },
    );
    observer.observe(root.current!);
    return () => observer.disconnect();
  }, [root]);
  return seen;
}
