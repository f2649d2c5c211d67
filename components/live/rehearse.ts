import { type ReactNode, startTransition } from "react";
import { createRoot } from "react-dom/client";

/** A rehearsal is over after so long (ms): what it warmed stays warm without it. */
const OVER = 2000;

/** Time of an idle moment that is left to the browser (ms). */
const LEFT = 2;

// Safari has no idle callbacks; it gets a piece at a time.
const idle = (work: (left: () => number) => void) =>
  "requestIdleCallback" in globalThis
    ? requestIdleCallback((moment) => work(() => moment.timeRemaining()))
    : setTimeout(() => work(() => 0), 50);

/**
 * Renders an element once where nobody sees it, in an idle moment and in slices: the first real drawing, which a reader
 * waits for, then finds its layout worked out and its code compiled. Nothing of it comes into the document.
 *
 * @param ahead what is worth working out after that, in small pieces
 * @returns ends it, also before it began
 */
export function rehearse(element: ReactNode, ahead?: Iterator<void>): () => void {
  let end: (() => void) | undefined;
  let ended = false;
  const goOn = (left: () => number) => {
    if (ended || !ahead) return;
    do if (ahead.next().done) return;
    while (left() > LEFT);
    idle(goOn);
  };
  idle((left) => {
    if (ended) return;
    const root = createRoot(document.createElement("div"));
    startTransition(() => root.render(element));
    const timer = setTimeout(() => root.unmount(), OVER);
    end = () => {
      clearTimeout(timer);
      // Later: who ends it may be rendering.
      setTimeout(() => root.unmount());
    };
    goOn(left);
  });
  return () => {
    ended = true;
    end?.();
  };
}
