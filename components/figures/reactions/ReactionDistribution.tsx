import type { DistributionLayout, DistributionPanel } from "@/lib/charts/reactions/distribution/layout";
import type { Palette } from "@/lib/theme/tokens";
import type { FigureProps } from "../../marks/figure-props";

/** A histogram of ordinary days for each series, the event as a rule in it, the days as far out shaded. */
export function ReactionDistribution({ layout, palette }: FigureProps<DistributionLayout>) {
  return (
    <>
      {layout.panels.map((panel) => (
        <g key={panel.id}>
          <text x={panel.x} y={panel.y + 14} className="l b" fill={palette.ink}>
            {panel.label}
            {panel.up && (
              <tspan x={panel.x} dy={16} className="s n" fill={palette["ink-3"]}>
                {panel.up}
              </tspan>
            )}
          </text>
          {panel.plot && <Plot plot={panel.plot} id={panel.id} palette={palette} />}
          <text fill={palette["ink-2"]}>
            {panel.lines.map((line, i) => (
              <tspan key={line} x={panel.x} y={panel.linesY + i * 16}>
                {line}
              </tspan>
            ))}
          </text>
        </g>
      ))}
    </>
  );
}

function Plot({ plot, id, palette }: { plot: NonNullable<DistributionPanel["plot"]>; id: string; palette: Palette }) {
  const { event, y0, y1, x0, x1 } = plot;
  return (
    <>
      <path d={plot.tails} fill={palette.shade} />
      <g data-marks={id} fill={palette["ink-3"]}>
        {plot.bars.map((d) => (
          <path key={d} d={d} />
        ))}
      </g>
      <path d={`M${x0} ${y1}H${x1}${plot.ticks.map((t) => `M${t.at} ${y1}v4`).join("")}`} stroke={palette.rule} />
      <path d={`M${event.x} ${y0 - 14}V${y1}`} stroke={palette.accent} strokeWidth={2.4} />
      <text x={event.labelX} y={y0 - 4} textAnchor={event.anchor} className="b h" fill={palette.accent}>
        {event.label}
      </text>
      <g fill={palette["ink-3"]} aria-hidden="true">
        {plot.ticks.map((t) => (
          <text
            key={t.label}
            x={t.at}
            y={y1 + 16}
            textAnchor={t.at < x0 + 10 ? "start" : t.at > x1 - 10 ? "end" : "middle"}
          >
            {t.label}
          </text>
        ))}
        <text x={x0} y={y1 + 32}>
          {plot.axis}
        </text>
        <text x={x0} y={plot.top.y + 4} className="h">
          {plot.top.label}
        </text>
      </g>
    </>
  );
}
