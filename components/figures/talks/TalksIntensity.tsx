import type { IntensityLayout, IntensityMark } from "@/lib/charts/talks/intensity/layout";
import { MEETING_KINDS } from "@/lib/charts/talks/meetings";
import { EventRules } from "../../marks/EventRules";
import type { FigureProps } from "../../marks/figure-props";
import { TimeAxis } from "../../marks/TimeAxis";
import { KIND_TOKENS, KindUnits, unitPath } from "../../marks/talks";
import { Nothing } from "./Nothing";

/** A lane for all tracks and one for each; a unit for each meeting, stacked in its month. */
export function TalksIntensity({ layout, palette }: FigureProps<IntensityLayout>) {
  const { lanes, span, plotTop, plotBottom, unit, peak } = layout;
  if (layout.empty) return <Nothing layout={layout} text={layout.empty} palette={palette} />;
  const mark = (m: IntensityMark) => {
    const kinds = MEETING_KINDS.filter((kind) => m.units.some((u) => u.kind === kind)).map((kind) => (
      <KindUnits
        key={kind}
        kind={kind}
        d={m.units
          .filter((u) => u.kind === kind)
          .map((u) => unitPath(kind, u.x, u.y, unit.width, unit.height))
          .join("")}
        hollow={unit.width >= 4}
        palette={palette}
      />
    ));
    // A mark is one element: the reading module counts the children of the lane.
    return kinds.length === 1 ? kinds[0] : <g key={m.month}>{kinds}</g>;
  };
  return (
    <>
      <TimeAxis span={span} ticks={layout.ticks} top={plotTop} bottom={plotBottom} palette={palette} />
      <g aria-hidden="true">
        <path d={layout.grid.map((g) => `M${span.x0} ${g.y}H${span.x1}`).join("")} stroke={palette.grid} />
        <path d={lanes.map((lane) => `M${span.x0} ${lane.base}H${span.x1}`).join("")} stroke={palette.rule} />
      </g>
      <EventRules rules={layout.rules} plotTop={plotTop} plotBottom={plotBottom} palette={palette} />
      {layout.grid.map((g) => (
        <text key={g.y} x={span.x0} y={g.y - 3} fill={palette["ink-3"]} className="h">
          {g.label}
        </text>
      ))}
      {lanes.map((lane) => (
        <text
          key={lane.track ?? "all"}
          x={layout.labelX}
          y={lane.labelY}
          textAnchor={layout.labelsAbove ? "start" : "end"}
          className={lane.track ? "l h" : "l b h"}
          fill={palette.ink}
        >
          {lane.label}
          <tspan fill={palette["ink-3"]} dx="6" className="n">
            {lane.count}
          </tspan>
        </text>
      ))}
      {lanes.map((lane) => (
        <g key={lane.track ?? "all"} data-marks={lane.track ?? "all"} fill={palette[KIND_TOKENS.talks]}>
          {lane.marks.map(mark)}
        </g>
      ))}
      {peak && (
        <text x={peak.x} y={peak.y} textAnchor="middle" className="b h" fill={palette.ink}>
          {peak.label}
        </text>
      )}
    </>
  );
}
