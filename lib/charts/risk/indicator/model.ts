import type { DatasetId } from "@/lib/data";
import type { Row, Table } from "../../contract";
import type { LinePath, LinePoint } from "../../shared/path";

/*
 * What the charts of indicators draw: panels of lines over one time axis, the first with the indicator and its band, and below
 * them the parts that make its latest value.
 */

/** Days in view. */
export interface IndicatorState {
  readonly from: string | null;
  readonly to: string | null;
}

export interface RiskLine {
  readonly id: string;
  readonly column: string;
  readonly label: string;
  readonly unit: string;
  readonly decimals: number;
  readonly points: readonly LinePoint[];
  readonly path: LinePath;
  /** Each value stands for its whole month. */
  readonly stepped: boolean;
  /** Rounded to what the drawing needs, because the rows may not be handed on. */
  readonly rounded: boolean;
}

export interface BandPoint {
  readonly day: number;
  readonly low: number;
  readonly high: number;
}

export interface RiskPanel {
  readonly unit: string;
  readonly lines: readonly RiskLine[];
  /** Range of the first line under variations of its method; empty for none. */
  readonly band: readonly BandPoint[];
  /** Value from which on the first line counts as high (or low), with its words. */
  readonly mark: { readonly value: number; readonly label: string } | null;
}

/** A part of the latest value. */
export interface RiskPart {
  readonly id: string;
  readonly label: string;
  /** Length of the bar: what the part adds to the value, or its own level as a share of its highest in view; null where it is not known. */
  readonly amount: number | null;
  /** The part in words: what it adds, or its level with its unit. */
  readonly value: string;
  /** Why there is no bar, or how old the observation is; empty where neither needs saying. */
  readonly note: string;
}

export interface RiskParts {
  readonly title: string;
  readonly items: readonly RiskPart[];
  /** Bars to both sides of a zero line. */
  readonly signed: boolean;
}

export interface RiskTable extends Table<Row> {
  readonly panels: readonly RiskPanel[];
  readonly parts: readonly RiskParts[];
  readonly datasets: readonly DatasetId[];
  /** The sentences of the latest value, the band, the parts and the moves, made with the rows. */
  readonly words: {
    readonly title: string;
    readonly description: string;
    readonly notes: readonly string[];
  };
}
