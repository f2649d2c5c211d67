import { scaleLinear } from "d3-scale";
import type { Texts } from "@/lib/i18n/texts";
import { SHRINK, type Size } from "../../shared/size";
import { wrapText } from "../../shared/text-width";
import { round1 } from "../../shared/time-axis";
import { type AverageTable, type ClassResult, hasAverage, isFound } from "./rows";
import type { AverageState } from "./state";
import { classLines } from "./words";

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface AveragePanel {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly label: readonly string[];
  readonly count: string;
  /** Null where there are too few events. */
  readonly plot: {
    readonly zero: number;
    readonly y0: number;
    readonly y1: number;
    readonly band: string;
    readonly line: string;
    readonly points: readonly Point[];
    readonly yTicks: readonly { readonly at: number; readonly label: string }[];
    readonly xTicks: readonly { readonly at: number; readonly label: string }[];
  } | null;
  readonly lines: readonly string[];
  readonly linesY: number;
  readonly found: boolean;
}

export interface AverageLayout {
  readonly width: number;
  readonly height: number;
  readonly panels: readonly AveragePanel[];
}

const COLUMNS = { narrow: 2, medium: 3, wide: 4 } as const;
const PLOT = { narrow: 96, medium: 120, wide: 130 } as const;
const GAP = 18;

export function averageLayout(table: AverageTable, state: AverageState, size: Size, texts: Texts): AverageLayout {
  const { name, width } = size;
  const columns = Math.min(COLUMNS[name], Math.max(1, table.classes.length));
  const panelWidth = Math.floor((width - 16 - (columns - 1) * GAP) / columns);
  const { scale: factor, unit } = table.shown;
  // One scale for all, so that panels can be compared.
  const edges = table.classes.flatMap((c) =>
    hasAverage(c)
      ? c.average.path.flatMap((m, i) => [(m - c.average.band[i]!) * factor, (m + c.average.band[i]!) * factor])
      : [],
  );
  const height = PLOT[name];
  const scale = scaleLinear()
    .domain(edges.length ? [Math.min(0, ...edges), Math.max(0, ...edges)] : [-1, 1])
    .nice(4)
    .range([height, 0]);
  let y = 2;
  const panels: AveragePanel[] = [];
  for (let i = 0; i < table.classes.length; i += columns) {
    const row = table.classes.slice(i, i + columns);
    const lines = row.map((c) =>
      classLines(c, table, texts).flatMap((l) => wrapText(l, panelWidth * SHRINK[name], 12)),
    );
    const labels = row.map((c) =>
      wrapText(texts.t(`charts.reactions.class.${c.class}`), panelWidth * SHRINK[name], 13, 600),
    );
    const head = 24 + Math.max(...labels.map((l) => l.length)) * 16;
    row.forEach((c, k) => {
      const x = 8 + k * (panelWidth + GAP);
      const top = y + head;
      panels.push({
        id: c.class,
        x,
        y,
        width: panelWidth,
        label: labels[k]!,
        count: texts.t("charts.reactions.average.count", { n: hasAverage(c) ? c.average.n : c.events - c.without }),
        plot: hasAverage(c)
          ? plotOf(c, state, { x, width: panelWidth, y: top, height }, scale, factor, unit, texts)
          : null,
        lines: lines[k]!,
        linesY: top + (hasAverage(c) ? height + 34 : 8),
        found: isFound(c),
      });
    });
    y += head + height + 34 + Math.max(...lines.map((l) => l.length)) * 16 + 12;
  }
  return { width, height: Math.max(80, y), panels };
}

function plotOf(
  { average }: ClassResult & { readonly average: import("@/lib/markets/average").Average },
  { window }: AverageState,
  box: { x: number; width: number; y: number; height: number },
  scale: ReturnType<typeof scaleLinear<number>>,
  factor: number,
  unit: string,
  texts: Texts,
): AveragePanel["plot"] {
  const { from, to } = window;
  const whole = average.path.length > 1 || from === to;
  const x = (day: number) => round1(box.x + 4 + ((day - from + 1) / (to - from + 1)) * (box.width - 12));
  const y = (v: number) => round1(box.y + scale(v * factor));
  const day = (i: number) => to - (average.path.length - 1) + i;
  const [low, high] = scale.domain() as [number, number];
  const decimals = Math.max(0, Math.min(3, -Math.floor(Math.log10(high - low) - 0.6)));
  const upper = average.path.map((m, i) => `L${x(day(i))} ${y(m + average.band[i]!)}`);
  const lower = average.path.map((m, i) => `L${x(day(i))} ${y(m - average.band[i]!)}`).reverse();
  const last = average.path.length - 1;
  const end = x(to);
  return {
    zero: y(0),
    y0: box.y,
    y1: box.y + box.height,
    band: whole
      ? `M${x(from - 1)} ${y(0)}${upper.join("")}${lower.join("")}z`
      : `M${end - 3} ${y(average.path[last]! + average.band[last]!)}h6V${y(average.path[last]! - average.band[last]!)}h-6z`,
    line: whole ? `M${x(from - 1)} ${y(0)}${average.path.map((m, i) => `L${x(day(i))} ${y(m)}`).join("")}` : "",
    points: average.path.map((m, i) => ({ x: x(day(i)), y: y(m) })),
    yTicks: [high, low].map((v, i) => ({
      at: round1(box.y + scale(v)),
      label: `${texts.change(v, decimals)}${i === 0 ? (unit.length === 1 ? unit : ` ${unit}`) : ""}`,
    })),
    xTicks: [...new Set([from < 0 ? 0 : from, to])].map((d) => ({
      at: x(d),
      label: d === 0 ? "0" : texts.change(d, 0),
    })),
  };
}
