import type { HeatmapLayout, PlacedCell } from "@/lib/charts/reactions/heatmap/layout";
import type { Palette } from "@/lib/theme/tokens";
import type { FigureProps } from "../../marks/figure-props";
import { hatchPath, SIGN_TOKENS } from "../../marks/reactions";

/** A row of cells for each event; colour by sign and size, a triangle where chance doesn't explain it, a hatch for company. */
export function EventHeatmap({ layout, palette }: FigureProps<HeatmapLayout>) {
  const { x0, cell, rows, width, height } = layout;
  if (layout.empty)
    return (
      <text x={width / 2} y={height / 2} textAnchor="middle" className="l" fill={palette["ink-3"]}>
        {layout.empty}
      </text>
    );
  const w = cell.width - 2;
  const box = (i: number) => `M${i * cell.width} 0h${w}v${cell.height}h${-w}z`;
  return (
    <>
      <g fill={palette["ink-2"]} aria-hidden="true">
        {layout.heads.map((h) => (
          <text key={h.label} transform={`translate(${h.x} ${h.y})rotate(-55)`}>
            {h.label}
          </text>
        ))}
      </g>
      {layout.groups.map((g) => (
        <text key={g.label} x={8} y={g.y} className="l b" fill={palette.ink}>
          {g.label}
        </text>
      ))}
      {rows.map((row) => (
        <g key={row.id} transform={`translate(0 ${row.y})`}>
          <text x={8} y={14} fill={palette["ink-3"]} aria-hidden="true">
            {row.date}
            {row.title && (
              <tspan x={row.titleX} fill={palette.ink}>
                {row.title}
              </tspan>
            )}
          </text>
          <g transform={`translate(${x0} 0)`}>
            <g data-marks={row.id} stroke={palette.rule} strokeWidth={0.6}>
              {row.cells.map((c, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place in the row
                <path key={i} d={box(i)} {...fillOf(c, palette)} />
              ))}
            </g>
            <Marks cells={row.cells} step={cell.width} width={w} height={cell.height} palette={palette} />
          </g>
        </g>
      ))}
    </>
  );
}

const fillOf = ({ sign, opacity }: PlacedCell, palette: Palette) =>
  sign === 0 ? { fill: "none" } : { fill: palette[sign > 0 ? SIGN_TOKENS.up : SIGN_TOKENS.down], fillOpacity: opacity };

/** A triangle that points where the move went, in the middle of a cell. */
function triangle(x: number, y: number, up: boolean): string {
  return up ? `M${x} ${y - 4}l4.5 8h-9z` : `M${x} ${y + 4}l4.5 -8h-9z`;
}

function Marks({
  cells,
  step,
  width,
  height,
  palette,
}: {
  cells: readonly PlacedCell[];
  step: number;
  width: number;
  height: number;
  palette: Palette;
}) {
  const path = (wanted: (c: PlacedCell) => boolean, draw: (x: number, c: PlacedCell) => string) =>
    cells.map((c, i) => (wanted(c) ? draw(i * step, c) : "")).join("");
  const middle = (x: number) => x + width / 2;
  const hatch = path(
    (c) => c.company,
    (x) => hatchPath(x, 0, width, height),
  );
  const mark = (kind: PlacedCell["mark"]) =>
    path(
      (c) => c.mark === kind,
      (x, c) => triangle(middle(x), height / 2, c.sign > 0),
    );
  const [found, alone] = [mark("found"), mark("alone")];
  const missing = path(
    (c) => c.sign === 0,
    (x) => `M${middle(x)} ${height / 2}h.01`,
  );
  return (
    <>
      {hatch && <path d={hatch} stroke={palette.ink} strokeWidth={0.8} strokeOpacity={0.45} />}
      {found && <path d={found} fill={palette.ink} stroke={palette.paper} strokeWidth={1} />}
      {alone && <path d={alone} fill={palette.paper} stroke={palette.ink} strokeWidth={1} />}
      {missing && <path d={missing} stroke={palette["ink-3"]} strokeWidth={2.4} strokeLinecap="round" />}
    </>
  );
}
