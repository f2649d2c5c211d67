import { ChartBody } from "../chart/ChartBody";
import type { ChartFrameProps } from "../chart/ChartFrame";
import { PageFigure } from "../chart/PageFigure";
import { isLiveChartId } from "./charts/ids";
import { LiveChart } from "./LiveChart";

/** A chart on a page with state in its address (LivePage): drawn by the server, and by itself where it can. `children`: what stands right of its source line. */
export function LiveBody({ children, ...frame }: Omit<ChartFrameProps, "figure">) {
  const { view, heading, notes } = frame;
  const body = (
    <ChartBody {...frame} wrap={(figure) => <PageFigure key={view.query}>{figure}</PageFigure>}>
      {children}
    </ChartBody>
  );
  // A view pinned to another version of the data is a record: it stands as the server drew it.
  if (!isLiveChartId(view.id) || view.pinned) return body;
  return (
    <LiveChart
      id={view.id}
      locale={view.texts.locale}
      version={view.version}
      heading={heading}
      notes={notes}
      links={children}
    >
      {body}
    </LiveChart>
  );
}
