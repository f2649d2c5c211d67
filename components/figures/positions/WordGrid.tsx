import { GAUGE_BOX, type Gauge, type GridLayout, type PlacedText } from "@/lib/charts/positions/shared/grid";
import type { Palette } from "@/lib/theme/tokens";
import { trianglePath } from "../../marks/direction";
import type { FigureProps } from "../../marks/figure-props";
import { TileShape, TileSign } from "../../marks/tiles";

/** A table of judged cells: tiles, and the words behind them where there is room. */
export function WordGrid({ layout, palette }: FigureProps<GridLayout>) {
  const { rows, width, tile } = layout;
  return (
    <>
      <Words texts={layout.heads} palette={palette} />
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
          <Words texts={r.labels} palette={palette} />
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
          <g aria-hidden="true">
            {r.cells.map((c) => (
              <g key={c.id}>
                <TileSign tile={c.tile} x={c.x} y={c.y} uncertain={c.uncertain} palette={palette} />
                {c.move && (
                  <path
                    d={trianglePath(c.move.x, c.move.y, 4.6, c.move.toward)}
                    className={c.move.toward ? "up" : "down"}
                  />
                )}
                <Words texts={c.texts} palette={palette} />
              </g>
            ))}
          </g>
        </g>
      ))}
    </>
  );
}

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

/** Text in its place; lines of one tone and one edge share an element, which keeps embeds small. */
export function Words({ texts, palette }: { readonly texts: readonly PlacedText[]; readonly palette: Palette }) {
  const runs: PlacedText[][] = [];
  for (const text of texts) {
    const last = runs.at(-1)?.at(-1);
    const same = last && last.tone === text.tone && last.bold === text.bold && last.middle === text.middle;
    if (same) runs.at(-1)!.push(text);
    else runs.push([text]);
  }
  return runs.map((run) => {
    const first = run[0]!;
    return (
      <text
        key={`${first.x} ${first.y}`}
        fill={palette[first.tone]}
        {...(first.bold ? { className: "b" } : {})}
        {...(first.middle ? { textAnchor: "middle" as const } : {})}
      >
        {run.map((line) => (
          <tspan key={`${line.x} ${line.y}`} x={line.x} y={line.y}>
            {line.text}
          </tspan>
        ))}
      </text>
    );
  });
}
