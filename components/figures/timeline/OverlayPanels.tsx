import { flattenPath } from "@/lib/charts/shared/path";
import type { TimeSpan } from "@/lib/charts/shared/time-axis";
import type { OverlayPanel } from "@/lib/charts/timeline/overlay-layout";
import type { Palette, Token } from "@/lib/theme/tokens";
import type { FigureProps } from "../../marks/figure-props";

type OverlayProps = Pick<FigureProps<never>, "paths" | "prefix" | "lines"> & {
  readonly panels: readonly OverlayPanel[];
  readonly spans: readonly TimeSpan[];
  readonly palette: Palette;
};

const round = (n: number) => Number(n.toPrecision(7));

/** Series below the lanes, a panel each, on the lanes' own time axis. */
export function OverlayPanels({ panels, spans, palette, paths, prefix, lines }: OverlayProps) {
  const x0 = spans[0]!.x0;
  return panels.map((panel) => {
    const stroke = palette[`series-${panel.colour}` as Token];
    return (
      <g key={panel.id}>
        <path
          d={panel.ticks.map((t) => spans.map((s) => `M${s.x0} ${t.y}H${s.x1}`).join("")).join("")}
          stroke={palette.grid}
          aria-hidden="true"
        />
        {panel.lines.map(({ id, x0, x1, matrix }) => (
          <g key={id}>
            <rect data-plot={id} x={x0} y={panel.y0} width={x1 - x0} height={panel.y1 - panel.y0} fill="none" />
            {paths === "shared" ? (
              <use
                href={`#${prefix}${id}`}
                data-line={id}
                transform={`matrix(${round(matrix[0])} 0 0 ${round(matrix[1])} ${round(matrix[2])} ${round(matrix[3])})`}
                stroke={stroke}
                strokeWidth={1.8}
                fill="none"
              />
            ) : (
              <g transform="scale(.1)">
                <path
                  d={flattenPath(lines[id] ?? "", matrix)}
                  fill="none"
                  stroke={stroke}
                  strokeWidth={18}
                  strokeLinejoin="round"
                />
              </g>
            )}
          </g>
        ))}
        {panel.ticks.map((t) => (
          <text key={t.y} x={x0} y={t.y - 4} fill={palette["ink-3"]} className="h">
            {t.label}
          </text>
        ))}
        <text x={x0} y={panel.labelY} className="l b h" fill={palette[`series-${panel.colour}-text` as Token]}>
          {panel.label}
          <tspan className="s n" fill={palette["ink-2"]} dx="8">
            {panel.value}
          </tspan>
        </text>
      </g>
    );
  });
}
