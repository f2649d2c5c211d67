"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** Mounts the reading module (tooltip, keyboard walk) on the figure inside, once it is on the page. Without script the figure stands as it is. */
export function ReadingAids({ children }: { children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let unmount: (() => void) | undefined;
    let gone = false;
    import("@/lib/embed/reading/mount").then(({ mountReading }) => {
      const figure = ref.current?.querySelector<HTMLElement>("[data-figure]");
      if (figure && !gone) unmount = mountReading(figure);
    });
    return () => {
      gone = true;
      unmount?.();
    };
  }, []);
  return <div ref={ref}>{children}</div>;
}
