import type { Texts } from "@/lib/i18n/texts";
import type { SeriesMeta } from "@/lib/schema/series";
import type { Withheld } from "../contract";

/** Why a series is drawn but not handed on, or null when its rows may be. */
export function withheld(meta: SeriesMeta, texts: Texts): Withheld | null {
  if (meta.redistribution === "open" || meta.redistribution === "attribution") return null;
  const source = meta.sources[0]!;
  return {
    publisher: source.publisher,
    reason: texts.t("charts.withheld", { label: texts.pick(meta.label), publisher: source.publisher }),
    officialUrl: source.url,
  };
}
