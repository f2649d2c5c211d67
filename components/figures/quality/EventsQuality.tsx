import type { QualityLayout } from "@/lib/charts/quality/events/layout";
import type { Level } from "@/lib/charts/quality/events/rows";
import type { Palette, Token } from "@/lib/theme/tokens";
import type { FigureProps } from "../../marks/figure-props";

/** Fills from the soundest, at the foot, upwards; the weakest are outlines, so that colour is not all that tells them apart. */
const FILLS: Readonly<Record<Level, Token>> = {
  high: "series-1",
  medium: "series-6",
  low: "series-2",
  primary: "series-1",
  major: "series-4",
  regional: "series-6",
  "state-media": "series-2",
  aggregator: "series-5",
};
const OUTLINED: readonly Level[] = ["low", "state-media", "aggregator"];

const style = (level: Level, palette: Palette) =>
  OUTLINED.includes(level)
    ? { fill: "none", stroke: palette[FILLS[level]], strokeWidth: 1.4 }
    : { fill: palette[FILLS[level]] };

/** Two rows of columns, one a quarter, each to a hundred percent: how sure the records are, and what they rest on. */
export function EventsQuality({ layout, palette }: FigureProps<QualityLayout>) {
  const { panels, x0, x1, thick, years, counts, countsY } = layout;
  const bottom = panels.at(-1)!.bottom;
  const box = (x: number, y: number, height: number, level: Level) => {
    const inset = OUTLINED.includes(level) ? 0.7 : 0;
    return `M${x - thick / 2 + inset} ${y + 0.5 + inset}h${thick - 2 * inset}v${Math.max(0.4, height - 1 - 2 * inset)}h${-(thick - 2 * inset)}z`;
  };
  return (
    <>
      {panels.map((panel) => (
        <g key={panel.measure}>
          <text x={8} y={panel.labelY} className="l b" fill={palette.ink}>
            {panel.label}
          </text>
          {panel.key.map((k) => (
            <g key={k.level}>
              <path d={`M${k.x + 1} ${k.y - 10}h10v10h-10z`} {...style(k.level, palette)} />
              <text x={k.x + 17} y={k.y} fill={palette["ink-2"]}>
                {k.label}
              </text>
            </g>
          ))}
          <g aria-hidden="true">
            <path d={panel.grid.map((g) => `M${x0} ${g.y}H${x1}`).join("")} stroke={palette.grid} />
            {panel.grid.map((g) => (
              <text key={g.y} x={x0 - 6} y={g.y + 4} textAnchor="end" fill={palette["ink-3"]} className="n">
                {g.label}
              </text>
            ))}
          </g>
          <g data-marks={panel.measure}>
            {panel.columns.map((column) => (
              <g key={column.quarter}>
                {column.pieces.map((p) => (
                  <path key={p.level} d={box(column.x, p.y, p.height, p.level)} {...style(p.level, palette)} />
                ))}
              </g>
            ))}
          </g>
        </g>
      ))}
      <g aria-hidden="true">
        {years.map((year) => (
          <text key={year.label} x={year.x} y={bottom + 19} className="l b" fill={palette["ink-2"]}>
            {year.label}
          </text>
        ))}
        {counts.map((count) => (
          <text key={count.x} x={count.x} y={countsY} textAnchor="middle" fill={palette["ink-3"]} className="n">
            {count.label}
          </text>
        ))}
      </g>
    </>
  );
}
