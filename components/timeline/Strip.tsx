import type { Size } from "@/lib/charts/shared/size";
import { tickAnchor } from "@/lib/charts/shared/time-axis";
import type { Strip } from "@/lib/charts/timeline/strip";
import { CSS_PALETTE as palette } from "@/lib/theme/tokens";

interface Props {
  readonly strip: Strip;
  readonly size: Size;
  /** The stretch of time on display, px. */
  readonly window: readonly [x0: number, x1: number];
  /** The view of a year; where script moves the window itself there is none. */
  readonly href?: (from: string, to: string) => string;
}

/** The overview at one width: events per month, the stretch on display, a link per year. */
export function StripDrawing({ strip, size, window: [x0, x1], href }: Props) {
  const { width, height, plot, spans, bars, years } = strip;
  const whole = x0 <= spans[0]!.x0 && x1 >= spans.at(-1)!.x1;
  const path = (inside: boolean) =>
    bars
      .filter((b) => b.height > 0 && (b.x1 > x0 && b.x0 < x1) === inside)
      .map((b) => `M${b.x0} ${plot}V${plot - b.height}H${b.x1}V${plot}z`)
      .join("");
  return (
    <svg className={`w-${size.name}`} viewBox={`0 0 ${width} ${height}`}>
      <path d={`M${x0} 0H${x1}V${plot}H${x0}z`} fill={palette.shade} stroke={palette["ink-3"]} strokeWidth={1} />
      <path d={path(false)} fill={palette["ink-3"]} aria-hidden="true" />
      <path d={path(true)} fill={whole ? palette["ink-3"] : palette.accent} aria-hidden="true" />
      <path d={spans.map((s) => `M${s.x0} ${plot}H${s.x1}`).join("")} stroke={palette.rule} aria-hidden="true" />
      {spans.map((span) =>
        span.ticks.map((t) => (
          <text
            key={t.x}
            x={t.x}
            y={plot + 17}
            textAnchor={tickAnchor(t.x, span)}
            className="b"
            fill={palette["ink-2"]}
            aria-hidden="true"
          >
            {t.label}
          </text>
        )),
      )}
      {href &&
        years.map((y) => (
          <a key={y.from} href={href(y.from, y.to)} aria-label={y.label}>
            <title>{y.label}</title>
            <path d={`M${y.x0} 0H${y.x1}V${height}H${y.x0}z`} fill="transparent" />
          </a>
        ))}
    </svg>
  );
}
