import { scaleLinear } from "d3-scale";
import { formatDayMonth, formatNumber, formatShortMonth } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import { round1, type TimeSpan } from "../shared/time-axis";
import type { Overlay } from "./overlays";

/** A series below the lanes. */
export interface OverlayPanel {
  readonly id: string;
  /** 1 to 3: which series colour. */
  readonly colour: number;
  readonly label: string;
  /** The last value in view with its day. */
  readonly value: string;
  readonly labelY: number;
  readonly y0: number;
  readonly y1: number;
  readonly ticks: readonly { readonly y: number; readonly label: string }[];
  /** One line per stretch of the axis: matrix(a 0 0 d e f) turns the path's units into px. */
  readonly lines: readonly {
    readonly id: string;
    readonly x0: number;
    readonly x1: number;
    readonly matrix: readonly [a: number, d: number, e: number, f: number];
  }[];
}

const HEIGHT = { narrow: 84, medium: 92, wide: 104 } as const;
const HEAD = 32;

/** Stacks the series' panels below `top`; all stretches of a series share one scale of values. */
export function overlayPanels(
  overlays: readonly Overlay[],
  spans: readonly TimeSpan[],
  top: number,
  size: keyof typeof HEIGHT,
  { locale }: Texts,
): OverlayPanel[] {
  return overlays.map((overlay, i): OverlayPanel => {
    const y0 = top + i * (HEIGHT[size] + HEAD + 8) + HEAD;
    const y1 = y0 + HEIGHT[size];
    const points = overlay.pieces.flatMap((p) => p.points);
    const values = points.map((p) => p.value);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const margin = high === low ? Math.max(1, Math.abs(high) * 0.1) : (high - low) * 0.04;
    // Not "nice" at its ends: a few ticks inside say the scale, and a small panel needs all its height.
    const scale = scaleLinear()
      .domain([low - margin, high + margin])
      .range([y1 - 2, y0 + 2]);
    const ticks = scale.ticks(3);
    const decimals = Math.max(0, -Math.floor(Math.log10(Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0)) || 1)));
    const last = points.at(-1)!;
    const day = overlay.stepped ? formatShortMonth(last.day, locale) : formatDayMonth(last.day, locale);
    const about = overlay.rounded ? "≈ " : "";
    return {
      id: overlay.id,
      colour: i + 1,
      label: overlay.label,
      value: `${about}${formatNumber(last.value, locale, overlay.decimals)} ${overlay.unitShort} · ${day}`,
      labelY: y0 - 12,
      y0,
      y1,
      ticks: ticks.map((v) => ({ y: round1(scale(v)), label: formatNumber(v, locale, decimals) })),
      lines: overlay.pieces.map(({ id, stretch, path }) => {
        const { from, to, x0, x1 } = spans[stretch]!;
        const perDay = (x1 - x0) / Math.max(1, to - from);
        return {
          id,
          x0,
          x1,
          matrix: [perDay, (scale(1) - scale(0)) * path.quantum, x0 + (path.day0 - from) * perDay, scale(0)],
        };
      }),
    };
  });
}
