import type { ScatterLayout } from "@/lib/charts/risk/scatter/layout";
import type { FigureProps } from "../../marks/figure-props";

/** Weeks as points on the way through time, darker towards the end; the first, the last and the pivots are named. */
export function RiskScatter({ layout, palette }: FigureProps<ScatterLayout>) {
  const { x0, x1, y0, y1, points, labels, width, height } = layout;
  if (layout.empty)
    return (
      <text x={width / 2} y={height / 2} textAnchor="middle" className="l" fill={palette["ink-3"]}>
        {layout.empty}
      </text>
    );
  return (
    <>
      <g aria-hidden="true">
        <path
          d={
            layout.xTicks.map((t) => `M${t.x} ${y0}V${y1}`).join("") +
            layout.yTicks.map((t) => `M${x0} ${t.y}H${x1}`).join("")
          }
          stroke={palette.grid}
        />
        <path
          d={
            layout.xTicks.map((t) => (t.zero ? `M${t.x} ${y0}V${y1}` : "")).join("") +
            layout.yTicks.map((t) => (t.zero ? `M${x0} ${t.y}H${x1}` : "")).join("")
          }
          stroke={palette["ink-3"]}
        />
      </g>
      {layout.xTicks.map((t) => (
        <text key={t.x} x={t.x} y={y1 + 17} textAnchor="middle" fill={palette["ink-3"]}>
          {t.label}
        </text>
      ))}
      {layout.yTicks.map((t) => (
        <text key={t.y} x={x0 - 6} y={t.y + 4} textAnchor="end" fill={palette["ink-3"]}>
          {t.label}
        </text>
      ))}
      <text x={8} y={16} fill={palette["ink-2"]} className="b">
        {layout.yTitle}
      </text>
      <text x={x1} y={y1 + 36} textAnchor="end" fill={palette["ink-2"]} className="b">
        {layout.xTitle}
      </text>
      <path d={layout.path} fill="none" stroke={palette["series-1"]} strokeOpacity={0.55} strokeLinejoin="round" />
      <g data-marks="weeks" fill={palette["series-1"]}>
        {points.map((p, i) => (
          <circle
            // biome-ignore lint/suspicious/noArrayIndexKey: weeks are in order, and two may share a place
            key={i}
            cx={p.x}
            cy={p.y}
            r={i === points.length - 1 ? 5 : 2.6}
            fillOpacity={Math.round((0.3 + (0.7 * i) / points.length) * 100) / 100}
          />
        ))}
      </g>
      <g fill="none" stroke={palette.ink} aria-hidden="true">
        {labels.map((l) => (
          <circle key={l.id} cx={l.at.x} cy={l.at.y} r={l.strong ? 6.5 : 5} />
        ))}
      </g>
      {labels.map((l) => (
        <text
          key={l.id}
          x={l.x}
          y={l.y}
          textAnchor={l.anchor}
          className="b h"
          fill={l.strong ? palette.ink : palette["ink-2"]}
        >
          {l.text}
        </text>
      ))}
    </>
  );
}
