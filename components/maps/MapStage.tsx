"use client";

import { type MouseEvent, type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { useLivePage } from "../live/LivePage";
import { type Slide, TimeSlider } from "./TimeSlider";
import { MOST, mountZoom, STEP, type Zoom } from "./zoom";

export interface StageWords {
  readonly zoom: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly zoomReset: string;
  readonly zoomHelp: string;
}

interface Props {
  /** State parameters of the map inside. */
  readonly names: readonly string[];
  readonly slide: Slide | null;
  readonly words: StageWords;
  /** The chart, and lists whose links choose something on it. */
  readonly children: ReactNode;
}

/**
 * What a reader does with a map beside reading it: moves through time, enlarges, chooses. Links inside that only change the
 * state ("?country=PL") are answered by the chart at once; without script they are what they are.
 */
export function MapStage({ names, slide, words, children }: Props) {
  const page = useLivePage()!;
  const root = useRef<HTMLDivElement>(null);
  const zoom = useRef<Zoom>(null);
  const [scale, setScale] = useState<number | null>(null);
  useEffect(() => {
    const mounted = mountZoom(root.current!, setScale);
    zoom.current = mounted;
    return mounted.unmount;
  }, []);

  const { change } = page;
  const choose = useCallback(
    (event: MouseEvent) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>("a[href^='?']");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      change(names, link.getAttribute("href")!.slice(1), "commit");
      // The chart may take the place of the server's drawing: the keyboard stays at the entry of the key it was at.
      const at = [...(link.closest(".key")?.querySelectorAll("a") ?? [])].indexOf(link);
      if (at >= 0)
        setTimeout(() => {
          if (document.activeElement === document.body)
            root.current?.querySelectorAll<HTMLElement>(".key a")[at]?.focus({ preventScroll: true });
        }, 100);
    },
    [change, names],
  );

  const button = (label: string, sign: string, disabled: boolean, act: () => void) => (
    <button type="button" className="tool" title={label} aria-label={label} aria-disabled={disabled} onClick={act}>
      <span aria-hidden="true">{sign}</span>
    </button>
  );
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: listens to the links inside, which answer the keyboard
    <div ref={root} onClick={choose}>
      <div className="tools no-print needs-script">
        {slide && <TimeSlider {...slide} />}
        <div className="tools-zoom" role="group" aria-label={words.zoom} title={words.zoomHelp} data-zoom-keys="">
          {button(words.zoomOut, "−", scale === null || scale <= 1, () => zoom.current?.by(1 / STEP))}
          {button(words.zoomIn, "+", scale !== null && scale >= MOST, () => zoom.current?.by(STEP))}
          {button(words.zoomReset, "↺", scale === null || scale <= 1, () => zoom.current?.reset())}
        </div>
      </div>
      {children}
    </div>
  );
}
