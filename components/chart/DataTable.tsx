import type { Cell, Column, Row } from "@/lib/charts/contract";
import { type Presentation, released } from "@/lib/charts/present";
import type { Texts } from "@/lib/i18n/texts";

/** The rows of a view as a real table: the same rows as its files, with the columns that read well. */
export function DataTable({ view }: { view: Presentation }) {
  const { texts } = view;
  const { columns, rows, withheld } = released(view.table);
  const shown = columns.filter((c) => c.shown);
  return (
    <>
      <div className="scroll" role="region" aria-label={texts.t("frame.table")} tabIndex={0}>
        <table className="rows">
          <caption>{texts.t("frame.tableCaption", { title: view.name, n: rows.length })}</caption>
          <thead>
            <tr>
              {shown.map((c) => (
                <th key={c.name} scope="col" className={isNumber(c) ? "num" : undefined}>
                  {c.title}
                  {c.unit && <span className="unit">{c.unit}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              <tr key={(row.id as string | undefined) ?? i}>
                {shown.map((c) => (
                  <td key={c.name} className={isNumber(c) ? "num" : c.type === "date" ? "nowrap" : undefined}>
                    <CellText column={c} row={row} texts={texts} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {withheld.length > 0 && (
        <p className="chart-notes">
          {texts.t("frame.tableLeftOut", { columns: withheld.map((c) => c.title).join(", ") })}
        </p>
      )}
    </>
  );
}

const isNumber = (c: Column) => c.type === "number" || c.type === "integer";

function CellText({ column, row, texts }: { column: Column; row: Row; texts: Texts }) {
  const cell = row[column.name] ?? null;
  const text = say(column, cell, texts);
  const href = column.link ? String(row[column.link] ?? "").split(" ")[0] : "";
  return href ? <a href={href}>{text}</a> : text;
}

function say(column: Column, cell: Cell, texts: Texts): string {
  if (cell === null) return "";
  if (column.say) return column.say(cell);
  if (column.type === "date") return texts.date(String(cell));
  return typeof cell === "number" ? texts.number(cell, column.decimals) : cell;
}
