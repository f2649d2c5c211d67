import type { Data } from "@/lib/data";
import { dayOf, isoOf } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import { COMPOSITE_MAX_AGE, type Composite, compositeOf, type Scores } from "@/lib/indicators/composite";
import { scoresFor } from "@/lib/indicators/of-data";
import type { Cell, Column } from "../../contract";
import { eventAnnotations } from "../../shared/annotations";
import { linePath } from "../../shared/path";
import type { RiskLine, RiskPart, RiskParts, RiskTable } from "../indicator/model";
import { indicatorName, machineName, nameInSentence } from "../indicator/names";
import type { CompositeState } from "./state";
import { compositeWords } from "./words";

const QUANTUM = 0.2;

/** The composite in a view: its days, and the place of its last value (-1 for none). */
export interface InView {
  readonly composite: Composite;
  readonly scores: Scores;
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

function inView(data: Data, state: CompositeState): InView {
  const scores = scoresFor(data);
  const composite = compositeOf(scores, state.weights);
  const from = Math.max(scores.from, state.from ? dayOf(state.from) : scores.from);
  const last = composite.days.at(-1) ?? scores.from;
  const to = Math.min(last, state.to ? dayOf(state.to) : last);
  let at = to - scores.from;
  while (at >= 0 && Number.isNaN(composite.values[at]!)) at -= 1;
  return { composite, scores, from, to, at: at >= 0 && scores.from + at >= from ? at : -1 };
}

function columns(scores: Scores, texts: Texts): Column[] {
  const { t } = texts;
  const number = (name: string, title: string, description: string, more: Partial<Column> = {}): Column => ({
    name,
    type: "number",
    title,
    description,
    decimals: 1,
    shown: true,
    ...more,
  });
  const name = t("charts.risk.composite.label");
  return [
    {
      name: "date",
      type: "date",
      title: t("charts.risk.columns.date.title"),
      description: t("charts.risk.columns.date.meaning"),
      shown: true,
    },
    number("composite", name, t("charts.risk.composite.columns.value.meaning"), { unit: t("charts.risk.units.score") }),
    number("low", t("charts.risk.columns.low.title", { name }), t("charts.risk.columns.low.meaning"), { shown: false }),
    number("high", t("charts.risk.columns.high.title", { name }), t("charts.risk.columns.high.meaning"), {
      shown: false,
    }),
    number("coverage", t("charts.risk.columns.coverage.title", { name }), t("charts.risk.columns.coverage.meaning"), {
      decimals: 2,
    }),
    ...scores.parts.map((p) =>
      number(
        `${machineName(p.id)}_score`,
        t("charts.risk.composite.columns.score.title", { name: indicatorName(p.id, texts) }),
        t("charts.risk.composite.columns.score.meaning"),
        { shown: false, unit: "%" },
      ),
    ),
  ];
}

/** Ten digits: what is behind them is noise. */
const cell = (v: number): Cell => (Number.isNaN(v) ? null : Number(v.toPrecision(10)));

/** What each indicator adds, and the value without each. */
function partsOf({ composite, scores, at }: InView, weights: readonly number[], texts: Texts): RiskParts[] {
  const { t } = texts;
  const date = texts.date(isoOf(composite.days[at]!));
  const adds: RiskPart[] = [];
  const without: RiskPart[] = [];
  scores.parts.forEach((part, k) => {
    if (weights[k] === 0) return;
    const label = indicatorName(part.id, texts);
    const amount = composite.contributions[k]![at]!;
    if (Number.isNaN(amount)) {
      adds.push({
        id: part.id,
        label,
        amount: null,
        value: "",
        note: t("charts.risk.missing", { date: texts.date(isoOf(part.to)) }),
      });
      return;
    }
    adds.push({ id: part.id, label, amount, value: texts.number(amount, 1), note: "" });
    const rest = composite.without[k]![at]!;
    if (!Number.isNaN(rest))
      without.push({
        id: `without-${part.id}`,
        label: t("charts.risk.composite.withoutWord", { name: nameInSentence(part.id, texts) }),
        amount: rest,
        value: texts.number(rest, 1),
        note: "",
      });
  });
  const known = (p: RiskPart) => p.amount ?? -1;
  adds.sort((a, b) => known(b) - known(a));
  without.sort((a, b) => known(b) - known(a));
  const value = composite.values[at]!;
  const all: RiskPart = {
    id: "all",
    label: t("charts.risk.composite.all"),
    amount: value,
    value: texts.number(value, 1),
    note: "",
  };
  return [
    { title: t("charts.risk.parts.composite", { date }), items: adds, signed: false },
    ...(without.length ? [{ title: t("charts.risk.parts.without"), items: [all, ...without], signed: false }] : []),
  ];
}

/** A row a day: the composite of the chosen weights, its range without each indicator, and the scores. */
export function compositeRows(data: Data, state: CompositeState, texts: Texts): RiskTable {
  const view = inView(data, state);
  const { composite, scores, from, to, at } = view;
  const own = columns(scores, texts);
  const rows: Record<string, Cell>[] = [];
  const points: { day: number; value: number }[] = [];
  const band: { day: number; low: number; high: number }[] = [];
  for (let day = from; day <= to; day += 1) {
    const i = day - scores.from;
    const value = composite.values[i]!;
    rows.push({
      date: isoOf(day),
      composite: cell(value),
      low: cell(composite.low[i]!),
      high: cell(composite.high[i]!),
      coverage: cell(composite.coverage[i]!),
      ...Object.fromEntries(scores.parts.map((p) => [`${machineName(p.id)}_score`, p.scores[i] ?? null])),
    });
    if (Number.isNaN(value)) continue;
    points.push({ day, value });
    band.push({ day, low: composite.low[i]!, high: composite.high[i]! });
  }
  const label = texts.t("charts.risk.composite.label");
  const unit = texts.t("charts.risk.units.score");
  const line: RiskLine = {
    id: "composite",
    column: "composite",
    label,
    unit,
    decimals: 1,
    points,
    path: linePath(points, QUANTUM, 1),
    stepped: false,
    rounded: false,
  };
  const firstDay = isoOf(from);
  return {
    columns: own,
    rows,
    annotations: eventAnnotations(data.events, texts).filter((a) => a.from >= firstDay && a.from <= isoOf(to)),
    paths: points.length ? { composite: line.path.d } : {},
    asOf: isoOf(to),
    panels: points.length ? [{ unit, lines: [line], band, mark: null }] : [],
    parts: at >= 0 ? partsOf(view, state.weights, texts) : [],
    datasets: [],
    words: compositeWords(view, state, COMPOSITE_MAX_AGE, texts),
  };
}
