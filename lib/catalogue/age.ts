import { lastDayOf } from "@/lib/charts/quality/coverage/rows";
import type { Data } from "@/lib/data";
import { dayOf } from "@/lib/i18n/format";
import type { DatasetMeta } from "@/lib/schema/series";

/** Days from a dataset's last row to the day that the data as a whole reach; null where rows have no dates. */
export function ageOf(data: Data, meta: DatasetMeta): number | null {
  if (!meta.coverage.to) return null;
  const monthly = meta.kind === "series" && meta.frequency === "monthly";
  return Math.max(0, dayOf(data.asOf) - dayOf(lastDayOf(meta.coverage.to, monthly)));
}
