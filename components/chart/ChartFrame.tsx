import type { ReactNode } from "react";
import type { Presentation } from "@/lib/charts/present";
import { DetailList } from "./DetailList";
import { descriptionId, titleId } from "./Figure";
import { Key } from "./Key";

export interface ChartFrameProps {
  readonly view: Presentation;
  /** Level of the chart's title on this page; left out when the host shows its own title. */
  readonly heading: "h1" | "h2" | "h3" | null;
  readonly notes: boolean;
  readonly figure: ReactNode;
  /** Where links open: in embeds a new tab. */
  readonly target?: "_blank";
  /** What stands right of the source line: links or buttons. */
  readonly children?: ReactNode;
}

/** A chart as every document shows it: title, what is measured, key, figure, notes, source line. */
export function ChartFrame({ view, heading: Heading, notes, figure, target, children }: ChartFrameProps) {
  const { texts } = view;
  /** All from here on. In an embed it is an element, for its style to lay the chart out one part a frame. */
  const part = (content: ReactNode) => (target ? <div className="part">{content}</div> : content);
  const subtitle = (
    <p className="chart-subtitle" {...(Heading ? {} : { id: titleId(view.id) })}>
      {view.subtitle}
    </p>
  );
  const foot = (
    <>
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
  return (
    <>
      {Heading ? (
        <Heading className="chart-title" id={titleId(view.id)}>
          {view.title}
        </Heading>
      ) : (
        subtitle
      )}
      {part(
        <>
          {Heading && subtitle}
          <Key items={view.key} filters={!target} />
          {part(
            <>
              <div className="chart-figure">{figure}</div>
              <p id={descriptionId(view.id)} hidden>
                {view.description}
              </p>
              {part(foot)}
            </>,
          )}
        </>,
      )}
    </>
  );
}
