import type { ComponentType, ReactNode } from "react";
import type { AnyChart, ChartId, LayoutOf } from "@/lib/charts/registry";
import type { Size } from "@/lib/charts/shared/size";
import type { Presentation } from "@/lib/charts/view";
import type { Data } from "@/lib/data";
import type { Locale } from "@/lib/i18n/locales";
import type { FigureProps } from "../marks/figure-props";
import type { How } from "./LivePage";

/** What a chart's own tools (gestures, sliders) get of it while it draws itself. */
// biome-ignore lint/suspicious/noExplicitAny: a tool belongs to one chart and knows that chart's state
export interface LiveHandle<S extends object = any, Id extends ChartId = ChartId> {
  readonly view: Presentation<Id>;
  readonly state: S;
  /** The slice of the data that the chart runs on. */
  readonly data: Data;
  /** The width on display. */
  readonly size: Size;
  /** The element around the chart; its figure (`[data-figure]`) is the server's markup until the first change, then the chart's own. */
  readonly root: HTMLElement;
  /** Changes some of the chart's state. */
  set(change: Partial<S>, how: How): void;
}

/** All that the browser needs to draw one chart by itself; loaded when a reader comes to it. */
export interface LiveModule {
  readonly chart: AnyChart;
  readonly figure: (props: FigureProps<LayoutOf<ChartId>>) => ReactNode;
  /** The parts of the catalogue that the definition reads. */
  readonly words: Readonly<Record<Locale, () => Promise<object>>>;
  /** Rendered after the chart's frame, once everything is there: attaches gestures, may show tools. */
  readonly Tools?: ComponentType<LiveHandle>;
}

/** Binds a chart's definition, figure and words for the browser; which belong together is for the caller to get right. */
export const liveModule = (module: {
  // biome-ignore lint/suspicious/noExplicitAny: a chart's own types only ever meet each other
  chart: any;
  // biome-ignore lint/suspicious/noExplicitAny: see above
  figure: (props: any) => ReactNode;
  words: LiveModule["words"];
  Tools?: ComponentType<LiveHandle>;
}): LiveModule => module;
