"use client";

import { useDeferredValue, useId, useMemo, useState } from "react";
import { type Preview, previewOf, searched, sorted } from "@/lib/catalogue/preview";
import type { DatasetMeta } from "@/lib/schema/series";

/** Words of the table, in the reader's language. `{n}` and `{total}` are places to fill. */
export interface DatasetTableWords {
  readonly region: string;
  readonly search: string;
  readonly last: string;
  readonly found: string;
  readonly more: string;
  readonly failed: string;
  readonly sort: string;
}

interface DatasetTableProps {
  readonly meta: Pick<DatasetMeta, "kind" | "columns">;
  /** The last rows, newest first: what stands without script, and until the reader searches or sorts. */
  readonly first: Preview;
  readonly total: number;
  /** Address of the file with all rows. */
  readonly file: string;
  readonly locale: string;
  readonly words: DatasetTableWords;
}

/** Rows shown at once: enough to look through, few enough to stay quick. */
const MOST = 200;
/** Characters of a cell that are shown; the file has them all. */
const LONGEST = 80;

const fill = (text: string, values: Readonly<Record<string, string>>) =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

/** Rows of a dataset: the last ones at once, all of them as soon as the reader searches or sorts. */
export function DatasetTable({ meta, first, total, file, locale, words }: DatasetTableProps) {
  const [all, setAll] = useState<Preview | "loading" | "failed" | null>(null);
  const [query, setQuery] = useState("");
  const [order, setOrder] = useState<{ readonly column: number; readonly descending: boolean } | null>(null);
  const wanted = useDeferredValue(query);
  const id = useId();
  const load = async () => {
    if (all !== null && all !== "failed") return;
    setAll("loading");
    try {
      const answer = await fetch(file);
      if (!answer.ok) throw new Error(String(answer.status));
      setAll(previewOf(meta, await answer.text()));
    } catch {
      setAll("failed");
    }
  };
  const complete = typeof all === "object" ? all : null;
  const { columns } = complete ?? first;
  const rows = useMemo(() => {
    if (!complete) return first.rows;
    const found = searched(complete.rows, wanted);
    if (order) return sorted(found, order.column, columns[order.column]!.numeric, order.descending, locale);
    return found.toReversed();
  }, [complete, first, wanted, order, columns, locale]);
  const number = (n: number) => n.toLocaleString(locale === "uk" ? "uk-UA" : "en-US");
  const status = complete
    ? fill(words.found, { n: number(rows.length), total: number(complete.rows.length) })
    : fill(words.last, { n: number(rows.length), total: number(total) });
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2 text-[14px]">
        <label htmlFor={id} className="font-semibold text-ink-2">
          {words.search}
        </label>
        <input
          id={id}
          type="search"
          value={query}
          onFocus={load}
          onChange={(e) => setQuery(e.target.value)}
          className="min-h-8 w-56 rounded border border-rule bg-surface px-2 text-ink"
        />
        <p role="status" className="text-ink-3">
          {all === "failed" ? words.failed : status}
          {rows.length > MOST && ` ${fill(words.more, { n: number(MOST) })}`}
        </p>
      </div>
      <div className="scroll mt-3" role="region" aria-label={words.region} tabIndex={0}>
        <table className={columns.length > 4 ? "rows" : "rows w-auto! min-w-80"}>
          <thead>
            <tr>
              {columns.map((c, i) => (
                <th
                  key={c.name}
                  scope="col"
                  className={c.numeric ? "num" : undefined}
                  title={c.meaning}
                  aria-sort={order?.column === i ? (order.descending ? "descending" : "ascending") : undefined}
                >
                  <button
                    type="button"
                    className="min-h-6 cursor-pointer font-mono text-[12px]"
                    aria-label={fill(words.sort, { column: c.name })}
                    onClick={() => {
                      load();
                      setOrder(
                        order?.column === i
                          ? { column: i, descending: !order.descending }
                          : { column: i, descending: false },
                      );
                    }}
                  >
                    {c.name}
                    <span aria-hidden="true">{order?.column === i ? (order.descending ? " ▼" : " ▲") : ""}</span>
                  </button>
                  {c.unit && <span className="unit">{c.unit}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, MOST).map((row, r) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a table as it stands have no other name
              <tr key={r}>
                {row.map((cell, i) => (
                  <td key={columns[i]!.name} className={columns[i]!.numeric ? "num" : "nowrap"}>
                    {cell.length > LONGEST ? `${cell.slice(0, LONGEST)}…` : cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
