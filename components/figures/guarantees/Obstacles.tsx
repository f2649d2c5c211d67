import type { ObstaclesLayout } from "@/lib/charts/guarantees/obstacles/layout";
import { EventRules } from "../../marks/EventRules";
import type { FigureProps } from "../../marks/figure-props";
import { STANCE_TOKENS, StanceMark } from "../../marks/guarantees";
import { TimeAxis } from "../../marks/TimeAxis";
import { Nothing } from "../talks/Nothing";

/** A line for each ally that hesitated: its statements in time, and what it said last. */
export function Obstacles({ layout, palette }: FigureProps<ObstaclesLayout>) {
  const { span, allies, plotTop, plotBottom, r, width } = layout;
  if (layout.empty) return <Nothing layout={layout} text={layout.empty} palette={palette} />;
  return (
    <>
      <TimeAxis span={span} ticks={layout.ticks} top={plotTop} bottom={plotBottom} palette={palette} />
      <path d={allies.map((a) => `M8 ${a.rule}H${width - 8}`).join("")} stroke={palette.grid} aria-hidden="true" />
      <EventRules rules={layout.rules} plotTop={plotTop} plotBottom={plotBottom} palette={palette} />
      {allies.map((a) => (
        <g key={a.country}>
          <text x={a.labelX} y={a.labelY} className="l b h" fill={palette.ink}>
            {a.label}
          </text>
          {a.lines.map((line) => (
            <path
              key={line.x0 + line.stance}
              d={`M${line.x0} ${a.y}H${line.x1}`}
              stroke={palette[STANCE_TOKENS[line.stance]]}
              strokeWidth={line.last ? 1.6 : 2.6}
              strokeDasharray={line.last ? "1.6 3" : undefined}
              aria-hidden="true"
            />
          ))}
          <g data-marks={a.country}>
            {a.marks.map((m) => (
              <StanceMark key={m.id} {...m} r={r} palette={palette} />
            ))}
          </g>
          <text x={a.reasonX} y={a.reasonY} className="h" fill={palette["ink-2"]}>
            {a.reason.map((text, i) => (
              <tspan key={text} x={a.reasonX} dy={i ? layout.line : 0}>
                {text}
              </tspan>
            ))}
          </text>
        </g>
      ))}
    </>
  );
}
