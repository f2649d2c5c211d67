import type { AreaLayout, PlacedAreaLine } from "@/lib/charts/maps/area/layout";
import { flattenPath } from "@/lib/charts/shared/path";
import type { Palette, Token } from "@/lib/theme/tokens";
import { EventRules } from "../../marks/EventRules";
import type { FigureProps } from "../../marks/figure-props";
import { TimeAxis } from "../../marks/TimeAxis";

const round = (n: number) => Number(n.toPrecision(7));

/** Occupied area, or its pace, over time: the sources' lines in one panel, the values of the grid in a gutter. */
export function TerritoryLines({ layout, palette, paths, prefix, lines }: FigureProps<AreaLayout>) {
  const { span, plotTop, y0, y1, width, height } = layout;
  if (layout.empty)
    return (
      <text x={width / 2} y={height / 2} textAnchor="middle" className="l" fill={palette["ink-3"]}>
        {layout.empty}
      </text>
    );
  return (
    <>
      <TimeAxis span={span} ticks={layout.ticks} top={y0} bottom={y1} palette={palette} />
      <g aria-hidden="true">
        <path d={layout.levels.map((t) => `M${span.x0} ${t.y}H${span.x1}`).join("")} stroke={palette.grid} />
        {layout.levels
          .filter((t) => t.zero && t.y < y1 - 1)
          .map((t) => (
            <path key="zero" d={`M${span.x0} ${t.y}H${span.x1}`} stroke={palette["ink-3"]} />
          ))}
      </g>
      <EventRules rules={layout.rules} plotTop={plotTop} plotBottom={y1} palette={palette} />
      <rect
        data-plot={layout.lines.map((l) => l.id).join(",")}
        x={span.x0}
        y={y0}
        width={span.x1 - span.x0}
        height={y1 - y0}
        fill="none"
      />
      {layout.lines.map((line) => (
        <Line
          key={line.id}
          line={line}
          d={lines[line.id] ?? ""}
          shared={paths === "shared" ? prefix : null}
          palette={palette}
        />
      ))}
      {layout.levels.map((t) =>
        t.unit ? (
          <text key={t.y} x={layout.gutter} y={t.y - 5} fill={palette["ink-3"]} className="h">
            {t.label}
          </text>
        ) : (
          <text key={t.y} x={span.x0 - 6} y={t.y + 4} textAnchor="end" fill={palette["ink-3"]}>
            {t.label}
          </text>
        ),
      )}
      {layout.lines.map((line) => (
        <LineLabel key={line.id} line={line} above={layout.labelsAbove} palette={palette} />
      ))}
    </>
  );
}

interface LineProps {
  readonly line: PlacedAreaLine;
  readonly d: string;
  /** Prefix of the shared paths' ids, or null where the path is written out. */
  readonly shared: string | null;
  readonly palette: Palette;
}

function Line({ line, d, shared, palette }: LineProps) {
  const stroke = palette[`series-${line.colour}` as Token];
  const [a, dy, e, f] = line.matrix;
  if (shared !== null)
    return (
      <use
        href={`#${shared}${line.id}`}
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

function LineLabel({ line, above, palette }: { line: PlacedAreaLine; above: boolean; palette: Palette }) {
  const { x, y, lines, value } = line.label;
  return (
    <>
      <circle cx={line.end.x} cy={line.end.y} r={2.6} fill={palette[`series-${line.colour}` as Token]} />
      <text x={x} y={y} className="l b h" fill={palette[`series-${line.colour}-text` as Token]}>
        {lines.map((text, i) => (
          <tspan key={text} x={x} dy={i ? 15 : 0}>
            {text}
          </tspan>
        ))}
        {value.map((text, i) => (
          <tspan key={text} className="s n" fill={palette["ink-2"]} {...(above && i === 0 ? { dx: 8 } : { x, dy: 16 })}>
            {text}
          </tspan>
        ))}
      </text>
    </>
  );
}
