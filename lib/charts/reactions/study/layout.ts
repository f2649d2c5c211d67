import { scaleLinear } from "d3-scale";
import type { Texts } from "@/lib/i18n/texts";
import { SHRINK, type Size } from "../../shared/size";
import { textWidth, wrapText } from "../../shared/text-width";
import { round1 } from "../../shared/time-axis";
import { isFound, type Refused, type Result, type StudyTable } from "./rows";
import type { StudyState } from "./state";
import { resultSentence } from "./words";

interface Tick {
  readonly at: number;
  readonly label: string;
}

/** A plot of a panel: px. */
interface Plot {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly zero: number;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
}

export interface StudyPanel {
  readonly id: string;
  readonly head: {
    readonly x: number;
    readonly y: number;
    readonly label: string;
    readonly up: string | null;
    readonly upY: number;
  };
  /** The result in words, below the plots. */
  readonly words: {
    readonly x: number;
    readonly y: number;
    readonly lines: readonly string[];
    readonly found: boolean;
  };
  readonly days:
    | (Plot & {
        readonly band: { readonly y0: number; readonly y1: number };
        /** Bars of ordinary days and of the window. */
        readonly ordinary: string;
        readonly window: string;
        readonly shade: { readonly x0: number; readonly x1: number };
        readonly label: Tick & { readonly y: number };
        readonly title: string;
      })
    | null;
  readonly sum:
    | (Plot & {
        readonly band: string;
        readonly line: string;
        readonly points: readonly { readonly x: number; readonly y: number }[];
        readonly title: string;
      })
    | null;
}

export interface StudyLayout {
  readonly width: number;
  readonly height: number;
  readonly panels: readonly StudyPanel[];
}

const GAP = 14;

export function studyLayout(table: StudyTable, state: StudyState, size: Size, texts: Texts): StudyLayout {
  const { width } = size;
  let y = 4;
  const panels = table.results.map((result): StudyPanel => {
    const panel = placePanel(result, state, size, y, texts);
    y = panel.words.y + (panel.words.lines.length - 1) * 16 + 28;
    return panel;
  });
  return { width, height: Math.ceil(y - 10), panels };
}

function placePanel(
  result: Result | Refused,
  state: StudyState,
  { width, name }: Size,
  top: number,
  texts: Texts,
): StudyPanel {
  const narrow = name === "narrow";
  const { label, up, id } = result.shown;
  const beside = up !== null && (textWidth(label, 13, 600) + textWidth(up, 12)) * 1.12 + 28 < width;
  const head = { x: 8, y: top + 13, label, up, upY: beside || !up ? top + 13 : top + 30 };
  const begin = head.upY + 8;
  const sentence = resultSentence(result, state, texts);
  const words = (y: number) => ({
    x: 8,
    y,
    lines: wrapText(sentence, (width - 16) * SHRINK[name], 12),
    found: "car" in result && isFound(result),
  });
  if (!("car" in result)) return { id, head, words: words(begin + 14), days: null, sum: null };
  const split = narrow ? width : Math.round(width * 0.56);
  const days = placeDays(
    result,
    { x0: 8, x1: split - (narrow ? 8 : GAP), y0: begin + 18, height: narrow ? 62 : 104 },
    texts,
  );
  const sum = placeSum(
    result,
    state,
    {
      x0: narrow ? 8 : split + GAP,
      x1: width - 8,
      y0: narrow ? days!.y1 + 44 : begin + 18,
      height: narrow ? 84 : 104,
    },
    texts,
  );
  return { id, head, words: words(sum!.y1 + 38), days, sum };
}

interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly height: number;
}

/** A scale symmetric around zero with three ticks, the highest carrying the unit. */
function valueAxis(result: Result, most: number, { y0, height }: Box, texts: Texts) {
  const y1 = y0 + height;
  const scale = scaleLinear().domain([-most, most]).nice(4).range([y1, y0]);
  const edge = scale.domain()[1]!;
  const decimals = Math.max(0, Math.min(3, -Math.floor(Math.log10(edge) - 0.31)));
  const unit = result.shown.unit;
  const ticks = [edge, -edge].map((v, i) => ({
    at: round1(scale(v)),
    label: `${texts.change(v, decimals)}${i === 0 ? (unit.length === 1 ? unit : ` ${unit}`) : ""}`,
  }));
  return { y1, scale, zero: round1(scale(0)), ticks };
}

