"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { replayPointer } from "./early-pointer";

/** Mounts the reading module (tooltip, keyboard walk) on the figure inside, once it is on the page. Without script the figure stands as it is. */
export function ReadingAids({ children }: { children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let unmount: (() => void) | undefined;
    let gone = false;
    import("@/lib/embed/reading/mount").then(({ mountReading }) => {
      const figure = ref.current?.querySelector<HTMLElement>("[data-figure]");
      if (!figure || gone) return;
      unmount = mountReading(figure);
      // The aids measure the figure anew in their first frame and let go of what a finger had pinned before.
      requestAnimationFrame(() => requestAnimationFrame(() => !gone && replayPointer(figure)));
    });
    return () => {
      gone = true;
      unmount?.();
    };
  }, []);
  return <div ref={ref}>{children}</div>;
}
