import { type ReactElement, startTransition } from "react";
import { createRoot } from "react-dom/client";

/** A rehearsal is over after so long (ms): what it warmed stays warm without it. */
const OVER = 2000;

/**
 * Renders an element once where nobody sees it, in an idle moment and in slices: the first real drawing, which a reader
 * waits for, then finds its layout worked out and its code compiled. Nothing of it comes into the document.
 *
 * @returns ends it, also before it began
 */
export function rehearse(element: ReactElement): () => void {
  let end: (() => void) | undefined;
  let ended = false;
  // Safari has no idle callbacks.
  const idle = globalThis.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 50));
  idle(() => {
    if (ended) return;
    const root = createRoot(document.createElement("div"));
    startTransition(() => root.render(element));
    const timer = setTimeout(() => root.unmount(), OVER);
    end = () => {
      clearTimeout(timer);
      // Later: who ends it may be rendering.
      setTimeout(() => root.unmount());
    };
  });
  return () => {
    ended = true;
    end?.();
  };
}
