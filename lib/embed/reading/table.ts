import { formatNumber } from "@/lib/i18n/format";
import { drawings, find, make, makeLink, visibleDrawing } from "./dom";
import { fill, formatDate } from "./format";
import type { LineTrack, PointTrack, ReadingModel } from "./model";
import { readSeries, type Series } from "./series";

/** A table before it is an element. */
export interface Shape {
  /** Heads of the columns, that of the row heads first; none when row heads and groups say enough. */
  readonly head: readonly string[];
  readonly rows: readonly Row[];
}

/** A row's head, its cells, and where its head leads; without cells it is the head of the rows that follow. */
export type Row = readonly [head: string, cells?: readonly string[], href?: string | undefined];

/** Marks as a table: a group per track, a row per mark with its date and kind. */
export function pointsTable(tracks: readonly PointTrack[]): Shape {
  const rows = tracks.flatMap(({ label, items }): Row[] =>
    items.length > 0
      ? [[`${label} (${items.length})`], ...items.map(([title, context, href]): Row => [title, [context], href])]
      : [],
  );
  return { head: [], rows };
}

/** Lines as a table: a row per date at which any has a sample, a column per line, each value only at its own date. */
export function linesTable(lines: readonly (readonly [LineTrack, Series])[], { locale, words }: ReadingModel): Shape {
  const precision = lines.every(([track]) => track.precision === "month") ? "month" : "day";
  const cells = new Map<number, string[]>();
  lines.forEach(([{ decimals, rounded }, { days, starts, values }], column) => {
    // Samples of one month may be dated to different days of it.
    (precision === "month" ? starts : days).forEach((day, i) => {
      const number = formatNumber(Number(values[i]!.toFixed(decimals)) || 0, locale, decimals);
      if (!cells.has(day))
        cells.set(
          day,
          lines.map(() => "–"),
        );
      cells.get(day)![column] = rounded ? fill(words.about, { value: number }) : number;
    });
  });
  const date = new Intl.DisplayNames(locale, { type: "dateTimeField" }).of(precision)!;
  return {
    head: [
      date[0]!.toUpperCase() + date.slice(1),
      ...lines.map(([{ label, unit }]) => (unit ? `${label} (${unit})` : label)),
    ],
    rows: [...cells].sort(([a], [b]) => a - b).map(([day, row]) => [formatDate(day, precision, locale), row]),
  };
}

/** A longer table is built in chunks, the first at once and the others in idle moments. */
const AT_ONCE = 2000;
const CHUNK = 500;

/** Builds a table's element; returns what stops the building. */
function build(parent: Element, caption: string, { head, rows }: Shape, target?: string): () => void {
  const table = make("table", "", parent);
  make("caption", "", table, caption);
  const add = (row: Element, scope: string, text = "") => {
    const cell = make("th", "", row, text);
    cell.scope = scope;
    return cell;
  };
  if (head.length > 0) {
    const row = table.createTHead().insertRow();
    for (const text of head) add(row, "col", text);
  }
  let body: HTMLTableSectionElement | undefined;
  let done = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const next = () => {
    const upTo = rows.length > AT_ONCE ? done + CHUNK : rows.length;
    for (const [title, cells, href] of rows.slice(done, upTo)) {
      if (!cells || !body) body = make("tbody", "", table);
      const row = body.insertRow();
      if (!cells) add(row, "rowgroup", title).colSpan = 2;
      else if (href) makeLink("", add(row, "row"), title, href, target);
      else add(row, "row", title);
      for (const text of cells ?? []) make("td", "", row, text);
    }
    done = upTo;
    // A timer, not an idle callback, which Safari lacks: input and painting come between two chunks either way.
    if (done < rows.length) timer = setTimeout(next);
  };
  next();
  return () => clearTimeout(timer);
}

/**
 * Makes a table button work: the table takes the drawing's place and height, so that the document keeps its size.
 *
 * @param changed called after each change, with whether the table is shown
 */
export function tableToggle(figure: HTMLElement, button: HTMLElement, changed: (shown: boolean) => void): void {
  let close: (() => void) | undefined;
  const open = () => {
    const model = JSON.parse(find(figure, "type", "application/json")!.textContent!) as ReadingModel;
    const svgs = drawings(figure);
    const named = document.getElementById(figure.getAttribute("aria-labelledby")?.split(" ")[0] ?? "");
    const caption = named?.textContent ?? "";
    const frame = make("div", "reading-table", figure);
    frame.style.height = `${visibleDrawing(figure)?.getBoundingClientRect().height}px`;
    // It scrolls, so the keyboard must reach it; a place to stop at needs a name.
    frame.tabIndex = 0;
    frame.setAttribute("role", "region");
    frame.setAttribute("aria-label", caption);
    const points = model.tracks.filter((track) => track.kind === "points");
    const lines = model.tracks.flatMap((track) => {
      const d = track.kind === "line" && find(figure, "data-path", track.id)?.getAttribute("d");
      return d ? [[track as LineTrack, readSeries(d, track as LineTrack)] as const] : [];
    });
    const stops: (() => void)[] = [];
    if (points.length > 0) stops.push(build(frame, caption, pointsTable(points), figure.dataset.target));
    if (lines.length > 0) stops.push(build(frame, caption, linesTable(lines, model)));
    for (const svg of svgs) svg.style.display = "none";
    close = () => {
      for (const stop of stops) stop();
      frame.remove();
      for (const svg of svgs) svg.style.display = "";
      close = undefined;
    };
  };
  const show = () => button.setAttribute("aria-pressed", `${Boolean(close)}`);
  button.hidden = false;
  show();
  button.addEventListener("click", () => {
    if (close) close();
    else open();
    show();
    changed(Boolean(close));
  });
}
