import type { TimelineLane } from "@/lib/charts/timeline/layout";
import { BOX } from "@/lib/charts/timeline/marks";
import type { Palette } from "@/lib/theme/tokens";
import { directionLook } from "../../marks/direction";
import { MarkRuns } from "../../marks/MarkRuns";

interface LaneMarksProps {
  readonly lanes: readonly TimelineLane[];
  readonly palette: Palette;
}

/** The lanes' events: bars for those of several days, shapes by direction, a number where they are too many. */
export function LaneMarks({ lanes, palette }: LaneMarksProps) {
  const titled = lanes.some((lane) => lane.marks.some((m) => m.title));
  const bars = lanes.flatMap(({ y, marks }) =>
    marks.flatMap((m) => (m.xEnd === null ? [] : [`M${m.x} ${y + m.y}H${m.xEnd}`])),
  );
  return (
    <>
      {bars.length > 0 && (
        <path
          d={bars.join("")}
          stroke={palette["ink-3"]}
          strokeWidth={titled ? 4 : 2}
          strokeLinecap="round"
          opacity={0.55}
        />
      )}
      <MarkRuns
        lanes={lanes}
        look={(m) => (m.box ? null : directionLook(m.direction, m.r, m.uncertain))}
        alone={(m) => (
          <rect key={m.row.id} x={m.x - m.box!.half} y={m.y - BOX} width={2 * m.box!.half} height={2 * BOX} rx={3} />
        )}
        fill={palette.paper}
        stroke={palette.neutral}
        strokeWidth={1.2}
      />
      {lanes.map((lane) => (
        <LaneTexts key={lane.id} lane={lane} palette={palette} />
      ))}
    </>
  );
}

/** Numbers on the boxes, titles beside the marks. */
function LaneTexts({ lane: { y, marks }, palette }: { lane: TimelineLane; palette: Palette }) {
  return marks.map(({ row, x, y: own, box, title }) =>
    box ? (
      <text key={row.id} x={x} y={y + own + 4} textAnchor="middle" fill={palette.ink} pointerEvents="none">
        {box.text}
      </text>
    ) : (
      title && (
        <text
          key={row.id}
          x={title.x}
          y={y + own + 4}
          textAnchor={title.end ? "end" : undefined}
          className={title.strong ? "b h" : "h"}
          fill={palette[title.strong ? "ink" : "ink-2"]}
          aria-hidden="true"
        >
          {title.text}
        </text>
      )
    ),
  );
}
