import type { Texts } from "@/lib/i18n/texts";
import { MAX_STEPS } from "@/lib/positions/gap";
import type { Issue } from "@/lib/schema/vocabulary";
import type { Size } from "../../shared/size";
import { textWidth, wrapText } from "../../shared/text-width";
import { round1 } from "../../shared/time-axis";
import type { ReplayState } from "../shared/state";
import { issueName } from "../shared/words";
import { ALL, type GapRow, type GapsTable } from "./rows";

export interface GapBar {
  readonly id: string;
  readonly label: readonly { readonly x: number; readonly y: number; readonly text: string }[];
  /** Middle of the bar. */
  readonly y: number;
  /** Kyiv's part and Moscow's, from the left; the mean is one piece. */
  readonly pieces: readonly {
    readonly side: "UA" | "RU" | "both";
    readonly x: number;
    readonly width: number;
    readonly label: { readonly x: number; readonly text: string } | null;
  }[];
  /** Number at the bar's end, with its change. */
  readonly value: { readonly x: number; readonly text: string; readonly change: string };
  readonly yearAgo: number | null;
  readonly smallest: number | null;
  /** Words instead of a bar where a side is unknown. */
  readonly unknown: string | null;
}

export interface GapsLayout {
  readonly width: number;
  readonly height: number;
  readonly bar: number;
  readonly x0: number;
  readonly x1: number;
  readonly top: number;
  readonly bottom: number;
  readonly ticks: readonly {
    readonly x: number;
    readonly label: string;
    readonly anchor: "start" | "middle" | "end";
  }[];
  readonly bars: readonly GapBar[];
}

const HEIGHT = { narrow: 50, medium: 36, wide: 36 } as const;
const BAR = 18;

export function gapsLayout(table: GapsTable, _state: ReplayState, size: Size, texts: Texts): GapsLayout {
  const { t } = texts;
  const { width, name } = size;
  const narrow = name === "narrow";
  const labelRoom = narrow ? 0 : name === "medium" ? 170 : 210;
  const x0 = 8 + labelRoom;
  const x1 = width - (narrow ? 62 : 84);
  const x = (steps: number) => round1(x0 + ((x1 - x0) * steps) / MAX_STEPS);
  const top = 20;
  const height = HEIGHT[name];
  const rows = table.rows;
  const agree = t("charts.positions.gaps.agree");
  const full = t("charts.positions.gaps.maximum", { n: MAX_STEPS });
  // Texts of a system's own sans run wider than ours.
  const room = (text: string) => textWidth(text, 12) * 1.1 + 4;
  const barY = (i: number) => top + i * height + (narrow ? height - 17 : height / 2);
  return {
    width,
    height: Math.ceil(top + rows.length * height + 8),
    bar: BAR,
    x0,
    x1,
    top,
    bottom: top + rows.length * height,
    ticks: [0, 2, 4, 6, MAX_STEPS].map((n) => ({
      x: x(n),
      // The words at the ends need room: a number that they would meet is left out.
      label:
        n === 0
          ? agree
          : n === MAX_STEPS
            ? full
            : x(n) - 6 < x(0) + room(agree) || x(n) + 6 > x(MAX_STEPS) - room(full)
              ? ""
              : String(n),
      anchor: n === 0 ? "start" : n === MAX_STEPS ? "end" : "middle",
    })),
    bars: rows.map((row, i): GapBar => {
      const label = row.issue === ALL ? t("charts.positions.gaps.mean") : issueName(row.issue as Issue, texts);
      const lines = narrow ? [label] : wrapText(label, (labelRoom - 14) * 0.9, 13, row.issue === ALL ? 600 : 400);
      const y = barY(i);
      return {
        id: row.id,
        label: lines.map((text, n) => ({
          x: 8,
          y: narrow ? y - 16 : round1(y + 4.5 + (n - (lines.length - 1) / 2) * 15),
          text,
        })),
        y,
        pieces: pieces(row, x),
        value: {
          x: row.gap === null ? x0 : x(row.gap) + 8,
          text: row.gap === null ? "" : texts.number(row.gap, row.issue === ALL ? 1 : 0),
          change: changeOf(row, texts),
        },
        yearAgo: row.gap_year_ago === null ? null : x(row.gap_year_ago),
        smallest: row.smallest === null ? null : x(row.smallest),
        unknown: row.gap === null ? unknownWords(row, texts) : null,
      };
    }),
  };
}

function pieces(row: GapRow, x: (steps: number) => number): GapBar["pieces"] {
  if (row.gap === null) return [];
  const marks = [row.gap_year_ago, row.smallest].flatMap((steps) => (steps === null ? [] : [x(steps)]));
  const piece = (side: "UA" | "RU" | "both", from: number, steps: number) => {
    const width = round1(x(from + steps) - x(from));
    const label = side === "both" ? "" : `${side} ${steps}`;
    const room = textWidth(label, 12, 600) * 1.15;
    // Letters stand at the left of their piece, or right of a mark that would cross them, or not at all.
    const starts = [x(from) + 6, ...marks.map((m) => m + 8)].sort((a, b) => a - b);
    const at = starts.find(
      (s) => s >= x(from) + 6 && s + room <= x(from) + width - 3 && marks.every((m) => m + 6 < s || m - 6 > s + room),
    );
    return { side, x: x(from), width, label: label && at !== undefined ? { x: round1(at), text: label } : null };
  };
  if (row.ua_steps === null || row.ru_steps === null) return [piece("both", 0, row.gap)];
  return [piece("UA", 0, row.ua_steps), piece("RU", row.ua_steps, row.ru_steps)].filter((p) => p.width > 0);
}

/** The change against a year ago; "" where it can't be told. */
const changeOf = (row: GapRow, texts: Texts): string =>
  row.gap === null || row.gap_year_ago === null
    ? ""
    : texts.change(row.gap - row.gap_year_ago, row.issue === ALL ? 1 : 0);

export function unknownWords(row: GapRow, { t }: Texts): string {
  const missing = row.ua_steps === null ? (row.ru_steps === null ? "both" : "UA") : "RU";
  return t("charts.positions.gaps.unknown", { side: missing });
}
