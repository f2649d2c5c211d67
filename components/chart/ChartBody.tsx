import type { ReactElement, ReactNode } from "react";
import { figureOf } from "../figures";
import { ChartFrame, type ChartFrameProps } from "./ChartFrame";
import { Figure } from "./Figure";

interface ChartBodyProps extends Omit<ChartFrameProps, "figure"> {
  readonly target?: "_blank";
  /** Wraps the figure (reading aids on pages); embeds mount their own. */
  readonly wrap?: (figure: ReactElement) => ReactNode;
}

/** A chart of any kind in its frame. */
export function ChartBody({ target, wrap = (x) => x, ...frame }: ChartBodyProps) {
  const { view } = frame;
  const figure = <Figure view={view} drawing={figureOf(view.id)} {...(target ? { target } : {})} />;
  return <ChartFrame {...frame} figure={wrap(figure)} />;
}
