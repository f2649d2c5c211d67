import type { PairsLayout } from "@/lib/charts/talks/pairs/layout";
import type { FigureProps } from "../../marks/figure-props";
import { TextRuns } from "../../marks/TextRuns";
import { Nothing } from "./Nothing";

/** Half a matrix: a cell for each pair with its number, filled the stronger the more often they met. */
export function WhoMeetsWhom({ layout, palette }: FigureProps<PairsLayout>) {
  const { cell, cells } = layout;
  if (layout.empty) return <Nothing layout={layout} text={layout.empty} palette={palette} />;
  const rows = [...new Set(cells.map((c) => c.y))];
  return (
    <>
      <TextRuns
        texts={layout.rowLabels.map(({ label, x, y }) => ({
          x,
          y,
          text: label,
          anchor: "end",
          className: "l",
          fill: palette.ink,
        }))}
      />
      {layout.columnLabels.map((l) => (
        <text
          key={l.label}
          x={l.x}
          y={l.y}
          textAnchor={l.anchor}
          className="l"
          fill={palette["ink-2"]}
          aria-hidden="true"
        >
          {l.label}
        </text>
      ))}
      {rows.map((y) => {
        const own = cells.filter((c) => c.y === y);
        return (
          <g key={y} data-marks={own[0]!.row.party_b} fill={palette.accent} stroke={palette.rule} strokeWidth={0.8}>
            {own.map((c) => (
              <path
                key={c.row.id}
                d={`M${c.x} ${c.y}h${cell.width}v${cell.height}h${-cell.width}z`}
                fillOpacity={c.opacity}
              />
            ))}
          </g>
        );
      })}
      <g aria-hidden="true">
        <TextRuns
          texts={cells.map((c) => ({
            x: Math.round(c.x + cell.width / 2),
            y: c.y + cell.height / 2 + 4.5,
            text: c.label,
            anchor: "middle",
            className: "l",
            fill: c.opacity === 0 ? palette["ink-3"] : palette.ink,
          }))}
        />
      </g>
    </>
  );
}
