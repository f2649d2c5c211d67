import type { MarketLayout, PlacedLine } from "@/lib/charts/markets/layout";
import { flattenPath } from "@/lib/charts/shared/path";
import type { Palette, Token } from "@/lib/theme/tokens";
import { EventRules } from "../../marks/EventRules";
import type { FigureProps } from "../../marks/figure-props";
import { TimeAxis } from "../../marks/TimeAxis";

const round = (n: number) => Number(n.toPrecision(7));

/** One panel per unit over one time axis; or one panel when all lines are rebased. */
export function MarketOverview({ layout, palette, paths, prefix, lines }: FigureProps<MarketLayout>) {
  const { panels, span, plotTop, plotBottom, width, height } = layout;
  if (layout.empty)
    return (
      <text x={width / 2} y={height / 2} textAnchor="middle" className="l" fill={palette["ink-3"]}>
        {layout.empty}
      </text>
    );
  return (
    <>
      {layout.bands.map((band) => (
        <g key={band.id}>
          <path d={`M${band.x0} ${plotTop}H${band.x1}V${plotBottom}H${band.x0}z`} fill={palette.shade} />
          {band.label && (
            <text x={band.x0 + 4} y={plotBottom - 6} fill={palette["ink-3"]}>
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
              <path key="zero" d={`M${span.x0} ${t.y}H${span.x1}`} stroke={palette.rule} />
            ))}
        </g>
      ))}
      <EventRules rules={layout.rules} plotTop={plotTop} plotBottom={plotBottom} palette={palette} />
      {panels.map((panel) => (
        <g key={panel.y0}>
          <rect
            data-plot={panel.lines.map((l) => l.id).join(",")}
            x={span.x0}
            y={panel.y0}
            width={span.x1 - span.x0}
            height={panel.y1 - panel.y0}
            fill="none"
          />
          {panel.lines.map((line) => (
            <Line key={line.id} line={line} d={lines[line.id] ?? ""} paths={paths} prefix={prefix} palette={palette} />
          ))}
          {panel.ticks.map((t) => (
            <text key={t.y} x={span.x0} y={t.y - 4} fill={palette["ink-3"]} className="h">
              {t.label}
            </text>
          ))}
          {panel.lines.map((line) => (
            <LineLabel key={line.id} line={line} above={layout.labelsAbove} palette={palette} />
          ))}
        </g>
      ))}
    </>
  );
}

function Line({
  line,
  d,
  paths,
  prefix,
  palette,
}: { line: PlacedLine; d: string; palette: Palette } & Pick<FigureProps<MarketLayout>, "paths" | "prefix">) {
  const stroke = palette[`series-${line.colour}` as Token];
  const [a, dy, e, f] = line.matrix;
  if (paths === "shared")
    return (
      <use
        href={`#${prefix}${line.id}`}
        data-line={line.id}
        transform={`matrix(${round(a)} 0 0 ${round(dy)} ${round(e)} ${round(f)})`}
        stroke={stroke}
        strokeWidth={1.8}
        fill="none"
      />
    );
  return (
    <g transform="scale(.1)">
      <path d={flattenPath(d, line.matrix)} fill="none" stroke={stroke} strokeWidth={18} strokeLinejoin="round" />
    </g>
  );
}

function LineLabel({ line, above, palette }: { line: PlacedLine; above: boolean; palette: Palette }) {
  const colour = palette[`series-${line.colour}-text` as Token];
  const { x, y, lines, value } = line.label;
  return (
    <>
      <circle cx={line.end.x} cy={line.end.y} r={2.6} fill={palette[`series-${line.colour}` as Token]} />
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
