import type { Presentation } from "@/lib/charts/present";

export const BRAND = "Truceline";

/**
 * Who published the rows, and their last day. The short form is for where the house's name stands beside and room is
 * scarce: it leaves the house's own compilations out, unless the view has nothing else.
 */
export function sourceLine({ credits, datasets, texts, asOf }: Presentation, short = false): string {
  const others = datasets.map((d) => d.sources[0]!.publisher).filter((publisher) => publisher !== BRAND);
  const named = short && others.length ? [...new Set(others)] : credits;
  const sources =
    named.length === 1
      ? `${texts.t("frame.source")}: ${named[0]}`
      : texts.t("frame.sources", { list: named.join(", ") });
  return `${sources} · ${texts.t("frame.dataTo", { date: texts.date(asOf) })}`;
}
