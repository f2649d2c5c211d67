"use client";

import { useEffect } from "react";
import type { LiveHandle } from "../live-module";

/** Finds the places of all labels while the reader is still on the way: the first change is then drawn as fast as the next. */
export function MapWarmUp({ view, size }: LiveHandle) {
  useEffect(() => {
    const idle = globalThis.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 50));
    idle(() => view.layout(size));
  }, [view, size]);
  return null;
}
