import type { TimelineLane } from "@/lib/charts/timeline/layout";
import { BOX } from "@/lib/charts/timeline/marks";
import type { Palette } from "@/lib/theme/tokens";
import { DirectionShape } from "../../marks/direction";

/** A lane's events: bars for those of several days, a shape for each, a number where they are too many. */
export function LaneMarks({ lane, palette }: { lane: TimelineLane; palette: Palette }) {
  const { marks } = lane;
  const long = marks.filter((m) => m.xEnd !== null);
  const titled = marks.filter((m) => m.title);
  const boxes = marks.filter((m) => m.box);
  return (
    // Marks stand relative to their lane: most then need no height at all, which is a tenth of the figure's weight.
    <g transform={`translate(0 ${lane.y})`}>
      {long.length > 0 && (
        <path
          d={long.map((m) => `M${m.x} ${m.y}H${m.xEnd}`).join("")}
          stroke={palette["ink-3"]}
          strokeWidth={titled.length ? 4 : 2}
          strokeLinecap="round"
          opacity={0.55}
        />
      )}
      <g data-marks={lane.id} fill={palette.paper} stroke={palette.neutral} strokeWidth={1.2}>
        {marks.map((m) =>
          m.box ? (
            <rect key={m.row.id} x={m.x - m.box.half} y={m.y - BOX} width={2 * m.box.half} height={2 * BOX} rx={3} />
          ) : (
            <DirectionShape key={m.row.id} direction={m.direction} x={m.x} y={m.y} r={m.r} uncertain={m.uncertain} />
          ),
        )}
      </g>
      {boxes.map((m) => (
        <text key={m.row.id} x={m.x} y={m.y + 4} textAnchor="middle" fill={palette.ink} pointerEvents="none">
          {m.box!.text}
        </text>
      ))}
      {titled.map((m) => (
        <text
          key={m.row.id}
          x={m.title!.x}
          y={m.y + 4}
          textAnchor={m.title!.end ? "end" : undefined}
          className={m.title!.strong ? "b h" : "h"}
          fill={palette[m.title!.strong ? "ink" : "ink-2"]}
          aria-hidden="true"
        >
          {m.title!.text}
        </text>
      ))}
    </g>
  );
}
