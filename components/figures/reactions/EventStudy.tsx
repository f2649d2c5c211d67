import type { StudyLayout, StudyPanel } from "@/lib/charts/reactions/study/layout";
import type { Palette } from "@/lib/theme/tokens";
import type { FigureProps } from "../../marks/figure-props";

/** Per series: ordinary days and the window as bars, the sum over the window with its usual range, the result in words. */
export function EventStudy({ layout, palette }: FigureProps<StudyLayout>) {
  return (
    <>
      {layout.panels.map((panel) => (
        <g key={panel.id}>
          <Head {...panel.head} palette={palette} />
          {panel.days && <Days plot={panel.days} palette={palette} />}
          {panel.sum && <Sum plot={panel.sum} id={panel.id} palette={palette} />}
          <text
            className={panel.words.found ? "b" : undefined}
            fill={panel.words.found ? palette.ink : palette["ink-2"]}
          >
            {panel.words.lines.map((line, i) => (
              <tspan key={line} x={panel.words.x} y={panel.words.y + i * 16}>
                {line}
              </tspan>
            ))}
          </text>
        </g>
      ))}
    </>
  );
}

function Head({ x, y, label, up, upY, palette }: StudyPanel["head"] & { palette: Palette }) {
  return (
    <text x={x} y={y} className="l b" fill={palette.ink}>
      {label}
      {up && (
        <tspan className="s n" fill={palette["ink-3"]} {...(upY === y ? { dx: 10 } : { x, y: upY })}>
          {up}
        </tspan>
      )}
    </text>
  );
}

type Axes = Pick<NonNullable<StudyPanel["sum"]>, "x0" | "x1" | "y0" | "y1" | "zero" | "xTicks" | "yTicks">;

/** Zero line, ticks and their labels; the labels stand over what is drawn. */
function Labels({ plot, palette, title }: { plot: Axes; palette: Palette; title: string }) {
  const { x0, x1, y1, zero } = plot;
  return (
    <g aria-hidden="true">
      <path d={`M${x0} ${zero}H${x1}`} stroke={palette.rule} />
      <text x={x0} y={plot.y0 - 6} fill={palette["ink-2"]}>
        {title}
      </text>
      {plot.yTicks.map((t, i) => (
        <text key={t.label} x={x0} y={i === 0 ? t.at + 11 : t.at - 3} className="h" fill={palette["ink-3"]}>
          {t.label}
        </text>
      ))}
      {plot.xTicks.map((t) => (
        <g key={t.label}>
          <path d={`M${t.at} ${y1}v4`} stroke={palette.rule} />
          <text
            x={t.at}
            y={y1 + 15}
            textAnchor={t.at < x0 + 14 ? "start" : t.at > x1 - 12 ? "end" : "middle"}
            fill={palette["ink-3"]}
          >
            {t.label}
          </text>
        </g>
      ))}
    </g>
  );
}

function Days({ plot, palette }: { plot: NonNullable<StudyPanel["days"]>; palette: Palette }) {
  const { band, shade } = plot;
  return (
    <>
      <path d={`M${plot.x0} ${band.y0}H${plot.x1}V${band.y1}H${plot.x0}z`} fill={palette.shade} />
      <path
        d={`M${shade.x0} ${plot.y0}V${plot.y1}M${shade.x1} ${plot.y0}V${plot.y1}`}
        stroke={palette.rule}
        strokeDasharray="2 3"
      />
      <path d={plot.ordinary} stroke={palette["ink-3"]} strokeOpacity={0.75} />
      <path d={plot.window} stroke={palette.accent} strokeWidth={2.6} />
      <Labels plot={plot} palette={palette} title={plot.title} />
      <text x={plot.label.at} y={plot.label.y} textAnchor="middle" fill={palette["ink-3"]} aria-hidden="true">
        {plot.label.label}
      </text>
    </>
  );
}

function Sum({ plot, id, palette }: { plot: NonNullable<StudyPanel["sum"]>; id: string; palette: Palette }) {
  return (
    <>
      <path d={plot.band} fill={palette.shade} stroke={palette.rule} strokeWidth={0.8} />
      <Labels plot={plot} palette={palette} title={plot.title} />
      <path d={plot.line} fill="none" stroke={palette.accent} strokeWidth={1.8} strokeLinejoin="round" />
      <g data-marks={id} fill={palette.accent}>
        {plot.points.map((p) => (
          <circle key={p.x} cx={p.x} cy={p.y} r={3} />
        ))}
      </g>
    </>
  );
}