function placeDays(result: Result, box: Box, texts: Texts): StudyPanel["days"] {
  const { before, rows, dayBand } = result;
  const first = before[0]!.day;
  const last = before.at(-1)!.day;
  const from = rows[0]!.day;
  const axis = valueAxis(result, Math.max(dayBand, ...before.map((b) => Math.abs(b.value))), box, texts);
  const step = (box.x1 - box.x0) / (last - first + 1);
  const x = (day: number) => box.x0 + (day - first + 0.5) * step;
  // Relative and in whole pixels of height: a path of 130 bars, three widths and several series has to stay light.
  const bars = (list: readonly { day: number; value: number }[]) => {
    if (list.length === 0) return "";
    const along = Math.round(step * 100) / 100;
    const parts = list.map(({ value }) => {
      const rise = Math.round(axis.scale(value) - axis.zero);
      return `v${rise}m${along} ${-rise}`;
    });
    return `M${round1(x(list[0]!.day))} ${axis.zero}${parts.join("")}`;
  };
  const ends = before.filter((b) => b.day < -10);
  const estimationEnd = ends.at(-1)!.day;
  const minus = (n: number) => texts.number(n, 0);
  return {
    ...box,
    y1: axis.y1,
    zero: axis.zero,
    yTicks: axis.ticks,
    xTicks: [
      { at: round1(x(first)), label: minus(first) },
      { at: round1(x(estimationEnd)), label: minus(estimationEnd) },
      { at: round1(x(0)), label: "0" },
    ],
    band: { y0: round1(axis.scale(dayBand)), y1: round1(axis.scale(-dayBand)) },
    ordinary: bars(before.filter((b) => b.day < from)),
    window: bars(before.filter((b) => b.day >= from)),
    shade: { x0: round1(x(from) - step / 2 - 1), x1: round1(x(last) + step / 2 + 1) },
    label: {
      at: round1((x(first) + x(estimationEnd)) / 2),
      y: axis.y1 + 15,
      label: texts.t("charts.reactions.study.estimation", { n: result.n }),
    },
    title: texts.t("charts.reactions.study.daily"),
  };
}

function placeSum(result: Result, state: StudyState, box: Box, texts: Texts): StudyPanel["sum"] {
  const { rows } = result;
  const axis = valueAxis(
    result,
    Math.max(...rows.flatMap((r) => [Math.abs(r.cumulative), r.cumulative_band])) * 1.04,
    box,
    texts,
  );
  const { from, to } = state.window;
  const inner = { x0: box.x0 + 6, x1: box.x1 - 10 };
  const x = (day: number) => round1(inner.x0 + ((day - from + 1) / (to - from + 1)) * (inner.x1 - inner.x0));
  const y = (v: number) => round1(axis.scale(v));
  const upper = rows.map((r) => `L${x(r.day)} ${y(r.cumulative_band)}`).join("");
  const lower = [...rows]
    .reverse()
    .map((r) => `L${x(r.day)} ${y(-r.cumulative_band)}`)
    .join("");
  const room = Math.max(1, Math.ceil(((to - from + 1) * 30) / (inner.x1 - inner.x0)));
  const days = rows.map((r) => r.day).filter((d) => d % room === 0 || d === to);
  return {
    ...box,
    y1: axis.y1,
    zero: axis.zero,
    yTicks: axis.ticks,
    xTicks: days
      .filter((d) => d === to || to - d >= room)
      .map((d) => ({ at: x(d), label: d === 0 ? "0" : texts.change(d, 0) })),
    band: `M${x(from - 1)} ${axis.zero}${upper}${lower}z`,
    line: `M${x(from - 1)} ${axis.zero}${rows.map((r) => `L${x(r.day)} ${y(r.cumulative)}`).join("")}`,
    points: rows.map((r) => ({ x: x(r.day), y: y(r.cumulative) })),
    title: texts.t("charts.reactions.study.summed"),
  };
}
