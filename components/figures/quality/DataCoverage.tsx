import type { CoverageBar, CoverageLayout } from "@/lib/charts/quality/coverage/layout";
import { barStyle } from "../../marks/coverage";
import type { FigureProps } from "../../marks/figure-props";
import { TextRuns } from "../../marks/TextRuns";
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
        <TextRuns
          texts={ticks
            .filter((t) => t.major)
            .map((t) => ({
              x: t.x,
              y: 14,
              text: t.label,
              anchor: t.x > span.x1 - 14 ? "end" : "start",
              fill: palette["ink-3"],
            }))}
        />
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
      <TextRuns
        texts={lanes.map(({ label, y }) => ({ x: 8, y, text: label, className: "l b", fill: palette["ink-2"] }))}
      />
      <g aria-hidden="true">
        <TextRuns
          texts={bars.map((bar) => ({ x: labelX, y: bar.y + 4, text: bar.label, anchor: "end", fill: palette.ink }))}
        />
        <TextRuns
          texts={bars.flatMap(({ age, y }) =>
            age ? [{ x: span.x1 + 8, y: y + 4, text: age, fill: palette["ink-3"] }] : [],
          )}
        />
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
