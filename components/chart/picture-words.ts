import type { Presentation } from "@/lib/charts/present";

export const BRAND = "Truceline";

/** Publishers and the data's last day. The house's own compilations are credited only where nobody else is: its name stands beside. */
export function sourceLine({ credits, texts, asOf }: Presentation): string {
  const others = credits.filter((c) => c !== BRAND);
  const named = others.length ? others : credits;
  const sources =
    named.length === 1 ? `${texts.t("frame.source")}: ${named[0]}` : texts.t("frame.sources", { list: named.join(", ") });
  return `${sources} · ${texts.t("frame.dataTo", { date: texts.date(asOf) })}`;
}
