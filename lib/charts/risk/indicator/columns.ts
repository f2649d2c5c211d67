import type { Data, DatasetId } from "@/lib/data";
import type { Texts } from "@/lib/i18n/texts";
import type { Component, Indicator } from "@/lib/indicators/types";
import type { Cell, Column, Withheld } from "../../contract";
import { indicatorName, indicatorUnit, machineName, partName } from "./names";
import { type ComponentKey, LEVELS, SHOWN } from "./specs";

/** A column with the value of each of the indicator's days. */
export interface Filled {
  readonly column: Column;
  cell(at: number): Cell;
}

/** Why a dataset's rows may be drawn only, or null. */
export function withheldOf(data: Pick<Data, "dataset">, id: DatasetId, texts: Texts): Withheld | null {
  const meta = data.dataset(id);
  if (meta.redistribution === "open" || meta.redistribution === "attribution") return null;
  const source = meta.sources[0]!;
  return {
    publisher: source.publisher,
    reason: texts.t("charts.withheld", { label: texts.pick(meta.label), publisher: source.publisher }),
    officialUrl: source.url,
  };
}

/** Twelve digits: what is behind them is noise of the arithmetic. */
const cellOf = (v: number): Cell => (Number.isNaN(v) ? null : Number(v.toPrecision(12)));

/** The columns of an indicator: value, band, coverage, and for each part its level and what it adds. */
export function columnsOf(data: Pick<Data, "dataset">, indicator: Indicator, texts: Texts): Filled[] {
  const { t } = texts;
  const { id } = indicator;
  const name = indicatorName(id, texts);
  const unit = indicatorUnit(id, texts);
  const { decimals } = SHOWN[id];
  // A mean of thirty days can be unrolled into days again: where the rows may not be handed on, neither may it.
  const hold = indicator.datasets.length === 1 ? withheldOf(data, indicator.datasets[0]!, texts) : null;
  const column = (suffix: string, title: string, description: string, more: Partial<Column> = {}): Column => ({
    name: machineName(id) + suffix,
    type: "number",
    title,
    description,
    unit,
    decimals,
    shown: true,
    ...(hold ? { withheld: hold, dataset: indicator.datasets[0]! } : {}),
    ...more,
  });
  const filled = (values: Float64Array, c: Column): Filled => ({ column: c, cell: (at) => cellOf(values[at]!) });
  return [
    filled(indicator.values, column("", name, t(`charts.risk.indicators.${id}.meaning`))),
    filled(
      indicator.low,
      column("_low", t("charts.risk.columns.low.title", { name }), t("charts.risk.columns.low.meaning"), {
        shown: false,
      }),
    ),
    filled(
      indicator.high,
      column("_high", t("charts.risk.columns.high.title", { name }), t("charts.risk.columns.high.meaning"), {
        shown: false,
      }),
    ),
    filled(
      indicator.coverage,
      column(
        "_coverage",
        t("charts.risk.columns.coverage.title", { name }),
        t("charts.risk.columns.coverage.meaning"),
        { shown: false, unit: "", decimals: 2 },
      ),
    ),
    ...indicator.components.flatMap((c) => partColumns(data, indicator, c, texts)),
  ];
}

function partColumns(data: Pick<Data, "dataset">, indicator: Indicator, c: Component, texts: Texts): Filled[] {
  const { t } = texts;
  const label = partName(indicator, c.id, texts);
  const hold = withheldOf(data, c.dataset, texts);
  const shown = LEVELS[c.id as ComponentKey];
  const common = {
    type: "number" as const,
    dataset: c.dataset,
    shown: false,
    decimals: shown?.decimals ?? 2,
    ...(hold ? { withheld: hold } : {}),
  };
  // Events are no table of numbers that a part could be credited to.
  const levels: Filled = {
    column: {
      ...common,
      name: machineName(c.id),
      title: label,
      unit: shown ? t(`charts.risk.units.${shown.unit}`) : indicatorUnit(indicator.id, texts),
      description: t("charts.risk.columns.level.meaning"),
    },
    cell: (at) => cellOf(c.levels[at]!),
  };
  if (!c.contributions || c.contributions === c.levels) return [levels];
  const adds: Filled = {
    column: {
      ...common,
      name: `${machineName(c.id)}_adds`,
      title: t("charts.risk.columns.adds.title", { label }),
      unit: indicator.id === "volatility" ? "" : indicatorUnit(indicator.id, texts),
      description: t("charts.risk.columns.adds.meaning"),
      decimals: SHOWN[indicator.id].decimals,
    },
    cell: (at) => cellOf(c.contributions![at]!),
  };
  return [levels, adds];
}
