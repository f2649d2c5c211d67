import { dayOf, formatDay, formatDayMonth } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import { SHRINK, type Size } from "../../shared/size";
import { cutText, textWidth } from "../../shared/text-width";
import { type HeatCell, type HeatmapTable, isFound, isResult } from "./rows";
import type { HeatmapState } from "./state";

/** Shade by size in standard errors: the borders are those of p 0.32, 0.05, 0.01 and 0.001. */
export const SHADES = [
  { upTo: 1, opacity: 0.07 },
  { upTo: 1.98, opacity: 0.24 },
  { upTo: 2.62, opacity: 0.52 },
  { upTo: 3.37, opacity: 0.76 },
  { upTo: Number.POSITIVE_INFINITY, opacity: 1 },
] as const;

export const shadeOf = (t: number): number => SHADES.find((s) => Math.abs(t) < s.upTo)!.opacity;

export interface PlacedCell {
  /** -1 below, 1 above what is usual, 0 no result. */
  readonly sign: -1 | 0 | 1;
  readonly opacity: number;
  /** Beyond chance with all cells considered, by itself, or not. */
  readonly mark: "found" | "alone" | null;
  readonly company: boolean;
}

export interface HeatmapLayout {
  readonly width: number;
  readonly height: number;
  /** Left edge of the cells, width and height of one. */
  readonly x0: number;
  readonly cell: { readonly width: number; readonly height: number };
  readonly heads: readonly { readonly x: number; readonly y: number; readonly label: string }[];
  readonly rows: readonly {
    readonly id: string;
    readonly y: number;
    readonly date: string;
    readonly title: string;
    readonly titleX: number;
    readonly cells: readonly PlacedCell[];
  }[];
  readonly groups: readonly { readonly y: number; readonly label: string }[];
  readonly empty: string | null;
}

const ROW = 21;
/** Room for date and title left of the cells; on a phone the date alone, as long as it is. */
const LABELS = { narrow: 60, medium: 284, wide: 420 } as const;
/** Heads of columns lean by this. */
const LEAN = (55 * Math.PI) / 180;

export function heatmapLayout(table: HeatmapTable, state: HeatmapState, size: Size, texts: Texts): HeatmapLayout {
  const { width, name } = size;
  const { locale } = texts;
  const narrow = name === "narrow";
  const years = table.from.slice(0, 4) !== table.to.slice(0, 4);
  const dateOf = (iso: string) => {
    if (narrow)
      return years ? `${formatDayMonth(dayOf(iso), locale)} ${iso.slice(2, 4)}` : formatDayMonth(dayOf(iso), locale);
    return formatDay(dayOf(iso), locale);
  };
  const dates = table.events.map((e) => dateOf(e.event.date));
  const widest = Math.max(0, ...dates.map((date) => textWidth(date, 12) / SHRINK[name]));
  const x0 = narrow ? Math.ceil(Math.max(LABELS.narrow, widest + 14)) : LABELS[name];
  const columns = Math.max(1, table.series.length);
  const longest = Math.min(150, Math.max(20, ...table.series.map((s) => textWidth(s.label, 12))));
  const lean = longest * Math.cos(LEAN);
  // The last head leans over the right edge of its column.
  const cellWidth = Math.min(44, Math.floor((width - x0 - 8 - Math.max(0, lean - 14)) / columns));
  const top = Math.ceil(longest * Math.sin(LEAN)) + 16;
  const titleX = Math.max(88, Math.ceil(widest) + 16);
  const groups: { y: number; label: string }[] = [];
  let y = top;
  let before: string | null = null;
  const rows = table.events.map(({ event, cells }, i) => {
    const group = state.group === "none" ? null : event[state.group];
    if (group !== before) {
      before = group;
      if (group) {
        y += 22;
        groups.push({ y: y - 6, label: groupLabel(state, group, texts) });
      }
    }
    const row = {
      id: event.id,
      y,
      date: dates[i]!,
      title: narrow ? "" : cutText(event.title, x0 - titleX - 8, 12),
      titleX,
      cells: cells.map(placeCell),
    };
    y += ROW;
    return row;
  });
  return {
    width,
    height: y + 6,
    x0,
    cell: { width: cellWidth, height: ROW - 2 },
    heads: table.series.map((s, i) => ({
      x: x0 + i * cellWidth + cellWidth / 2 - 2,
      y: top - 6,
      label: cutText(s.label, 150, 12),
    })),
    rows,
    groups,
    empty: rows.length ? null : texts.t("charts.reactions.heatmap.empty"),
  };
}

function placeCell(cell: HeatCell): PlacedCell {
  if (!isResult(cell)) return { sign: 0, opacity: 0, mark: null, company: false };
  return {
    sign: cell.t < 0 ? -1 : 1,
    opacity: shadeOf(cell.t),
    mark: isFound(cell) ? "found" : cell.p <= 0.05 ? "alone" : null,
    company: cell.company,
  };
}

export const groupLabel = (state: Pick<HeatmapState, "group">, value: string, { t }: Texts): string =>
  state.group === "kind" ? t(`vocabulary.kind.${value as "talks"}`) : t(`vocabulary.direction.${value as "toward"}`);
