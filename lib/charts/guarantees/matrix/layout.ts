import type { Texts } from "@/lib/i18n/texts";
import type { Bindingness } from "@/lib/schema/guarantee";
import { SHRINK, type Size } from "../../shared/size";
import { textWidth, wrapText } from "../../shared/text-width";
import { round1 } from "../../shared/time-axis";
import { type InstrumentState, OFFERED, type Offered } from "../shared/instruments";
import type { MatrixTable } from "./rows";

export interface PlacedMark {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly binding: Bindingness;
  readonly superseded: boolean;
  /** The provider's letters under the mark, where a line holds many providers. */
  readonly code: string | null;
}

/** Plain numbers and strings; px in a box of width x height. */
export interface MatrixLayout {
  readonly width: number;
  readonly height: number;
  readonly r: number;
  /** Heads are set smaller, without counts, where four of them share a phone. */
  readonly narrow: boolean;
  readonly heads: readonly {
    readonly type: Offered;
    readonly x: number;
    readonly label: readonly string[];
    /** Instruments of the sort in the view. */
    readonly count: string;
    readonly benefit: readonly string[];
  }[];
  readonly headBottom: number;
  readonly lines: readonly {
    readonly id: string;
    readonly label: readonly string[];
    readonly labelX: number;
    readonly labelY: number;
    readonly rule: number;
    readonly marks: readonly PlacedMark[];
  }[];
  readonly empty: string | null;
}

const LINE = 15;
const SIZES = {
  narrow: { r: 5, step: 16, row: 16, coded: 16 },
  medium: { r: 5.5, step: 18, row: 18, coded: 30 },
  wide: { r: 6, step: 20, row: 20, coded: 31 },
} as const;
/** Steps between marks that carry letters. */
const CODED_STEP = 27;

/** How much of the width each sort gets: as many marks as its widest cell holds, damped, so that each head has room. */
const WEIGHTS: Readonly<Record<Offered, number>> = {
  bilateral: 1.35,
  multilateral: 1.25,
  monitoring: 1.2,
  "defence-support": 1.1,
};

/** Divides a width by weight. Where one would get less than it needs, each gets that first and the rest is divided. */
function roomsOf(weights: readonly number[], least: readonly number[], width: number): number[] {
  const total = weights.reduce((sum, w) => sum + w, 0);
  const byWeight = weights.map((w) => (width * w) / total);
  const over = width - least.reduce((sum, l) => sum + l, 0);
  if (over < 0 || byWeight.every((room, i) => room >= least[i]!)) return byWeight;
  return weights.map((w, i) => least[i]! + (over * w) / total);
}

export function matrixLayout(table: MatrixTable, state: InstrumentState, size: Size, texts: Texts): MatrixLayout {
  const { t } = texts;
  const { width, name } = size;
  const narrow = name === "narrow";
  const { r, step, row, coded } = SIZES[name];
  const types = OFFERED.filter((type) => state.kind.length === 0 || state.kind.includes(type));
  const labelWidth = narrow ? 0 : Math.min(190, Math.max(60, ...table.lines.map((l) => textWidth(l.label, 13, 600))));
  const x0 = narrow ? 8 : Math.ceil(8 + labelWidth + 22);
  const gap = narrow ? 6 : 16;
  const short = (type: Offered) => t(`charts.guarantees.short.${type}`);
  const headSize = narrow ? 12 : 13;
  const rooms = roomsOf(
    types.map((type) => WEIGHTS[type]),
    types.map(
      (type) =>
        Math.max(
          ...short(type)
            .split(" ")
            .map((w) => textWidth(w, headSize, 600)),
        ) / SHRINK[name],
    ),
    width - 8 - x0 - gap * (types.length - 1),
  );
  let x = x0;
  const columns = types.map((type, i) => {
    const column = { type, x: round1(x), room: rooms[i]! };
    x += column.room + gap;
    return column;
  });
  const heads = columns.map(({ type, x, room }) => ({
    type,
    x,
    label: wrapText(short(type), room * SHRINK[name], headSize, 600),
    count: texts.number(table.instruments.filter((g) => g.type === type).length),
    benefit: wrapText(t(`charts.guarantees.benefit.${type}`), room * SHRINK[name], 12),
  }));
  // A word that is wider than its column would run into the next.
  const benefits = columns.every(({ room }, i) => heads[i]!.benefit.every((line) => textWidth(line, 12) <= room));
  const headLines = Math.max(1, ...heads.map((h) => h.label.length));
  const benefitLines = benefits ? Math.max(1, ...heads.map((h) => h.benefit.length)) : 0;
  const headBottom = 4 + (headLines + benefitLines) * LINE + 6;

  let y = headBottom;
  const lines = table.lines.map((line) => {
    const withCodes = line.providers.length > 1 && !narrow;
    const rule = y;
    const labelY = y + (narrow ? 18 : 21);
    const top = y + (narrow ? 34 : 17);
    const across = withCodes ? CODED_STEP : step;
    const down = withCodes ? coded : row;
    let bottom = top;
    const marks = columns.flatMap(({ type, x, room }) => {
      const perRow = Math.max(1, Math.floor((room - 2 * r) / across) + 1);
      return line.marks[type].map((m, i): PlacedMark => {
        const at = top + Math.floor(i / perRow) * down;
        bottom = Math.max(bottom, at + (withCodes ? 16 : 0));
        const own = m.instrument.provider.filter((p) => line.providers.includes(p));
        return {
          id: m.instrument.id,
          x: round1(x + r + 1 + (withCodes ? 3 : 0) + (i % perRow) * across),
          y: at,
          binding: m.instrument.bindingness,
          superseded: m.superseded,
          code: withCodes && type === "bilateral" ? (own.length === 1 ? own[0]! : `${own.length}×`) : null,
        };
      });
    });
    y = bottom + r + 9;
    return {
      id: line.id,
      label: narrow ? [line.label] : wrapText(line.label, labelWidth + 4, 13, 600),
      labelX: 8,
      labelY,
      rule,
      marks,
    };
  });
  return {
    width,
    height: Math.ceil(y + 2),
    r,
    narrow,
    heads: benefits ? heads : heads.map((h) => ({ ...h, benefit: [] })),
    headBottom,
    lines,
    empty: table.rows.length ? null : t("charts.guarantees.empty"),
  };
}
