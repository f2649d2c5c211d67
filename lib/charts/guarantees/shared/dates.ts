import { formatMonth } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";

/** Names of months inside a sentence; Ukrainian has its own case there, which Intl gives beside a day only. */
const INFLECTED: Intl.DateTimeFormatOptions = { day: "numeric", month: "long", timeZone: "UTC" };

/** "January 2024" of an ISO date or month, as it stands after "from" or "in": in Ukrainian the genitive, "січня 2024". */
export function monthOf(date: string, texts: Texts): string {
  const at = Date.parse(`${date.slice(0, 7)}-01T00:00:00Z`);
  if (texts.locale === "en") return formatMonth(at / 86_400_000, "en");
  const month = new Intl.DateTimeFormat("uk-UA", INFLECTED).formatToParts(at).find((p) => p.type === "month")!.value;
  return `${month} ${date.slice(0, 4)}`;
}
