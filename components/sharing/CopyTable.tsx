"use client";

import { useEffect, useState } from "react";

interface Props {
  /** Address of the view's data.json. */
  readonly data: string;
  readonly words: { readonly copy: string; readonly copied: string; readonly failed: string };
}

/** A text that no spreadsheet runs as a formula, without what would break a cell. */
const cell = (value: unknown): string => {
  if (value === null || value === undefined) return "";
  const text = String(value).replace(/[\t\r\n]+/g, " ");
  return typeof value === "string" && /^[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text;
};

/** Copies the view's rows, at full precision, in the form that spreadsheets paste as cells. */
export function CopyTable({ data, words }: Props) {
  const [script, setScript] = useState(false);
  const [said, setSaid] = useState("");
  useEffect(() => setScript(true), []);
  if (!script) return null;
  const copy = async () => {
    try {
      const answer = await fetch(data);
      if (!answer.ok) throw new Error(`${answer.status}`);
      const { columns, rows } = (await answer.json()) as {
        columns: { name: string }[];
        rows: Record<string, unknown>[];
      };
      const names = columns.map((c) => c.name);
      const lines = [names, ...rows.map((row) => names.map((name) => cell(row[name])))];
      await navigator.clipboard.writeText(lines.map((line) => line.join("\t")).join("\n"));
      setSaid(words.copied);
    } catch {
      setSaid(words.failed);
    }
    window.setTimeout(() => setSaid(""), 4000);
  };
  return (
    <p className="flex items-center gap-3 text-[14px]">
      <button type="button" className="quiet min-h-8" onClick={copy}>
        {words.copy}
      </button>
      <span role="status" className="text-ink-3">
        {said}
      </span>
    </p>
  );
}
