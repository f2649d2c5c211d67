import { AnswerError } from "../source";

/** A date in another order as YYYY-MM-DD, or an AnswerError. `order` names the parts of the text from left to right. */
export function isoDate(text: string, order: "dmy" | "mdy" | "ymd"): string {
  const parts =
    order === "ymd"
      ? /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})/.exec(text)
      : /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text);
  if (!parts) throw new AnswerError(`'${text.slice(0, 40)}' is not a date`);
  const [, a, b, c] = parts as unknown as [string, string, string, string];
  const [y, m, d] = order === "ymd" ? [a, b, c] : order === "dmy" ? [c, b, a] : [c, a, b];
  return `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`;
}

/** A number as text without the zeros that a machine added: "17.240000" is "17.24". */
export function numberText(cell: string | number): string {
  const value = typeof cell === "number" ? cell : Number(cell.trim());
  if (!Number.isFinite(value) || String(cell).trim() === "")
    throw new AnswerError(`'${String(cell).slice(0, 40)}' is not a number`);
  return String(value);
}

/** A number rounded to so many decimals, all of them written. */
export const fixed = (value: number, decimals: number): string => {
  if (!Number.isFinite(value)) throw new AnswerError(`${value} is not a number`);
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? text.replace("-", "") : text;
};

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** The text of an answer. `encoding` is that of the source, UTF-8 where nothing is said. */
export function textOf(bytes: Uint8Array, encoding = "utf-8"): string {
  try {
    const text = encoding === "utf-8" ? utf8.decode(bytes) : new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.replace(/^﻿/, "");
  } catch {
    throw new AnswerError(`the answer is not ${encoding} text`);
  }
}
