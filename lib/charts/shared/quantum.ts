import type { Series } from "@/lib/data";

/** Lines of the tallest plot, for rounding what may only be drawn. */
const PLOT_STEPS = 220;

/**
 * The step that a series' values are rounded to. What may be handed on keeps the decimals a reader is shown; what may only be
 * drawn is rounded to about a pixel of the whole series' range. Always the whole range: a narrow view must not sharpen it.
 */
export function quantumOf({ meta, values, quantum }: Series): number {
  if (quantum) return quantum;
  const exact = 10 ** -meta.decimals;
  if (meta.redistribution !== "display-only") return exact;
  const known = values.filter((v) => !Number.isNaN(v));
  const spread = Math.max(...known) - Math.min(...known);
  return spread > 0 ? Math.max(exact, niceStep(spread / PLOT_STEPS)) : exact;
}

/** Rounds what may only be drawn; whatever is said, drawn or computed of it afterwards comes from the rounded value. */
export const releasedValue = (series: Series, value: number, quantum: number): number =>
  series.meta.redistribution === "display-only" ? Math.round(value / quantum) * quantum : value;

/** 1, 2 or 5 times a power of ten, at least `x`. */
function niceStep(x: number): number {
  const power = 10 ** Math.floor(Math.log10(x));
  return [1, 2, 5, 10].map((n) => n * power).find((n) => n >= x * 0.999) ?? x;
}
