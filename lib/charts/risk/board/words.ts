import type { Texts } from "@/lib/i18n/texts";
import { LOW_IS_TENSE } from "@/lib/indicators/rank";
import { amountWords, indicatorName, nameInSentence, shownNumber } from "../indicator/names";
import { SHOWN } from "../indicator/specs";
import type { BoardRow, BoardTable } from "./rows";

/** A value counts as tense beyond this percent of its own days. */
export const TENSE = 90;

export const valueWords = (row: BoardRow, texts: Texts): string =>
  shownNumber(row.value, SHOWN[row.indicator].decimals, texts);

/** Whole percents, never rounded up to 100 or a tenth that isn't reached. */
export const percentWords = (percent: number, texts: Texts): string => texts.number(Math.floor(percent + 1e-9));

export const rankWords = (row: BoardRow, texts: Texts): string =>
  texts.t("charts.risk.board.ofDays", { percent: percentWords(row.tenser_than_since_2021, texts) });

export const tenseWords = (row: BoardRow, texts: Texts): string =>
  texts.t(LOW_IS_TENSE.has(row.indicator) ? "charts.risk.board.tenseBelow" : "charts.risk.board.tenseAbove", {
    value: shownNumber(row.tense_from, SHOWN[row.indicator].decimals, texts),
  });

const change = (row: BoardRow, amount: number | null, texts: Texts) =>
  amount === null ? texts.t("charts.risk.board.noChange") : texts.change(amount, SHOWN[row.indicator].decimals);

export const changeWords = (row: BoardRow, texts: Texts): string[] =>
  texts
    .t("charts.risk.board.change", { a: change(row, row.change_7d, texts), b: change(row, row.change_30d, texts) })
    .split(" · ");

/** The value's date; that it is late; that parts of it are missing. */
export function freshWords(row: BoardRow, { t, ...texts }: Texts): string[] {
  const words = [texts.date(row.date)];
  if (row.status === "late") words.push(t("charts.risk.board.late", { days: row.age_days }));
  else if (row.coverage < 1)
    words.push(t("charts.risk.board.coverage", { percent: texts.number(Math.round(row.coverage * 100)) }));
  return words;
}

/** Which indicators are in their tensest tenth, of those whose data are current. */
export function boardTitle({ rows }: BoardTable, texts: Texts): string {
  const { t } = texts;
  const current = rows.filter((r) => r.status === "current");
  const tense = current.filter((r) => r.tenser_than_since_2021 >= TENSE);
  if (tense.length)
    return t("charts.risk.board.finding", {
      n: tense.length,
      all: texts.number(rows.length),
      list: texts.list(tense.map((r) => nameInSentence(r.indicator, texts))),
    });
  const top = [...current].sort((a, b) => b.tenser_than_since_2021 - a.tenser_than_since_2021)[0];
  if (!top) return t("charts.risk.board.plain");
  return t("charts.risk.board.calm", {
    name: nameInSentence(top.indicator, texts),
    percent: percentWords(top.tenser_than_since_2021, texts),
  });
}

export const rowWords = (row: BoardRow, texts: Texts): string =>
  texts.t("charts.risk.board.row", {
    name: indicatorName(row.indicator, texts),
    amount: amountWords(row.indicator, row.value, texts),
    date: texts.date(row.date),
    percent: percentWords(row.tenser_than_since_2021, texts),
  });

const lateWords = (rows: readonly BoardRow[], texts: Texts): string[] => {
  const late = rows.filter((r) => r.status === "late");
  if (late.length === 0) return [];
  const list = late.map((r) =>
    texts.t("charts.risk.board.lateItem", {
      name: nameInSentence(r.indicator, texts),
      date: texts.date(r.date),
    }),
  );
  return [texts.t("charts.risk.board.lateList", { list: list.join(", ") })];
};

/** The two tensest of the current ones, and what is late. */
export function boardDescription({ rows }: BoardTable, texts: Texts): string {
  const top = rows
    .filter((r) => r.status === "current")
    .sort((a, b) => b.tenser_than_since_2021 - a.tenser_than_since_2021)
    .slice(0, 2);
  return [...top.map((r) => rowWords(r, texts)), ...lateWords(rows, texts)].join(" ");
}

export function boardNotes(table: BoardTable, texts: Texts): string[] {
  const { t } = texts;
  return [
    t("charts.risk.risk-board.note"),
    ...lateWords(table.rows, texts),
    t("charts.risk.board.lines", {
      list: table.annotations
        .map((a) => t("charts.risk.board.pivot", { label: a.label, date: texts.date(a.from) }))
        .join(", "),
    }),
  ];
}
