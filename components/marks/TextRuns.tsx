import { group } from "d3-array";

/** A line of text in its place, and what it is written with. */
export interface RunText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly fill: string;
  /** Classes of figure text (components/chart/figure-css.ts). */
  readonly className?: string | undefined;
  readonly anchor?: "start" | "middle" | "end";
}

/**
 * Texts that are written alike as lines of one element, wherever they stand: each text element is laid out by itself, and
 * hundreds of them are most of what a figure costs to draw.
 */
export function TextRuns({ texts }: { readonly texts: readonly RunText[] }) {
  const runs = group(texts, ({ fill, className, anchor = "start" }) => [fill, className, anchor].join());
  return [...runs].map(([pen, lines]) => {
    const { fill, className, anchor } = lines[0]!;
    return (
      <text key={pen} fill={fill} className={className} textAnchor={anchor === "start" ? undefined : anchor}>
        {lines.map(({ x, y, text }) => (
          <tspan key={`${x} ${y}`} x={x} y={y}>
            {text}
          </tspan>
        ))}
      </text>
    );
  });
}
