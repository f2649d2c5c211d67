import { dayOf } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import { SHRINK, type Size } from "../../shared/size";
import { spreadLabels } from "../../shared/spread";
import { wrapText } from "../../shared/text-width";
import { round1, type Tick, type TimeSpan, timeTicks, timeX } from "../../shared/time-axis";
import { issueName, score } from "../shared/words";
import type { Path, PathStep, PathsState, PathsTable } from "./rows";

export interface PathMark {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** An event of that day is recorded. */
  readonly event: boolean;
  readonly uncertain: boolean;
}

export interface PathLine {
  readonly party: string;
  /** Id of the reading track. */
  readonly track: string;
  readonly d: string;
  readonly marks: readonly PathMark[];
  readonly label: { readonly x: number; readonly y: number };
}

/** A line of the list under a large panel: date, who, from where to where, at which event. */
export interface StepWords {
  readonly y: number;
  readonly party: string;
  readonly head: string;
  readonly lines: readonly { readonly y: number; readonly text: string }[];
}

export interface PathPanel {
  readonly issue: string;
  readonly title: { readonly x: number; readonly y: number; readonly text: string };
  readonly span: TimeSpan;
  readonly ticks: readonly Tick[];
  readonly top: number;
  readonly bottom: number;
  readonly levels: readonly { readonly y: number; readonly label: string }[];
  readonly lines: readonly PathLine[];
  readonly steps: readonly StepWords[];
}

export interface PathsLayout {
  readonly width: number;
  readonly height: number;
  readonly panels: readonly PathPanel[];
  readonly empty: string | null;
}

const COLUMNS = { narrow: 1, medium: 2, wide: 3 } as const;
const LEVELS = [2, 1, 0, -1, -2] as const;
const AXIS = 26;
const TITLE = 26;
const LINE = 16.5;
/** Up to so many issues are drawn large, with their steps in words. */
export const LARGE = 2;
/** Steps told in words under a large panel, the newest. */
const TOLD = 14;

export function pathsLayout(table: PathsTable, _state: PathsState, size: Size, texts: Texts): PathsLayout {
  const { width, name } = size;
  const large = table.issues.length <= LARGE;
  const columns = Math.min(large ? 1 : COLUMNS[name], Math.max(1, table.issues.length));
  const plot = large ? 150 : 84;
  const column = (width - 8) / columns;
  const panels: PathPanel[] = [];
  let top = 0;
  for (let start = 0; start < table.issues.length; start += columns) {
    let bottom = top;
    for (const [i, issue] of table.issues.slice(start, start + columns).entries()) {
      const left = 8 + i * column;
      const y0 = top + TITLE;
      const span: TimeSpan = {
        from: dayOf(table.from),
        to: dayOf(table.asOf),
        x0: left + 26,
        x1: left + column - 34,
      };
      const levelY = (stance: number) => round1(y0 + 6 + ((2 - stance) / 4) * (plot - 12));
      const paths = table.lines.filter((p) => p.issue === issue && p.steps.length);
      const lines = paths.map((p, n) => lineOf(p, span, (s) => levelY(s) + (n - (paths.length - 1) / 2) * 2.6));
      const labelY = spreadLabels(
        lines.map((l) => ({ at: l.end, height: 14 })),
        y0 - 4,
        y0 + plot + 4,
      );
      const steps = large ? told(paths, y0 + plot + AXIS + 10, width - 16, size, texts) : [];
      panels.push({
        issue,
        title: { x: left, y: top + 14, text: issueName(issue, texts) },
        span,
        // Small panels beside each other tell years only: the months are the same in all.
        ticks: large ? timeTicks(span, texts.locale) : yearTicks(span, texts.locale),
        top: y0,
        bottom: y0 + plot,
        levels: LEVELS.map((l) => ({ y: levelY(l), label: l === 2 || l === 0 || l === -2 ? score(l, texts) : "" })),
        lines: lines.map(({ end: _, ...l }, n) => ({ ...l, label: { x: span.x1 + 7, y: round1(labelY[n]! + 4.2) } })),
        steps,
      });
      const last = steps.at(-1);
      bottom = Math.max(bottom, last ? last.lines.at(-1)!.y + 12 : y0 + plot + AXIS);
    }
    top = Math.ceil(bottom + 14);
  }
  return {
    width,
    height: Math.max(40, top - 8),
    panels,
    empty: panels.length ? null : texts.t("charts.positions.paths.empty"),
  };
}

function lineOf({ issue, party, steps }: Path, span: TimeSpan, y: (stance: number) => number) {
  let d = "";
  const marks: PathMark[] = [];
  let end = 0;
  for (const { position, from, event } of steps) {
    // Whole and half pixels: a hundred marks at three widths are most of the figure's weight.
    const at = Math.round(y(position.stance) * 2) / 2;
    const day = dayOf(from);
    // What was known before the period is carried in from its left edge, without a mark.
    const x = Math.round(day < span.from ? span.x0 : timeX(span, day));
    d += d ? `H${x}V${at}` : `M${x} ${at}`;
    end = at;
    if (day >= span.from)
      marks.push({ id: position.id, x, y: at, event: event !== undefined, uncertain: position.confidence === "low" });
  }
  return { party, track: `${issue} ${party}`, d: `${d}H${Math.round(span.x1)}`, marks, end };
}

/** Steps in words: the newest, where the stance changed or was first stated. */
function told(paths: readonly Path[], top: number, width: number, { name }: Size, texts: Texts): StepWords[] {
  const steps = paths
    .flatMap(({ party, steps: own }) => own.map((step) => ({ party, step })))
    .filter(({ step }) => step.before?.stance !== step.position.stance)
    .sort((a, b) => (a.step.from < b.step.from ? -1 : 1))
    .slice(-TOLD);
  const indent = name === "narrow" ? 22 : 232;
  let y = top + 8;
  return steps.map(({ party, step }): StepWords => {
    const at = y;
    let line = name === "narrow" ? at + LINE : at;
    const lines = wrapText(stepText(step, texts), (width - indent) * SHRINK[name], 12).map((text) => {
      const placed = { y: round1(line), text };
      line += LINE;
      return placed;
    });
    y = line + 5;
    return { y: round1(at), party, head: stepHead(party, step, texts), lines };
  });
}

export const stepHead = (party: string, { position, before, from }: PathStep, texts: Texts): string =>
  `${texts.date(from)} · ${party} ${before ? `${score(before.stance, texts)} → ` : ""}${score(position.stance, texts)}`;

/** What was said, and the event of that day. */
export const stepText = ({ position, event }: PathStep, { t }: Texts): string =>
  event
    ? t("charts.positions.paths.stepAt", { position: position.position, event: event.title })
    : t("charts.positions.paths.step", { position: position.position });

/** Years alone where the span has more than one. */
function yearTicks(span: TimeSpan, locale: Texts["locale"]): Tick[] {
  const ticks = timeTicks(span, locale);
  const years = ticks.filter((tick) => tick.major);
  return years.length > 1 ? years : ticks;
}
