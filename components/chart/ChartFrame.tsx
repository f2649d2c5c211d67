import type { ReactNode } from "react";
import type { Presentation } from "@/lib/charts/present";
import { descriptionId, titleId } from "./Figure";
import { Key } from "./Key";

export interface ChartFrameProps {
  readonly view: Presentation;
  /** Level of the chart's title on this page; left out when the host shows its own title. */
  readonly heading: "h1" | "h2" | "h3" | null;
  readonly notes: boolean;
  readonly figure: ReactNode;
  /** What stands right of the source line: links or buttons. */
  readonly children?: ReactNode;
}

/** A chart as every document shows it: title, what is measured, key, figure, notes, source line. */
export function ChartFrame({ view, heading: Heading, notes, figure, children }: ChartFrameProps) {
  const { texts } = view;
  return (
    <>
      {Heading ? (
        <>
          <Heading className="chart-title" id={titleId(view.id)}>
            {view.title}
          </Heading>
          <p className="chart-subtitle">{view.subtitle}</p>
        </>
      ) : (
        <p className="chart-subtitle" id={titleId(view.id)}>
          {view.subtitle}
        </p>
      )}
      <Key items={view.key} />
      <div className="chart-figure">{figure}</div>
      <p id={descriptionId(view.id)} hidden>
        {view.description}
      </p>
      {notes && (
        <ul className="chart-notes">
          {view.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <div className="chart-source">
        <p>
          {texts.t("frame.sources", { list: view.credits.join(", ") })} ·{" "}
          {texts.t("frame.dataTo", { date: texts.date(view.asOf) })} · Truceline
        </p>
        {children}
      </div>
    </>
  );
}
