import { Group } from "@visx/group";
import type { Rule } from "@/lib/charts/shared/rules";
import type { Palette } from "@/lib/theme/tokens";
import { TextRuns } from "./TextRuns";

interface EventRulesProps {
  readonly rules: readonly Rule[];
  readonly plotTop: number;
  readonly plotBottom: number;
  readonly palette: Palette;
}

const ROW = 16;

/** Thin lines at moments, labelled above the plot with leaders. */
export function EventRules({ rules, plotTop, plotBottom, palette }: EventRulesProps) {
  const baseline = (row: number) => plotTop - 10 - row * ROW;
  return (
    <Group aria-hidden="true">
      <path
        d={rules.map((r) => `M${r.x} ${baseline(r.row) + 4}V${plotBottom}`).join("")}
        stroke={palette["ink-3"]}
        strokeDasharray="1 3"
        fill="none"
      />
      <TextRuns
        texts={rules.map(({ labelX, anchor, row, label }) => ({
          x: labelX,
          y: baseline(row),
          text: label,
          anchor,
          className: "b",
          fill: palette["ink-2"],
        }))}
      />
    </Group>
  );
}
