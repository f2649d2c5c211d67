import type { HeatmapLayout, PlacedCell } from "@/lib/charts/reactions/heatmap/layout";
import type { Palette } from "@/lib/theme/tokens";
import type { FigureProps } from "../../marks/figure-props";
import { Pen } from "../../marks/pen";
import { hatchStrokes, SIGN_TOKENS } from "../../marks/reactions";

/**
 * A row of cells for each event; colour by sign and size, a triangle where chance doesn't explain it, a hatch for company.
 * Cells that look alike are one path: hundreds of elements would cost an embed its first paint and a change its frame.
 */
export function EventHeatmap({ layout, palette, paths }: FigureProps<HeatmapLayout>) {
  const { rows, width, height } = layout;
  if (layout.empty)
    return (
      <text x={width / 2} y={height / 2} textAnchor="middle" className="l" fill={palette["ink-3"]}>
        {layout.empty}
      </text>
    );
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
      <g fill={palette["ink-3"]} aria-hidden="true">
        {rows.map((row) => (
          <text key={row.id} x={8} y={row.y + 14} data-marks={row.id} data-order={"A".repeat(row.cells.length)}>
            {row.date}
            {row.title && (
              <tspan x={row.titleX} fill={palette.ink}>
                {row.title}
              </tspan>
            )}
          </text>
        ))}
      </g>
      <Cells layout={layout} palette={palette} read={paths === "shared"} />
    </>
  );
}

/** Between a cell and the next. */
const GAP = 2;

/** `read`: with the cells' places for the reading module, which pictures don't have. */
function Cells({ layout, palette, read }: { layout: HeatmapLayout; palette: Palette; read: boolean }) {
  const { x0, cell, rows } = layout;
  const [w, h] = [cell.width - GAP, cell.height];
  const box = `h${w}v${h}h${-w}z`;
  const hatch = hatchStrokes(w, h);
  // In the middle of the cell; it points where the move went.
  const triangle = (up: boolean) => {
    const [x, y] = [w / 2, h / 2 + (up ? -4 : 4)];
    return `m${x} ${y}l4.5 ${up ? 8 : -8}h-9zm${-x} ${-y}`;
  };
  const [up, down] = [triangle(true), triangle(false)];
  const dot = `m${w / 2} ${h / 2}h.01m${-w / 2 - 0.01} ${-h / 2}`;
  // The middles of squares, stretched to cells: places as the reading module knows them (MarkRuns), with nothing drawn there.
  const stretch = w / h;
  const places = new Pen();
  places.add(0, 0, "");
  const fills = new Map<string, { readonly look: Pick<PlacedCell, "sign" | "opacity">; readonly path: Pen }>();
  const marks = { company: new Pen(), found: new Pen(), alone: new Pen(), missing: new Pen() };
  for (const { y, cells } of rows)
    for (const [i, c] of cells.entries()) {
      const x = x0 + i * cell.width;
      const key = `${c.sign} ${c.opacity}`;
      let fill = fills.get(key);
      if (!fill) {
        fill = { look: c, path: new Pen() };
        fills.set(key, fill);
      }
      fill.path.add(x, y, box);
      places.add((x + w / 2) / stretch, y + h / 2, "");
      if (c.company) marks.company.add(x, y, hatch);
      if (c.mark) marks[c.mark].add(x, y, c.sign > 0 ? up : down);
      if (c.sign === 0) marks.missing.add(x, y, dot);
    }
  const [company, found, alone, missing] = [marks.company.d, marks.found.d, marks.alone.d, marks.missing.d];
  return (
    <>
      {read && <path data-r={h / 2} d={places.d} transform={`scale(${stretch} 1)`} fill="none" />}
      <g stroke={palette.rule} strokeWidth={0.6}>
        {[...fills].map(([key, { look, path }]) => (
          <path key={key} d={path.d} {...fillOf(look, palette)} />
        ))}
      </g>
      {company && <path d={company} stroke={palette.ink} strokeWidth={0.8} strokeOpacity={0.45} />}
      {found && <path d={found} fill={palette.ink} stroke={palette.paper} strokeWidth={1} />}
      {alone && <path d={alone} fill={palette.paper} stroke={palette.ink} strokeWidth={1} />}
      {missing && <path d={missing} stroke={palette["ink-3"]} strokeWidth={2.4} strokeLinecap="round" />}
    </>
  );
}

const fillOf = ({ sign, opacity }: Pick<PlacedCell, "sign" | "opacity">, palette: Palette) =>
  sign === 0 ? { fill: "none" } : { fill: palette[sign > 0 ? SIGN_TOKENS.up : SIGN_TOKENS.down], fillOpacity: opacity };
