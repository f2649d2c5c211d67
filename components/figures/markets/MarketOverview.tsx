import type { MarketLayout, PlacedLine } from "@/lib/charts/markets/overview/layout";
import { flattenPath } from "@/lib/charts/shared/path";
import type { Palette, Token } from "@/lib/theme/tokens";
import { directionLook } from "../../marks/direction";
import { EventRules } from "../../marks/EventRules";
import type { FigureProps } from "../../marks/figure-props";
import { MarkRuns } from "../../marks/MarkRuns";
import { TimeAxis } from "../../marks/TimeAxis";

const round = (n: number) => Number(n.toPrecision(7));

/** Panels over one time axis, the shocks from elsewhere behind them and the events of the talks on the axis. */
export function MarketOverview({ layout, palette, paths, prefix, lines }: FigureProps<MarketLayout>) {
  const { panels, span, plotTop, plotBottom, width, height } = layout;
  if (layout.empty)
    return (
      <text x={width / 2} y={height / 2} textAnchor="middle" className="l" fill={palette["ink-3"]}>
        {layout.empty}
      </text>
    );
  const clip = `${prefix}clip-${width}`;
  const drawn = panels.flatMap((panel) => panel.lines);
  return (
    <>
      <clipPath id={clip}>
        <path d={`M${span.x0} ${plotTop - 4}H${span.x1 + 1}V${plotBottom}H${span.x0}z`} />
      </clipPath>
      {layout.bands.map((band) => (
        <g key={band.id}>
          <path d={`M${band.x0} ${plotTop}H${band.x1}V${plotBottom}H${band.x0}z`} fill={palette.shade} />
          {band.label && (
            <text x={band.x0 + 4} y={plotTop + 12} fill={palette["ink-3"]}>
              {band.label}
            </text>
          )}
        </g>
      ))}
      <TimeAxis span={span} ticks={layout.ticks} top={plotTop} bottom={plotBottom} palette={palette} />
      {panels.map((panel) => (
        <g key={panel.y0} aria-hidden="true">
          <path d={panel.ticks.map((t) => `M${span.x0} ${t.y}H${span.x1}`).join("")} stroke={palette.grid} />
          {panel.ticks
            .filter((t) => t.zero)
            .map((t) => (
              <path key="zero" d={`M${span.x0} ${t.y}H${span.x1}`} stroke={palette["ink-3"]} />
            ))}
        </g>
      ))}
      <EventRules rules={layout.rules} plotTop={plotTop} plotBottom={plotBottom} palette={palette} />
      {/* One plot for all panels: the crosshair reads every line at a date. */}
      <rect
        data-plot={drawn.map((l) => l.id).join(",")}
        x={span.x0}
        y={plotTop}
        width={span.x1 - span.x0}
        height={panels.at(-1)!.y1 - plotTop}
        fill="none"
      />
      <g clipPath={`url(#${clip})`}>
        {drawn.map((line) => (
          <Line
            key={line.id}
            line={line}
            d={lines[line.id] ?? ""}
            fine={layout.fine}
            paths={paths}
            prefix={prefix}
            palette={palette}
          />
        ))}
      </g>
      {panels.map((panel) => (
        <g key={panel.y0}>
          {panel.ticks.map((t) => (
            <text key={t.y} x={span.x0} y={t.y - 4} fill={palette["ink-3"]} className="h">
              {t.label}
            </text>
          ))}
          {panel.up && (
            <text x={panel.up.x} y={panel.up.y} fill={palette["ink-2"]} className="h">
              {panel.up.text}
            </text>
          )}
          {panel.lines.map((line) => (
            <LineLabel key={line.id} line={line} above={layout.labelsAbove} palette={palette} />
          ))}
        </g>
      ))}
      {layout.laneY !== null && (
        <MarkRuns
          lanes={[{ id: "events", marks: layout.events }]}
          look={(e) => directionLook(e.direction, e.r, e.uncertain)}
          fill={palette.paper}
          stroke={palette.neutral}
          strokeWidth={1.2}
        />
      )}
    </>
  );
}

function Line({
  line,
  d,
  fine,
  paths,
  prefix,
  palette,
}: { line: PlacedLine; d: string; fine: boolean; palette: Palette } & Pick<
  FigureProps<MarketLayout>,
  "paths" | "prefix"
>) {
  const stroke = palette[`series-${line.colour}` as Token];
  const [a, dy, e, f] = line.matrix;
  if (paths === "shared")
    return (
      <use
        href={`#${prefix}${line.id}`}
        data-line={line.id}
        transform={`matrix(${round(a)} 0 0 ${round(dy)} ${round(e)} ${round(f)})`}
        stroke={stroke}
        strokeWidth={fine ? 1 : 1.8}
        fill="none"
      />
    );
  return (
    <g transform="scale(.1)">
      <path
        d={flattenPath(d, line.matrix)}
        fill="none"
        stroke={stroke}
        strokeWidth={fine ? 10 : 18}
        strokeLinejoin="round"
      />
    </g>
  );
}

function LineLabel({ line, above, palette }: { line: PlacedLine; above: boolean; palette: Palette }) {
  const colour = palette[`series-${line.colour}-text` as Token];
  const { x, y, lines, value } = line.label;
  const mark = { fill: palette[`series-${line.colour}` as Token] };
  return (
    <>
      {line.fixed ? (
        <rect x={line.end.x - 2.6} y={line.end.y - 2.6} width={5.2} height={5.2} {...mark} />
      ) : (
        <circle cx={line.end.x} cy={line.end.y} r={2.6} {...mark} />
      )}
      <text x={x} y={y} className="l b h" fill={colour}>
        {lines.map((text, i) => (
          <tspan key={text} x={x} dy={i ? 15 : 0}>
            {text}
          </tspan>
        ))}
        <tspan className="s n" fill={palette["ink-2"]} {...(above ? { dx: 8 } : { x, dy: 16 })}>
          {value}
        </tspan>
      </text>
    </>
  );
}
