import type { AverageLayout, AveragePanel } from "@/lib/charts/reactions/average/layout";
import type { Palette } from "@/lib/theme/tokens";
import type { FigureProps } from "../../marks/figure-props";

/** A panel for each class of event: the mean path with its band, the number of events, the tests in words. */
export function AverageReaction({ layout, palette }: FigureProps<AverageLayout>) {
  return (
    <>
      {layout.panels.map((panel) => (
        <g key={panel.id}>
          <text x={panel.x} y={panel.y + 14} className="l b" fill={palette.ink}>
            {panel.label.map((line, i) => (
              <tspan key={line} x={panel.x} dy={i ? 16 : 0}>
                {line}
              </tspan>
            ))}
            <tspan x={panel.x} dy={16} className="s n" fill={palette["ink-3"]}>
              {panel.count}
            </tspan>
          </text>
          {panel.plot && <Plot plot={panel.plot} panel={panel} palette={palette} />}
          <text className={panel.found ? "b" : undefined} fill={panel.found ? palette.ink : palette["ink-2"]}>
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

function Plot({
  plot,
  panel,
  palette,
}: {
  plot: NonNullable<AveragePanel["plot"]>;
  panel: AveragePanel;
  palette: Palette;
}) {
  const { x, width, id } = panel;
  return (
    <>
      <path d={plot.band} fill={palette.shade} stroke={palette.rule} strokeWidth={0.8} />
      <path d={`M${x} ${plot.zero}h${width}`} stroke={palette.rule} />
      {plot.line && <path d={plot.line} fill="none" stroke={palette.accent} strokeWidth={1.8} strokeLinejoin="round" />}
      <g data-marks={id} fill={palette.accent}>
        {plot.points.map((p) => (
          <circle key={p.x} cx={p.x} cy={p.y} r={2.8} />
        ))}
      </g>
      <g fill={palette["ink-3"]} aria-hidden="true">
        {plot.yTicks.map((t, i) => (
          <text key={t.label} x={x} y={i === 0 ? t.at + 10 : t.at - 2} className="h">
            {t.label}
          </text>
        ))}
        {plot.xTicks.map((t) => (
          <text key={t.label} x={t.at} y={plot.y1 + 14} textAnchor={t.at > x + width - 16 ? "end" : "middle"}>
            {t.label}
          </text>
        ))}
      </g>
    </>
  );
}
