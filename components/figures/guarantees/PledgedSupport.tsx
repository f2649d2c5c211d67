import type { PlacedSum, SupportLayout } from "@/lib/charts/guarantees/support/layout";
import type { Palette } from "@/lib/theme/tokens";
import type { FigureProps } from "../../marks/figure-props";
import { Nothing } from "../talks/Nothing";

/** Sums by kind, each kind on a scale of its own. */
export function PledgedSupport({ layout, palette }: FigureProps<SupportLayout>) {
  if (layout.empty) return <Nothing layout={layout} text={layout.empty} palette={palette} />;
  return (
    <>
      {layout.groups.map((group) => (
        <g key={group.id}>
          <text x={8} y={group.headingY} className="l b" fill={palette.ink}>
            {group.heading.map((line, i) => (
              <tspan key={line} x={8} dy={i ? 16 : 0}>
                {line}
              </tspan>
            ))}
          </text>
          <text x={8} y={group.scaleY} fill={palette["ink-3"]}>
            {group.scale}
          </text>
          <g data-marks={group.id} fill={palette[group.id === "held" ? "party-other" : "series-1"]}>
            {group.sums.map((s) => (
              <Bar key={s.id} sum={s} palette={palette} />
            ))}
          </g>
          {group.x0 > 8 && (
            <path d={`M${group.x0} ${group.top}V${group.bottom}`} stroke={palette["ink-3"]} aria-hidden="true" />
          )}
          {group.sums.map((s) => (
            <Words key={s.id} sum={s} narrow={s.anchor === "start"} palette={palette} />
          ))}
        </g>
      ))}
    </>
  );
}

/** Stated in euros full, converted an outline over a tint, without a rate a dotted box that has no length. */
function Bar({ sum: { style, x, y, width, height }, palette }: { sum: PlacedSum; palette: Palette }) {
  if (style === "stated") return <path d={`M${x} ${y}h${width}v${height}h${-width}z`} />;
  const d = `M${x + 0.7} ${y + 0.7}h${Math.max(1, width - 1.4)}v${height - 1.4}h${-Math.max(1, width - 1.4)}z`;
  return style === "converted" ? (
    <path d={d} fillOpacity={0.2} stroke={palette["series-1"]} strokeWidth={1.4} />
  ) : (
    <path d={d} fill="none" stroke={palette["ink-3"]} strokeDasharray="1.7 1.7" />
  );
}

function Words({ sum: s, narrow, palette }: { sum: PlacedSum; narrow: boolean; palette: Palette }) {
  return (
    <>
      <text
        x={s.labelX}
        y={s.labelY}
        textAnchor={s.anchor === "end" ? "end" : undefined}
        className="l"
        fill={palette.ink}
      >
        {s.label}
      </text>
      <text x={s.amountX} y={s.amountY} textAnchor={narrow ? "end" : undefined} className="l b" fill={palette.ink}>
        {s.amount}
        {s.moreX === null && s.more && (
          <tspan dx={7} className="s n" fill={palette["ink-3"]}>
            {s.more}
          </tspan>
        )}
      </text>
      {s.moreX !== null && s.more && (
        <text x={s.moreX} y={s.labelY + (narrow ? 15 : 16)} fill={palette["ink-3"]}>
          {s.more}
        </text>
      )}
    </>
  );
}
