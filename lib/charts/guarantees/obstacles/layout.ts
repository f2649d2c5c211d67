import { dayOf } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import type { NatoStance } from "@/lib/schema/nato-stance";
import { partial } from "../../maps/shared/words";
import { placeRules, type Rule } from "../../shared/rules";
import { LINES, SHRINK, type Size } from "../../shared/size";
import { swarm } from "../../shared/swarm";
import { textWidth, wrapText } from "../../shared/text-width";
import { type Tick, type TimeSpan, timeTicks, timeX } from "../../shared/time-axis";
import type { ObstaclesState, ObstaclesTable } from "./rows";

export interface PlacedAlly {
  readonly country: string;
  readonly label: string;
  readonly labelX: number;
  readonly labelY: number;
  readonly y: number;
  readonly rule: number;
  readonly marks: readonly {
    readonly stance: NatoStance;
    readonly x: number;
    readonly y: number;
    readonly low: boolean;
    readonly id: string;
  }[];
  /** Between two statements a full line; after the last one a dotted one: silence is not a change. */
  readonly lines: readonly {
    readonly stance: NatoStance;
    readonly x0: number;
    readonly x1: number;
    readonly last: boolean;
  }[];
  /** What was said last, in words, with its date. */
  readonly reason: readonly string[];
  readonly reasonX: number;
  readonly reasonY: number;
}

/** Plain numbers and strings; px in a box of width x height. */
export interface ObstaclesLayout {
  readonly width: number;
  readonly height: number;
  readonly r: number;
  readonly span: TimeSpan;
  readonly ticks: readonly Tick[];
  readonly plotTop: number;
  readonly plotBottom: number;
  readonly rules: readonly Rule[];
  readonly allies: readonly PlacedAlly[];
  /** Between the lines of what was said. */
  readonly line: number;
  readonly empty: string | null;
}

/** Where the axis begins: before the first dated stance that is held. */
const FROM = "2022-09-01";
const ROW = 16;

const dayOfPartial = (date: string) => dayOf(date.length === 10 ? date : `${date.slice(0, 7)}-15`);

export function obstaclesLayout(
  table: ObstaclesTable,
  _state: ObstaclesState,
  size: Size,
  texts: Texts,
): ObstaclesLayout {
  const { t } = texts;
  const { width, name } = size;
  const narrow = name === "narrow";
  const line = LINES[name];
  const labelRoom = narrow ? 0 : Math.max(60, ...table.allies.map((a) => textWidth(a.label, 13, 600)));
  const x0 = narrow ? 8 : Math.ceil(8 + labelRoom + 14);
  const reasonRoom = narrow ? width - 16 : name === "wide" ? 380 : 220;
  const x1 = narrow ? width - 10 : width - reasonRoom - 30;
  const span: TimeSpan = { from: dayOf(FROM), to: Math.max(dayOf(table.day), dayOf(FROM) + 1), x0, x1 };
  const place = (day: number) => timeX(span, Math.min(Math.max(day, span.from), span.to));
  const rules = placeRules(
    table.annotations,
    (a) => (dayOf(a.from) >= span.from && dayOf(a.from) <= span.to ? place(dayOf(a.from)) : null),
    [2, narrow ? width - 12 : x1 + 70],
    { limit: 4, rows: 3, shrink: SHRINK[name], apart: 3 },
  );
  const ruleRows = rules.length ? Math.max(...rules.map((r) => r.row)) + 1 : 0;
  const plotTop = ruleRows * ROW + (ruleRows ? 8 : 4);
  let y = plotTop + 2;
  const allies = table.allies.map((ally): PlacedAlly => {
    const dated = ally.rows.filter((r) => r.date !== null);
    const last = dated.at(-1);
    const words = last
      ? t("charts.guarantees.obstacles.reason", { date: partial(last.date!, texts), text: last.basis! })
      : t("charts.guarantees.obstacles.none");
    const reason = wrapText(words, reasonRoom * SHRINK[name], 12);
    const rule = y;
    const middle = narrow ? y + 34 : y + 8 + (Math.max(1, reason.length) * line) / 2;
    const xs = dated.map((r) => ({ x: place(dayOfPartial(r.date!)), r: 4.5 }));
    // Statements of the same days stand beside each other, not on each other.
    const ys = swarm(xs, 0.5);
    const marks = dated.map((r, i) => ({
      id: `${r.date}${r.stance}`,
      stance: r.stance,
      x: xs[i]!.x,
      y: Math.round(middle + ys[i]!),
      low: r.confidence === "low",
    }));
    const placed: PlacedAlly = {
      country: ally.country,
      label: ally.label,
      labelX: 8,
      labelY: narrow ? y + 17 : middle + 4.5,
      y: Math.round(middle),
      rule,
      // An ally without a stance still has a mark to stand on.
      marks: marks.length ? marks : [{ id: "none", stance: "unknown", x: x0 + 6, y: Math.round(middle), low: false }],
      lines: marks.map((m, i) => ({
        stance: m.stance,
        x0: m.x,
        x1: marks[i + 1]?.x ?? x1,
        last: i === marks.length - 1,
      })),
      reason,
      reasonX: narrow ? 8 : x1 + 22,
      reasonY: narrow ? y + 58 : middle - ((reason.length - 1) * line) / 2 + 4,
    };
    y = narrow ? y + 58 + (reason.length - 1) * line + 12 : y + 16 + reason.length * line;
    return placed;
  });
  const plotBottom = Math.round(y + 2);
  return {
    width,
    height: plotBottom + 26,
    r: 4.5,
    span,
    ticks: allies.length ? timeTicks(span, texts.locale) : [],
    plotTop,
    plotBottom,
    rules,
    allies,
    line,
    empty: allies.length ? null : t("charts.guarantees.empty"),
  };
}
