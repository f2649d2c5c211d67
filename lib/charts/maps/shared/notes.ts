import type { Texts } from "@/lib/i18n/texts";
import type { BaseMap } from "./europe";

/** What is said under every map of the region: whose borders they are, and what is hatched. */
export function mapNotes({ base }: { readonly base: Pick<BaseMap, "outline"> }, { t, date }: Texts): string[] {
  const borders = t("charts.maps.notes.crimea");
  return base.outline ? [borders, t("charts.maps.notes.outline", { date: date(base.outline) })] : [borders];
}
