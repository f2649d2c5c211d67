import type { GapsLayout } from "@/lib/charts/positions/gaps/layout";
import type { FigureProps } from "../../marks/figure-props";
import { sideLook } from "../../marks/positions";

/** Distance on each issue as a bar of both sides' steps, with a ring a year ago and a stroke at the smallest. */
export function PositionGaps({ layout, palette }: FigureProps<GapsLayout>) {
  const { bar, ticks, top, bottom, bars } = layout;
  return (
    <>
      <path d={ticks.map((t) => `M${t.x} ${top}V${bottom}`).join("")} stroke={palette.grid} />
      <g aria-hidden="true">
        {ticks.map((t) => (
          <text key={t.x} x={t.x} y={12} textAnchor={t.anchor} fill={palette["ink-3"]}>
            {t.label}
          </text>
        ))}
      </g>
      {bars.map((b) => (
        <g key={b.id}>
          {b.label.map((l) => (
            <text key={l.y} x={l.x} y={l.y} className={b.id === "all" ? "l b h" : "l h"} fill={palette.ink}>
              {l.text}
            </text>
          ))}
          {b.pieces.map((p) => (
            <rect key={p.side} x={p.x} y={b.y - bar / 2} width={p.width} height={bar} {...sideLook(p.side, palette)} />
          ))}
          <g aria-hidden="true">
            {b.pieces.map(
              (p) =>
                p.label && (
                  <text key={p.side} x={p.label.x} y={b.y + 4.3} className="b" fill={palette.ink}>
                    {p.label.text}
                  </text>
                ),
            )}
            {b.smallest !== null && (
              <path d={`M${b.smallest} ${b.y - bar / 2 - 3}v${bar + 6}`} stroke={palette.ink} strokeWidth={2.6} />
            )}
            {b.yearAgo !== null && (
              <circle cx={b.yearAgo} cy={b.y} r={5} fill={palette.paper} stroke={palette.ink} strokeWidth={1.8} />
            )}
            {b.unknown ? (
              <text x={layout.x0 + 4} y={b.y + 4.3} fill={palette["ink-3"]}>
                {b.unknown}
              </text>
            ) : (
              <text x={layout.x1 + 10} y={b.y + 4.5} className="l b" fill={palette.ink}>
                {b.value.text}
                <tspan className="n" fill={palette["ink-3"]} dx="6">
                  {b.value.change}
                </tspan>
              </text>
            )}
          </g>
          <g data-marks={b.id}>
            <rect
              x={layout.x0}
              y={b.y - bar / 2}
              width={b.pieces.reduce((w, p) => w + p.width, 0) || layout.x1 - layout.x0}
              height={bar}
              fill="none"
              {...(b.unknown
                ? { stroke: palette["ink-3"], strokeDasharray: "1.5 2.5" }
                : { stroke: "none", pointerEvents: "all" as const })}
            />
          </g>
        </g>
      ))}
    </>
  );
}
