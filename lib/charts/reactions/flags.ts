import type { Texts } from "@/lib/i18n/texts";
import type { Flag } from "@/lib/markets/reactions";

type Named = Extract<Flag, { flag: "confounder" | "other-event" }>;

const named = (flags: readonly Flag[], kind: Named["flag"]): string[] => [
  ...new Set(flags.flatMap((f) => (f.flag === kind ? [(f as Named).title] : []))),
];

/** Other events are named up to here, the rest counted. */
const NAMED = 4;

/** What falls into the windows beside the event, in sentences: shocks from elsewhere first. */
export function companyNotes(flags: readonly Flag[], texts: Texts): string[] {
  const { t } = texts;
  const [open, close] = texts.locale === "uk" ? "«»" : "“”";
  const quoted = (titles: readonly string[]) => texts.list(titles.map((title) => open + title + close));
  const shocks = named(flags, "confounder");
  const others = named(flags, "other-event");
  const notes: string[] = [];
  if (shocks.length) notes.push(t("charts.reactions.notes.confounders", { list: quoted(shocks) }));
  if (others.length)
    notes.push(
      t("charts.reactions.notes.others", {
        list: quoted(others.slice(0, NAMED)),
        more: Math.max(0, others.length - NAMED),
      }),
    );
  return notes;
}

/** A code for files: "confounder:<id> other-event:<id> later-day:1". */
export const flagCodes = (flags: readonly Flag[]): string =>
  flags
    .map((f) => {
      if (f.flag === "confounder" || f.flag === "other-event") return `${f.flag}:${f.id}`;
      if (f.flag === "later-day" || f.flag === "long-return") return `${f.flag}:${f.days}`;
      return f.flag;
    })
    .join(" ");
