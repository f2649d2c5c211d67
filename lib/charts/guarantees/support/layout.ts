import { scaleLinear } from "d3-scale";
import type { Texts } from "@/lib/i18n/texts";
import { SHRINK, type Size } from "../../shared/size";
import { fitText, textWidth, wrapText } from "../../shared/text-width";
import { round1 } from "../../shared/time-axis";
import type { InstrumentState } from "../shared/instruments";
import { boundMoney, money } from "./money";
import type { Support, SupportGroup, SupportTable } from "./rows";

/** How a sum is drawn: in euros as stated, converted at a stated rate, or without a place on the scale. */
export type SumStyle = "stated" | "converted" | "unknown";

export interface PlacedSum {
  readonly id: string;
  readonly style: SumStyle;
  readonly label: string;
  readonly labelX: number;
  readonly labelY: number;
  readonly anchor: "start" | "end";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The sum in its own currency; what it is converted to and for which period follows in a quieter tone. */
  readonly amount: string;
  readonly more: string;
  readonly amountX: number;
  readonly amountY: number;
  /** Where `more` stands on a line of its own; null where it follows the sum. */
  readonly moreX: number | null;
}

/** Plain numbers and strings; px in a box of width x height. */
export interface SupportLayout {
  readonly width: number;
  readonly height: number;
  readonly groups: readonly {
    readonly id: SupportGroup;
    readonly heading: readonly string[];
    readonly headingY: number;
    readonly scale: string;
    readonly scaleY: number;
    readonly x0: number;
    readonly top: number;
    readonly bottom: number;
    readonly sums: readonly PlacedSum[];
  }[];
  readonly empty: string | null;
}

const LINE = 16;
/** Width of the box of a sum that has no place on the scale. */
const STUB = 26;

export function supportLayout(table: SupportTable, _state: InstrumentState, size: Size, texts: Texts): SupportLayout {
  const { t } = texts;
  const { width, name } = size;
  const narrow = name === "narrow";
  const labelRoom = narrow
    ? 0
    : Math.min(
        name === "wide" ? 300 : 190,
        Math.max(...table.groups.flatMap((g) => g.items.map((x) => textWidth(x.label, 13)))),
      );
  const x0 = narrow ? 8 : Math.ceil(8 + labelRoom + 12);
  let y = 2;
  const groups = table.groups.map(({ id, items }) => {
    const heading = wrapText(t(`charts.guarantees.support.group.${id}`), (width - 16) * SHRINK[name], 13, 600);
    const headingY = y + 14;
    y += heading.length * LINE + 2;
    const scaleY = y + 12;
    y += 22;
    const top = y;
    // Room at the bar's end for what stands beside it; on a phone that stands above the bar.
    const words = items.map((x) => wordsOf(x, texts));
    const widest = Math.max(...words.map((w) => textWidth(w.amount, 13, 600)));
    const room = narrow ? width - 16 : Math.max(90, width - x0 - 12 - widest - (name === "wide" ? 290 : 24));
    const most = Math.max(1, ...items.map((x) => x.row.eur ?? 0));
    const scale = scaleLinear().domain([0, most]).range([0, room]);
    const sums = items.map((item, i): PlacedSum => {
      const { amount, more } = words[i]!;
      const style: SumStyle = item.row.eur === null ? "unknown" : item.row.currency === "EUR" ? "stated" : "converted";
      const bar = round1(style === "unknown" ? STUB : Math.max(2, scale(item.row.eur!)));
      const common = { id: item.row.id, style, width: bar };
      if (narrow) {
        const at = y;
        y += 46;
        return {
          ...common,
          label: fitText(item.label, (width - 24) * SHRINK[name] - textWidth(amount, 13, 600), 13),
          labelX: 8,
          labelY: at + 13,
          anchor: "start",
          x: 8,
          y: at + 33,
          height: 6,
          amount,
          more: fitText(more, (width - 16) * SHRINK[name], 12),
          amountX: width - 8,
          amountY: at + 13,
          moreX: 8,
        };
      }
      const at = y;
      y += name === "wide" ? 22 : 36;
      const after = x0 + bar + 7;
      return {
        ...common,
        label: fitText(item.label, (labelRoom + 2) * SHRINK[name], 13),
        labelX: x0 - 10,
        labelY: at + 15,
        anchor: "end",
        x: x0,
        y: at + 4,
        height: 13,
        amount,
        more:
          name === "wide"
            ? fitText(more, (width - 8 - after) * SHRINK[name] - textWidth(amount, 13, 600) - 8, 12)
            : fitText(more, (width - 8 - x0 - 7) * SHRINK[name], 12),
        amountX: round1(after),
        amountY: at + 15,
        moreX: name === "wide" ? null : x0 + 7,
      };
    });
    const bottom = y;
    y += 14;
    return {
      id,
      heading,
      headingY,
      scale: t("charts.guarantees.support.scale", { most: money(most, "EUR", texts) }),
      scaleY,
      x0,
      top,
      bottom,
      sums,
    };
  });
  return {
    width,
    height: Math.ceil(y),
    groups,
    empty: table.rows.length ? null : t("charts.guarantees.support.empty"),
  };
}

/** The sum as stated, and what it is beside: in euros at the rate of a day, and the period it is for. */
export function wordsOf({ row }: Support, texts: Texts): { amount: string; more: string } {
  const { t } = texts;
  const converted =
    row.currency === "EUR"
      ? ""
      : row.eur === null
        ? t("charts.guarantees.support.noRate")
        : t("charts.guarantees.support.converted", {
            sum: money(row.eur, "EUR", texts),
            date: texts.date(row.rate_date!),
          });
  return {
    amount: boundMoney(row.amount, row.currency, row.bound, texts),
    more: [row.period, converted].filter(Boolean).join(" · "),
  };
}
