import type { Texts } from "@/lib/i18n/texts";
import type { Control } from "../../contract";

/**
 * A slider over days: the last one is the default and stands for itself in the address by nothing. A day between two stops
 * stands at the earlier one, as the map does.
 * @param days ascending
 */
export function slide(
  param: string,
  label: string,
  days: readonly string[],
  chosen: string | null,
  texts: Texts,
): Control {
  const last = days.length - 1;
  const at = chosen === null ? last : days.findLastIndex((d) => d <= chosen);
  return {
    param,
    kind: "slide",
    label,
    options: days.map((value, i) => ({
      value: i === last ? "" : value,
      label: texts.date(value),
      chosen: i === Math.max(0, at),
    })),
  };
}
