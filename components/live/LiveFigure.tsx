"use client";

import { useEffect, useRef } from "react";
import type { Size } from "@/lib/charts/shared/size";
import type { Presentation } from "@/lib/charts/view";
import { Figure } from "../chart/Figure";
import type { LiveModule } from "./live-module";

interface Props {
  readonly view: Presentation;
  readonly drawing: LiveModule["figure"];
  readonly size: Size;
  /** The figure that this one replaces had the focus. */
  readonly focused: boolean;
}

/** A figure drawn in the browser, at the one width on display, with the reading aids mounted on it. */
export function LiveFigure({ view, drawing, size, focused }: Props) {
  const ref = useRef<HTMLDivElement>(null);
  const latest = useRef(view);
  latest.current = view;
  const focus = useRef(focused);
  useEffect(() => {
    let unmount: (() => void) | undefined;
    let gone = false;
    import("@/lib/embed/reading/mount").then(({ mountReading }) => {
      const figure = ref.current?.querySelector<HTMLElement>("[data-figure]");
      if (!figure || gone) return;
      unmount = mountReading(figure, () => latest.current.reading(true));
      if (focus.current) figure.focus({ preventScroll: true });
    });
    return () => {
      gone = true;
      unmount?.();
    };
  }, []);
  return (
    <div ref={ref}>
      <Figure view={view} drawing={drawing} sizes={[size]} silent />
    </div>
  );
}
