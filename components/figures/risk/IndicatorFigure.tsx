import type { PlacedParts } from "@/lib/charts/risk/indicator/bars";
import type { PlacedRiskLine, RiskLayout } from "@/lib/charts/risk/indicator/layout";
import { flattenPath } from "@/lib/charts/shared/path";
import type { Palette, Token } from "@/lib/theme/tokens";
import { EventRules } from "../../marks/EventRules";
import type { FigureProps } from "../../marks/figure-props";
import { TextRuns } from "../../marks/TextRuns";
import { TimeAxis } from "../../marks/TimeAxis";

const round = (n: number) => Number(n.toPrecision(7));

/** An indicator through time with its band, further panels below, and the parts of its latest value as bars. */
export function IndicatorFigure({ layout, palette, paths, prefix, lines }: FigureProps<RiskLayout>) {
  const { panels, span, plotTop, plotBottom, width, height } = layout;
  if (layout.empty)
    return (
      <text x={width / 2} y={height / 2} textAnchor="middle" className="l" fill={palette["ink-3"]}>
        {layout.empty}
      </text>
    );
  return (
    <>
      <TimeAxis span={span} ticks={layout.ticks} top={plotTop} bottom={plotBottom} palette={palette} />
      {panels.map((panel) => (
        <g key={panel.y0} aria-hidden="true">
          <path d={panel.ticks.map((t) => `M${span.x0} ${t.y}H${span.x1}`).join("")} stroke={palette.grid} />
          {panel.ticks
            .filter((t) => t.zero)
            .map((t) => (
              <path key="zero" d={`M${span.x0} ${t.y}H${span.x1}`} stroke={palette["ink-3"]} />
            ))}
          {panel.band && (
            <path d={panel.band} fill={palette[`series-${panel.lines[0]!.colour}` as Token]} fillOpacity={0.2} />
          )}
          {panel.mark && (
            <path d={`M${span.x0} ${panel.mark.y}H${span.x1}`} stroke={palette["ink-3"]} strokeDasharray="5 4" />
          )}
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
            <Line
              key={line.id}
              line={line}
              d={lines[line.id] ?? ""}
              shared={paths === "shared" ? prefix : null}
              palette={palette}
            />
          ))}
          <TextRuns
            texts={panel.ticks.map(({ label, y }) => ({
              x: span.x0,
              y: y - 4,
              text: label,
              className: "h",
              fill: palette["ink-3"],
            }))}
          />
          {panel.mark && (
            <text x={panel.mark.labelX} y={panel.mark.labelY} textAnchor="end" fill={palette["ink-2"]} className="h">
              {panel.mark.label}
            </text>
          )}
          {panel.lines.map((line) => (
            <LineLabel key={line.id} line={line} above={layout.labelsAbove} palette={palette} />
          ))}
        </g>
      ))}
      {layout.parts.groups.map((group) => (
        <Parts key={group.title.join(" ")} group={group} line={layout.parts.line} palette={palette} />
      ))}
    </>
  );
}

function Line({
  line,
  d,
  shared,
  palette,
}: {
  line: PlacedRiskLine;
  d: string;
  /** Prefix of the shared paths' ids, or null where the path is written out. */
  shared: string | null;
  palette: Palette;
}) {
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

function LineLabel({ line, above, palette }: { line: PlacedRiskLine; above: boolean; palette: Palette }) {
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
        <tspan className="s n" fill={palette["ink-2"]} {...(above ? { dx: 8 } : { x, dy: 16 })}>
          {value}
        </tspan>
      </text>
    </>
  );
}

/** A part that takes from the value is hollow: its sign is not told by colour. */
function Parts({ group, line, palette }: { group: PlacedParts; line: number; palette: Palette }) {
  const { zero } = group;
  return (
    <>
      <text x={group.x} y={group.titleY} className="l b" fill={palette.ink}>
        {group.title.map((text, i) => (
          <tspan key={text} x={group.x} dy={i ? 17 : 0}>
            {text}
          </tspan>
        ))}
      </text>
      <path d={`M${zero.x} ${zero.y0}V${zero.y1}`} stroke={palette.rule} aria-hidden="true" />
      {group.bars.map((b) => (
        <g key={b.id}>
          {b.bar && (
            <rect
              {...b.bar}
              fill={palette["series-1"]}
              fillOpacity={b.falls ? 0.12 : 1}
              stroke={palette["series-1"]}
              aria-hidden="true"
            />
          )}
          <text x={b.nameX} y={b.y} className="l" fill={palette.ink}>
            {b.name.map((text, i) => (
              <tspan key={text} x={b.nameX} dy={i ? line : 0}>
                {text}
              </tspan>
            ))}
          </text>
          {b.value && (
            <text x={b.valueX} y={b.y} fill={palette.ink} className="b h">
              {b.value}
            </text>
          )}
          {b.note && (
            <text x={b.note.x} y={b.note.y} fill={palette["ink-3"]} className="h">
              {b.note.text}
            </text>
          )}
        </g>
      ))}
    </>
  );
}
