import { Group } from "@visx/group";
import { type Tick, type TimeSpan, tickAnchor } from "@/lib/charts/shared/time-axis";
import type { Palette } from "@/lib/theme/tokens";
import { TextRuns } from "./TextRuns";

interface TimeAxisProps {
  readonly span: TimeSpan;
  readonly ticks: readonly Tick[];
  readonly top: number;
  readonly bottom: number;
  readonly palette: Palette;
}

/** Years large, months small, below a plot; a faint line rises at each year. */
export function TimeAxis({ span, ticks, top, bottom, palette }: TimeAxisProps) {
  return (
    <Group aria-hidden="true">
      <path
        d={ticks
          .filter((t) => t.major && t.x > span.x0 + 1)
          .map((t) => `M${t.x} ${top}V${bottom}`)
          .join("")}
        stroke={palette.grid}
      />
      <path
        d={`M${span.x0} ${bottom}H${span.x1}${ticks.map((t) => `M${t.x} ${bottom}v${t.major ? 6 : 4}`).join("")}`}
        stroke={palette.rule}
        fill="none"
      />
      <TextRuns
        texts={ticks.map((t) => ({
          x: t.x,
          y: bottom + 19,
          text: t.label,
          anchor: tickAnchor(t.x, span),
          className: t.major ? "l b" : undefined,
          fill: t.major ? palette["ink-2"] : palette["ink-3"],
        }))}
      />
    </Group>
  );
}
