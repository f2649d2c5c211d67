import type { TimelineLayout } from "@/lib/charts/timeline/layout";
import { DirectionShape } from "../../marks/direction";
import { EventRules } from "../../marks/EventRules";
import type { FigureProps } from "../../marks/figure-props";
import { TimeAxis } from "../../marks/TimeAxis";

/** Lanes of events over time. */
export function NegotiationTimeline({ layout, palette }: FigureProps<TimelineLayout>) {
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
        d={lanes.map((lane) => spans.map((s) => `M${s.x0} ${lane.y}H${s.x1}`).join("")).join("")}
        stroke={palette.grid}
        aria-hidden="true"
      />
      <EventRules rules={layout.rules} plotTop={plotTop} plotBottom={plotBottom} palette={palette} />
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
      {lanes.map((lane) => (
        <g key={lane.id}>
          {lane.marks.some((m) => m.xEnd !== null && m.xEnd - m.x > m.r) && (
            <path
              d={lane.marks
                .filter((m) => m.xEnd !== null && m.xEnd - m.x > m.r)
                .map((m) => `M${m.x} ${m.y}H${m.xEnd}`)
                .join("")}
              stroke={palette["ink-3"]}
              strokeWidth={1.5}
            />
          )}
          <g data-marks={lane.id} fill={palette.paper} stroke={palette.neutral} strokeWidth={1.2}>
            {lane.marks.map((m) => (
              <DirectionShape key={m.row.id} direction={m.direction} x={m.x} y={m.y} r={m.r} uncertain={m.uncertain} />
            ))}
          </g>
        </g>
      ))}
    </>
  );
}
