import type { TimelineLayout } from "@/lib/charts/timeline/layout";
import { EventRules } from "../../marks/EventRules";
import type { FigureProps } from "../../marks/figure-props";
import { TimeAxis } from "../../marks/TimeAxis";
import { LaneMarks } from "./LaneMarks";
import { OverlayPanels } from "./OverlayPanels";
import { PhaseBands } from "./PhaseBands";

/** Lanes of events over time, phases of the talks above them and, when asked for, series below. */
export function NegotiationTimeline({ layout, palette, paths, prefix, lines }: FigureProps<TimelineLayout>) {
  const { spans, lanes, plotTop, plotBottom, width, height } = layout;
  if (layout.empty)
    return (
      <text x={width / 2} y={height / 2} textAnchor="middle" className="l" fill={palette["ink-3"]}>
        {layout.empty}
      </text>
    );
  const first = spans[0]!;
  const last = spans.at(-1)!;
  return (
    <>
      {spans.map((span) => (
        <TimeAxis key={span.from} span={span} ticks={span.ticks} top={plotTop} bottom={plotBottom} palette={palette} />
      ))}
      {spans.slice(1).map((span) => (
        <path
          key={span.from}
          d={`M${span.x0 - 7} ${plotTop}V${plotBottom + 5}`}
          stroke={palette.rule}
          strokeWidth={3}
          strokeDasharray="1 4"
        />
      ))}
      {layout.scaleNote && (
        <text x={last.x1} y={plotBottom + 37} textAnchor="end" fill={palette["ink-3"]}>
          {layout.scaleNote}
        </text>
      )}
      <path
        d={lanes.map((lane) => spans.map((s) => `M${s.x0} ${lane.lineY}H${s.x1}`).join("")).join("")}
        stroke={palette.grid}
        aria-hidden="true"
      />
      <EventRules rules={layout.rules} plotTop={layout.phaseTop} plotBottom={plotBottom} palette={palette} />
      <PhaseBands bands={layout.phases} top={layout.phaseTop} palette={palette} />
      {lanes.map((lane) => (
        <text
          key={lane.id}
          x={layout.labelsAbove ? first.x0 : layout.labelX}
          y={lane.labelY}
          textAnchor={layout.labelsAbove ? "start" : "end"}
          className="l h"
          fill={palette.ink}
        >
          {lane.label}
          <tspan fill={palette["ink-3"]} dx="6">
            {lane.count}
          </tspan>
        </text>
      ))}
      <LaneMarks lanes={lanes} palette={palette} />
      {layout.chosen.map((m) => (
        <circle key={m.y} cx={m.x} cy={m.y} r={m.r + 4.5} fill="none" stroke={palette.accent} strokeWidth={2.5} />
      ))}
      <OverlayPanels
        panels={layout.panels}
        spans={spans}
        palette={palette}
        paths={paths}
        prefix={prefix}
        lines={lines}
      />
    </>
  );
}
