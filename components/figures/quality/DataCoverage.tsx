import type { CoverageBar, CoverageLayout } from "@/lib/charts/quality/coverage/layout";
import { barStyle } from "../../marks/coverage";
import type { FigureProps } from "../../marks/figure-props";
import { TimeAxis } from "../../marks/TimeAxis";

/** A bar for each dataset from its first row to its last; gaps are left open, with a dotted line through them. */
export function DataCoverage({ layout, palette }: FigureProps<CoverageLayout>) {
  const { lanes, span, ticks, plotTop, plotBottom, thick, labelX } = layout;
  const bars = lanes.flatMap((lane) => lane.bars);
  const d = (bar: CoverageBar) =>
    bar.pieces.map(([a, b]) => `M${a} ${bar.y - thick / 2}H${b}v${thick}H${a}z`).join("") +
    (bar.earlier ? `M${span.x0 - 2} ${bar.y - 3}l-4 3l4 3z` : "");
  return (
    <>
      <TimeAxis span={span} ticks={ticks} top={plotTop} bottom={plotBottom} palette={palette} />
      <g aria-hidden="true">
        {ticks
          .filter((t) => t.major)
          .map((t) => (
            <text key={t.x} x={t.x} y={14} textAnchor={t.x > span.x1 - 14 ? "end" : "start"} fill={palette["ink-3"]}>
              {t.label}
            </text>
          ))}
      </g>
      <path
        d={bars
          .filter((b) => b.pieces.length > 1)
          .map((b) => `M${b.from} ${b.y}H${b.to}`)
          .join("")}
        stroke={palette["ink-3"]}
        strokeDasharray="1 2"
        aria-hidden="true"
      />
      {lanes.map((lane) => (
        <text key={lane.group} x={8} y={lane.y} className="l b" fill={palette["ink-2"]}>
          {lane.label}
        </text>
      ))}
      {lanes.map((lane) => (
        <g key={lane.group} aria-hidden="true" fill={palette.ink}>
          {lane.bars.map((bar) => (
            <text key={bar.dataset} x={labelX} y={bar.y + 4} textAnchor="end">
              {bar.label}
            </text>
          ))}
        </g>
      ))}
      <g aria-hidden="true" fill={palette["ink-3"]}>
        {bars.map((bar) =>
          bar.age ? (
            <text key={bar.dataset} x={span.x1 + 8} y={bar.y + 4} className="n">
              {bar.age}
            </text>
          ) : null,
        )}
      </g>
      {lanes.map((lane) => (
        <g key={lane.group} data-marks={lane.group}>
          {lane.bars.map((bar) => (
            <path key={bar.dataset} d={d(bar)} {...barStyle(bar.shownOnly, palette)} />
          ))}
        </g>
      ))}
    </>
  );
}
