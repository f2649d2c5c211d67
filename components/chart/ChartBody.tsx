import type { ReactElement, ReactNode } from "react";
import type { Presentation } from "@/lib/charts/present";
import { DetailList } from "./DetailList";
import { Figure } from "./Figure";
import { Key } from "./Key";

interface ChartBodyProps {
  readonly view: Presentation;
  /** Level of the chart's title on this page; left out when the host shows its own title. */
  readonly heading: "h1" | "h2" | "h3" | null;
  readonly notes: boolean;
  readonly target?: "_blank";
  /** What stands right of the source line: links or buttons. */
  readonly children?: ReactNode;
  /** Wraps the figure (reading aids on pages); embeds mount their own. */
  readonly wrap?: (figure: ReactElement) => ReactNode;
}

/** A chart as every document shows it: title, what is measured, key, figure, notes, source line. */
export function ChartBody({ view, heading: Heading, notes, target, children, wrap = (x) => x }: ChartBodyProps) {
  const { texts } = view;
  const titleId = `${view.id}-title`;
  const descriptionId = `${view.id}-description`;
  return (
    <>
      {Heading ? (
        <>
          <Heading className="chart-title" id={titleId}>
            {view.title}
          </Heading>
          <p className="chart-subtitle">{view.subtitle}</p>
        </>
      ) : (
        <p className="chart-subtitle" id={titleId}>
          {view.subtitle}
        </p>
      )}
      <Key items={view.key} />
      <div className="chart-figure">
        {wrap(<Figure view={view} labelledBy={titleId} describedBy={descriptionId} {...(target ? { target } : {})} />)}
      </div>
      <p id={descriptionId} hidden>
        {view.description}
      </p>
      {view.detail && <DetailList detail={view.detail} {...(target ? { target } : {})} />}
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
