import { GAUGE_BOX, type Gauge, type GridLayout, type PlacedText } from "@/lib/charts/positions/shared/grid";
import type { Palette } from "@/lib/theme/tokens";
import { trianglePath } from "../../marks/direction";
import type { FigureProps } from "../../marks/figure-props";
import { type RunText, TextRuns } from "../../marks/TextRuns";
import { TileShape, tileSign } from "../../marks/tiles";

/** A table of judged cells: tiles, and the words behind them where there is room. */
export function WordGrid({ layout, palette }: FigureProps<GridLayout>) {
  const { heads, rows, width, tile } = layout;
  const cells = rows.flatMap((r) => r.cells);
  const words = [...heads, ...rows.flatMap((r) => r.labels), ...cells.flatMap((c) => c.texts)];
  return (
    <>
      <path d={rows.map((r) => `M8 ${r.y}H${width - 8}`).join("")} stroke={palette.grid} />
      {rows.map((r) => (
        <g key={r.id}>
          {r.flagged && <path d={`M2 ${r.y + 4}v${r.height - 8}`} stroke={palette.accent} strokeWidth={3} />}
          {r.cells.map(
            (c) =>
              c.chosen && (
                <rect key={c.id} {...c.box} rx={4} fill={palette.shade} stroke={palette.accent} strokeWidth={1.5} />
              ),
          )}
          {r.gauge && <Steps gauge={r.gauge} palette={palette} />}
          <g data-marks={r.id}>
            {r.cells.map((c) => (
              <TileShape
                key={c.id}
                tile={c.tile}
                x={c.x}
                y={c.y}
                size={tile}
                uncertain={c.uncertain}
                palette={palette}
              />
            ))}
          </g>
        </g>
      ))}
      {cells.map(
        ({ move }) =>
          move && (
            <path
              key={`${move.x} ${move.y}`}
              d={trianglePath(move.x, move.y, 4.6, move.toward)}
              className={move.toward ? "up" : "down"}
            />
          ),
      )}
      <TextRuns texts={[...cells.map((c) => tileSign(c, palette)), ...words.map((text) => written(text, palette))]} />
    </>
  );
}

const written = ({ x, y, text, tone, bold, middle }: PlacedText, palette: Palette): RunText => ({
  x,
  y,
  text,
  fill: palette[tone],
  className: bold ? "b" : undefined,
  anchor: middle ? "middle" : "start",
});

/** A distance as boxes: both sides' steps in their colours, the rest empty. */
function Steps({ gauge, palette }: { readonly gauge: Gauge; readonly palette: Palette }) {
  const { x, y, ua, ru, of } = gauge;
  const box = (i: number) => `M${x + i * GAUGE_BOX} ${y}h${GAUGE_BOX - 3}v${GAUGE_BOX - 3}h${3 - GAUGE_BOX}z`;
  const boxes = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => box(from + i)).join("");
  return (
    <g aria-hidden="true">
      <path d={boxes(0, ua)} fill={palette["party-ua"]} />
      <path d={boxes(ua, ua + ru)} fill={palette["party-ru"]} />
      <path d={boxes(ua + ru, of)} fill="none" stroke={palette.rule} />
    </g>
  );
}
