import type { PlacedSum, SupportLayout } from "@/lib/charts/guarantees/support/layout";
import type { Palette } from "@/lib/theme/tokens";
import type { FigureProps } from "../../marks/figure-props";
import { type RunText, TextRuns } from "../../marks/TextRuns";
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
          <TextRuns texts={group.sums.flatMap((sum) => besides(sum, palette))} />
          {group.sums.map((sum) => (
            <Amount key={sum.id} sum={sum} palette={palette} />
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

/** Where labels stand over their bars, the figures are at the other edge. */
const isNarrow = ({ anchor }: PlacedSum) => anchor === "start";

/** What a sum is, and what there is to say about it where that stands apart from the amount. */
function besides(sum: PlacedSum, palette: Palette): RunText[] {
  const { label, labelX, labelY, anchor, more, moreX } = sum;
  return [
    {
      x: labelX,
      y: labelY,
      text: label,
      anchor,
      className: "l",
      fill: palette.ink,
    },
    ...(moreX !== null && more
      ? [{ x: moreX, y: labelY + (isNarrow(sum) ? 15 : 16), text: more, fill: palette["ink-3"] }]
      : []),
  ];
}

function Amount({ sum, palette }: { sum: PlacedSum; palette: Palette }) {
  const { amount, amountX, amountY, more, moreX } = sum;
  return (
    <text x={amountX} y={amountY} textAnchor={isNarrow(sum) ? "end" : undefined} className="l b" fill={palette.ink}>
      {amount}
      {moreX === null && more && (
        <tspan dx={7} className="s n" fill={palette["ink-3"]}>
          {more}
        </tspan>
      )}
    </text>
  );
}
