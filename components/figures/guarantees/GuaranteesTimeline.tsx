import { BAR, type TermsLayout } from "@/lib/charts/guarantees/terms/layout";
import type { FigureProps } from "../../marks/figure-props";
import { BindingMark, bindingGroup } from "../../marks/guarantees";
import { TextRuns } from "../../marks/TextRuns";
import { TimeAxis } from "../../marks/TimeAxis";
import { Nothing } from "../talks/Nothing";

/** A row for each instrument: a mark on its day, a bar for its stated term, a dotted line where none is stated. */
export function GuaranteesTimeline({ layout, palette }: FigureProps<TermsLayout>) {
  const { span, lanes, plotTop, plotBottom, r, today } = layout;
  if (layout.empty) return <Nothing layout={layout} text={layout.empty} palette={palette} />;
  const terms = lanes.flatMap((l) => l.terms);
  const bars = terms.filter((x) => x.end !== null);
  return (
    <>
      <TimeAxis span={span} ticks={layout.ticks} top={plotTop} bottom={plotBottom} palette={palette} />
      <g aria-hidden="true">
        <path d={`M${today.x} ${plotTop - 3}V${plotBottom}`} stroke={palette["ink-3"]} strokeDasharray="1 3" />
        <text x={today.x} y={plotTop - 8} textAnchor="middle" fill={palette["ink-2"]}>
          {today.label}
        </text>
        <path
          d={bars.map((b) => `M${b.x} ${b.y - BAR}H${b.end}v${2 * BAR}H${b.x}z`).join("")}
          fill={palette.accent}
          fillOpacity={0.14}
        />
        <path
          d={bars
            .map((b) => (b.beyond ? `M${b.end! - 5} ${b.y - 5}l5 5l-5 5` : `M${b.end} ${b.y - BAR}v${2 * BAR}`))
            .join("")}
          stroke={palette.accent}
          strokeWidth={1.4}
          fill="none"
        />
        <path
          d={terms
            .filter((x) => x.openTo !== null)
            .map((x) => `M${x.x} ${x.y + BAR}H${x.openTo}`)
            .join("")}
          stroke={palette["ink-3"]}
          strokeWidth={1.2}
          strokeDasharray="1.5 2.5"
        />
      </g>
      {lanes.map((lane) => (
        <text key={lane.type} x={span.x0} y={lane.y} className="l b h" fill={palette.ink}>
          {lane.label}
          <tspan className="n" fill={palette["ink-3"]} dx="6">
            {lane.count}
          </tspan>
        </text>
      ))}
      {lanes.map((lane) => (
        <g key={lane.type} data-marks={lane.type} {...bindingGroup(palette)}>
          {lane.terms.map((x) => (
            <BindingMark
              key={x.id}
              binding={x.binding}
              superseded={x.superseded}
              x={x.x}
              y={x.y}
              r={r}
              palette={palette}
            />
          ))}
        </g>
      ))}
      <TextRuns
        texts={terms.map(({ labelX, y, label, anchor }) => ({
          x: labelX,
          y: y + 4,
          text: label,
          anchor,
          fill: palette.ink,
        }))}
      />
    </>
  );
}
