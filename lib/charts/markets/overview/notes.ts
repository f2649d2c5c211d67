import { dayOf, formatMonth } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import { FIXERS, isQuoted } from "../quotes";
import { ENDED, type MarketLine } from "./lines";
import type { MarketTable } from "./rows";
import type { MarketState } from "./state";
import { timeWords } from "./words";

/** How to read, what is official, how old each last row is, what is missing and why. */
export function marketNotes(table: MarketTable, state: MarketState, texts: Texts): string[] {
  const { t } = texts;
  const { lines, measure } = table;
  const labels = (of: readonly MarketLine[]) => texts.list(of.map((l) => l.label));
  const notes: string[] = [];
  if (lines.length && measure !== "published") notes.push(t(`charts.market.notes.${measure}`));
  const monthly = lines.filter((l) => l.stepped);
  if (monthly.length) notes.push(t("charts.market.notes.monthly", { labels: labels(monthly) }));
  for (const fixer of FIXERS) {
    const fixed = lines.filter((l) => l.fixer === fixer);
    if (fixed.length) notes.push(t(`charts.market.notes.fixing.${fixer}`, { labels: labels(fixed) }));
  }
  const quoted = lines.filter((l) => isQuoted(l.id));
  if (quoted.length)
    notes.push(
      t("charts.market.notes.quoted", {
        list: [...new Set(quoted.map((l) => (isQuoted(l.id) ? t(`charts.market.up.${l.id}`) : "")))].join("; "),
      }),
    );
  const delivered = lines.filter((l) => l.delivered);
  if (delivered.length) notes.push(t("charts.market.notes.delivery", { labels: labels(delivered) }));
  const asked = state.base ?? table.base;
  const earlier = lines.filter((l) => l.base && l.base.date !== asked);
  for (const date of new Set(earlier.map((l) => l.base!.date))) {
    const own = earlier.filter((l) => l.base!.date === date);
    for (const stepped of [true, false]) {
      const some = own.filter((l) => l.stepped === stepped);
      if (some.length)
        notes.push(
          t(stepped ? "charts.market.notes.baseMonth" : "charts.market.notes.base", {
            labels: labels(some),
            base: texts.date(asked!),
            date: stepped ? formatMonth(dayOf(date), texts.locale) : texts.date(date),
          }),
        );
    }
  }
  const [old, fresh] = [lines.filter((l) => l.age > ENDED), lines.filter((l) => l.age <= ENDED)];
  if (old.length) notes.push(t("charts.market.notes.ends", { list: lastRows(old, texts) }));
  if (fresh.length) notes.push(t("charts.market.notes.lastRows", { list: lastRows(fresh, texts) }));
  if (table.absent.length) notes.push(t("charts.market.notes.absent", { labels: texts.list(table.absent) }));
  for (const reason of new Set(table.columns.flatMap((c) => (c.withheld ? [c.withheld.reason] : []))))
    notes.push(reason);
  if (table.events.length) notes.push(t("charts.market.notes.rules"));
  return notes;
}

/** "Brent on 18 Aug 2026, 4 days old; ...": each series' own last row, and its age on the last day of the data. */
const lastRows = (lines: readonly MarketLine[], texts: Texts) =>
  lines
    .map((line) =>
      texts.t("charts.market.notes.lastRow", {
        label: line.label,
        when: timeWords(line, dayOf(line.last), texts),
        n: line.age,
      }),
    )
    .join("; ");
