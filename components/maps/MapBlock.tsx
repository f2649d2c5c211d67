import type { ReactNode } from "react";
import type { Presentation } from "@/lib/charts/present";
import { chartOf } from "@/lib/charts/registry";
import { LiveBody } from "../live/LiveBody";
import { MapStage } from "./MapStage";
import { PickList } from "./PickList";
import type { Slide } from "./TimeSlider";

interface Props {
  readonly view: Presentation;
  /** What stands right of the source line. */
  readonly children?: ReactNode;
}

/** A map on a page: its slider and its buttons, the chart, and what can be chosen on it as a list. */
export function MapBlock({ view, children }: Props) {
  const { texts } = view;
  const { t } = texts;
  const controls = view.controls();
  const time = controls.find((c) => c.kind === "slide");
  const pick = controls.find((c) => c.param === "country" || c.param === "place");
  const slide: Slide | null = time
    ? {
        param: time.param,
        label: time.label,
        stops: time.options.map(({ value, label }) => ({ value, label })),
        words: { play: t("mapPage.play"), pause: t("mapPage.pause"), next: t("mapPage.next") },
      }
    : null;
  return (
    <MapStage
      names={chartOf(view.id).state.names}
      slide={slide}
      words={{
        zoom: t("mapPage.zoom"),
        zoomIn: t("mapPage.zoomIn"),
        zoomOut: t("mapPage.zoomOut"),
        zoomReset: t("mapPage.zoomReset"),
        zoomHelp: t("mapPage.zoomHelp"),
      }}
    >
      <noscript>
        <style>{".needs-script{display:none!important}"}</style>
      </noscript>
      <LiveBody view={view} heading="h1" notes>
        {children}
      </LiveBody>
      {pick && <PickList view={view} control={pick} />}
    </MapStage>
  );
}
