import type { BoardLayout, PlacedRow } from "@/lib/charts/risk/board/layout";
import { flattenPath } from "@/lib/charts/shared/path";
import type { Palette } from "@/lib/theme/tokens";
import { EventRules } from "../../marks/EventRules";
import type { FigureProps } from "../../marks/figure-props";
import { TextRuns } from "../../marks/TextRuns";

const round = (n: number) => Number(n.toPrecision(7));

/** A row for each indicator: what it is, where it stands, how it changed, and its small line. */
export function RiskBoard({ layout, palette, paths, prefix, lines }: FigureProps<BoardLayout>) {
  const { rows, width, height, pivots } = layout;
  const shared = paths === "shared" ? prefix : null;
  return (
    <>
      {layout.heads.map((h) => (
        <text key={h.text} x={h.x} y={h.y} textAnchor={h.end ? "end" : "start"} fill={palette["ink-3"]}>
          {h.text}
        </text>
      ))}
      <g aria-hidden="true">
        <path d={rows.map((r) => `M8 ${r.y}H${width - 8}`).join("")} stroke={palette.grid} />
      </g>
      <EventRules rules={pivots} plotTop={(rows[0]?.y ?? 40) + 2} plotBottom={height - 6} palette={palette} />
      {rows.map((row) => (
        <Row key={row.id} row={row} palette={palette} shared={shared} d={lines[row.id] ?? ""} />
      ))}
    </>
  );
}

function Row({ row, palette, shared, d }: { row: PlacedRow; palette: Palette; shared: string | null; d: string }) {
  const { name, fresh, value, rank, changes } = row;
  return (
    <>
      <text x={name.x} y={name.y} className="l b" fill={palette.ink}>
        {name.lines.map((line, i) => (
          <tspan key={line} x={name.x} dy={i ? 16 : 0}>
            {line}
          </tspan>
        ))}
      </text>
      <text x={fresh.x} y={fresh.y} fill={fresh.late ? palette["away-text"] : palette["ink-3"]}>
        {fresh.lines.map((line, i) => (
          <tspan key={line} x={fresh.x} dy={i ? 15 : 0}>
            {line}
          </tspan>
        ))}
      </text>
      <text x={value.x} y={value.y} textAnchor="end" className="l b" fill={palette.ink}>
        {value.text}
        <tspan x={value.x} dy={value.unitY - value.y} className="s n" fill={palette["ink-3"]}>
          {value.unit}
        </tspan>
      </text>
      <path d={`M${rank.x0} ${rank.y}H${rank.x1}`} stroke={palette.rule} strokeWidth={2} aria-hidden="true" />
      <path d={`M${rank.tense} ${rank.y}H${rank.x1}`} stroke={palette.away} strokeWidth={4} aria-hidden="true" />
      <g data-marks={row.id} fill={palette.accent}>
        <circle cx={rank.at} cy={rank.y} r={5} />
      </g>
      <TextRuns
        texts={[
          ...rank.lines.map(({ y, text }) => ({ x: rank.x0, y, text, fill: palette["ink-2"] })),
          ...changes.lines.map(({ y, text }) => ({ x: changes.x, y, text, className: "h", fill: palette["ink-2"] })),
        ]}
      />
      {row.spark && <Spark spark={row.spark} id={row.id} d={d} shared={shared} palette={palette} />}
    </>
  );
}

function Spark({
  spark,
  id,
  d,
  shared,
  palette,
}: {
  spark: NonNullable<PlacedRow["spark"]>;
  id: string;
  d: string;
  shared: string | null;
  palette: Palette;
}) {
  const [a, dy, e, f] = spark.matrix;
  return (
    <g aria-hidden="true">
      {shared !== null ? (
        <use
          href={`#${shared}${id}`}
          transform={`matrix(${round(a)} 0 0 ${round(dy)} ${round(e)} ${round(f)})`}
          stroke={palette["series-1"]}
          strokeWidth={1.5}
          fill="none"
        />
      ) : (
        <g transform="scale(.1)">
          <path d={flattenPath(d, spark.matrix)} fill="none" stroke={palette["series-1"]} strokeWidth={15} />
        </g>
      )}
      <circle cx={spark.end.x} cy={spark.end.y} r={2.6} fill={palette["series-1"]} />
    </g>
  );
}
