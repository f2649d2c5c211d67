import type { MatrixLayout } from "@/lib/charts/guarantees/matrix/layout";
import type { FigureProps } from "../../marks/figure-props";
import { BindingMark, bindingGroup } from "../../marks/guarantees";
import { Nothing } from "../talks/Nothing";

/** Providers by sort of guarantee; a mark for each instrument, the fuller the firmer. */
export function GuaranteesMatrix({ layout, palette }: FigureProps<MatrixLayout>) {
  const { heads, lines, width, r } = layout;
  if (layout.empty) return <Nothing layout={layout} text={layout.empty} palette={palette} />;
  const labelLines = Math.max(...heads.map((h) => h.label.length));
  return (
    <>
      {heads.map((head) => (
        <text key={head.type} x={head.x} y={15} className={layout.narrow ? "b" : "l b"} fill={palette.ink}>
          {head.label.map((line, i) => (
            <tspan key={line} x={head.x} y={15 + i * 15}>
              {line}
            </tspan>
          ))}
          {!layout.narrow && (
            <tspan dx={6} className="n" fill={palette["ink-3"]}>
              {head.count}
            </tspan>
          )}
          {head.benefit.map((line, i) => (
            <tspan key={line} x={head.x} y={15 + (labelLines + i) * 15} className="s n" fill={palette["ink-3"]}>
              {line}
            </tspan>
          ))}
        </text>
      ))}
      <path d={lines.map((l) => `M8 ${l.rule}H${width - 8}`).join("")} stroke={palette.grid} aria-hidden="true" />
      {lines.map((line) => (
        <text key={line.id} x={line.labelX} y={line.labelY} className="l b" fill={palette.ink}>
          {line.label.map((text, i) => (
            <tspan key={text} x={line.labelX} y={line.labelY + i * 15}>
              {text}
            </tspan>
          ))}
        </text>
      ))}
      {lines.map((line) => (
        <g key={line.id} data-marks={line.id} {...bindingGroup(palette)}>
          {line.marks.map((m) => (
            <BindingMark key={m.id} {...m} r={r} palette={palette} />
          ))}
        </g>
      ))}
      <g textAnchor="middle" fill={palette["ink-2"]} aria-hidden="true">
        {lines.flatMap((line) =>
          line.marks
            .filter((m) => m.code)
            .map((m) => (
              <text key={`${line.id}${m.id}`} x={m.x} y={m.y + r + 13}>
                {m.code}
              </text>
            )),
        )}
      </g>
    </>
  );
}
