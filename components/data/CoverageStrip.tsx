import type { Data } from "@/lib/data";
import { dayOf } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import type { DatasetMeta } from "@/lib/schema/series";

/** When one dataset has rows: a bar over its own years, gaps left open. The words beside it say the same. */
export function CoverageStrip({ meta, data, texts }: { meta: DatasetMeta; data: Data; texts: Texts }) {
  const { from, to } = meta.coverage;
  if (!from || !to) return null;
  const [first, last] = [Number(from.slice(0, 4)), Number(data.asOf.slice(0, 4)) + 1];
  const [start, end] = [dayOf(`${first}-01-01`), dayOf(`${last}-01-01`)];
  const x = (day: number) => Math.round(((day - start) / (end - start)) * 6400) / 10;
  const day = (partial: string) => dayOf(`${partial}-01-01`.slice(0, 10));
  let d = "";
  let at = x(day(from));
  for (const gap of meta.knownGaps) {
    const [a, b] = [x(dayOf(gap.from)), Math.max(x(dayOf(gap.from)) + 1.5, x(dayOf(gap.to) + 1))];
    if (a > at) d += `M${at} 2H${a}v12H${at}z`;
    at = Math.max(at, b);
  }
  const stop = Math.max(x(day(to) + 1), x(day(from)) + 2);
  if (stop > at) d += `M${at} 2H${stop}v12H${at}z`;
  const years = Array.from({ length: last - first }, (_, i) => first + i);
  const step = Math.ceil(years.length / 8);
  return (
    <svg
      viewBox="0 0 640 34"
      className="h-auto w-full max-w-[640px]"
      role="img"
      aria-label={texts.t("dataset.strip", { from, to, gaps: meta.knownGaps.length })}
    >
      <path d={years.map((y) => `M${x(dayOf(`${y}-01-01`))} 0V18`).join("")} stroke="var(--grid)" />
      <path d={d} fill="var(--series-1)" />
      {years
        .filter((_, i) => i % step === 0)
        .map((y) => (
          <text key={y} x={x(dayOf(`${y}-01-01`)) + 2} y={31} fontSize={13} fill="var(--ink-3)">
            {y}
          </text>
        ))}
    </svg>
  );
}
