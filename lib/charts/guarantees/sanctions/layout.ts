import { scaleLinear } from "d3-scale";
import { dayOf } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import type { SanctionDirection } from "@/lib/schema/sanction";
import { SHRINK, type Size } from "../../shared/size";
import { swarm } from "../../shared/swarm";
import { textWidth, wrapText } from "../../shared/text-width";
import { round1, type Tick, type TimeSpan, timeTicks, timeX } from "../../shared/time-axis";
import { LANES, type SanctionLane, type SanctionsState, type SanctionsTable } from "./rows";

export interface PlacedAct {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly direction: SanctionDirection;
  readonly low: boolean;
  /** A package's number inside its mark. */
  readonly number: string | null;
}

export interface PlacedLevel {
  readonly id: string;
  readonly x0: number;
  readonly x1: number;
  /** Height of the level; null where it is not known. */
  readonly y: number | null;
  readonly label: string;
  readonly labelX: number;
  readonly labelY: number;
  readonly anchor: "start" | "end";
}

/** Plain numbers and strings; px in a box of width x height. */
export interface SanctionsLayout {
  readonly width: number;
  readonly height: number;
  readonly span: TimeSpan;
  readonly ticks: readonly Tick[];
  readonly plotTop: number;
  readonly plotBottom: number;
  readonly lanes: readonly {
    readonly id: SanctionLane;
    readonly label: string;
    readonly count: string;
    readonly labelY: number;
    readonly y: number;
    readonly acts: readonly PlacedAct[];
  }[];
  readonly vessels: {
    readonly heading: readonly string[];
    readonly headingY: number;
    readonly base: number;
    readonly bars: readonly {
      readonly id: string;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly label: string;
      readonly labelX: number;
    }[];
  } | null;
  readonly cap: {
    readonly heading: readonly string[];
    readonly headingY: number;
    readonly top: number;
    readonly bottom: number;
    readonly levels: readonly PlacedLevel[];
    /** The level that Washington kept beside the EU's. */
    readonly us: { readonly x0: number; readonly x1: number; readonly y: number; readonly label: string } | null;
  } | null;
  readonly empty: string | null;
}

const LINE = 16;
const BAR = 7;

export function sanctionsLayout(
  table: SanctionsTable,
  _state: SanctionsState,
  size: Size,
  texts: Texts,
): SanctionsLayout {
  const { t } = texts;
  const { width, name } = size;
  const narrow = name === "narrow";
  const x0 = 8;
  const x1 = width - 12;
  const from = dayOf(table.first) - 40;
  const span: TimeSpan = { from, to: Math.max(dayOf(table.day), from + 60), x0, x1 };
  const place = (iso: string) => timeX(span, Math.min(Math.max(dayOf(iso), span.from), span.to));
  const heading = (text: string) => wrapText(text, (width - 16) * SHRINK[name], 13, 600);
  const plotTop = 4;
  let y = plotTop;

  const lanes = LANES.filter((id) => table.lanes[id].length > 0).map((id) => {
    const own = table.lanes[id];
    const labelY = y + 15;
    const r = id === "eu-packages" ? (narrow ? 8 : 9) : 5.5;
    const xs = own.map((a) => ({ x: Math.min(Math.max(place(a.date), x0 + r), x1 - r), r: r * 1.2 }));
    const ys = swarm(xs, 0.5);
    const top = Math.min(-r, ...ys.map((v) => v - r));
    const bottom = Math.max(r, ...ys.map((v) => v + r));
    const middle = Math.round(y + 24 - top);
    y = middle + bottom + 8;
    return {
      id,
      label: t(`charts.guarantees.sanctions.lane.${id}`),
      count: texts.number(own.length),
      labelY,
      y: middle,
      acts: own.map(
        (a, i): PlacedAct => ({
          id: a.id,
          x: Math.round(xs[i]!.x),
          y: Math.round(middle + ys[i]!),
          r,
          direction: a.direction!,
          low: a.confidence === "low",
          number: a.number === null ? null : String(a.number),
        }),
      ),
    };
  });

  const vesselPanel = (): SanctionsLayout["vessels"] => {
    if (table.vessels.length === 0) return null;
    const lines = heading(t("charts.guarantees.sanctions.panel.vessels"));
    const headingY = y + 15;
    const top = y + lines.length * LINE + 18;
    const base = top + (narrow ? 64 : 76);
    y = base + 10;
    const most = Math.max(...table.vessels.map((r) => r.vessels_listed!));
    const scale = scaleLinear().domain([0, most]).range([base, top]);
    let free = Number.NEGATIVE_INFINITY;
    return {
      heading: lines,
      headingY,
      base,
      bars: table.vessels.map((r) => {
        const x = place(r.date);
        const words = texts.number(r.vessels_listed!);
        const half = textWidth(words, 12) / 2;
        const labelX = Math.min(x, x1 - half + 8);
        const fits = labelX - half > free;
        if (fits) free = labelX + half;
        return {
          id: r.id,
          x: round1(Math.min(Math.max(x - BAR / 2, x0), x1 - BAR)),
          y: round1(scale(r.vessels_listed!)),
          width: BAR,
          label: fits ? words : "",
          labelX: round1(labelX),
        };
      }),
    };
  };

  const capPanel = (): SanctionsLayout["cap"] => {
    if (table.cap.length === 0) return null;
    const lines = heading(t("charts.guarantees.sanctions.panel.cap"));
    const headingY = y + 15;
    const top = y + lines.length * LINE + 24;
    const bottom = top + (narrow ? 84 : 96);
    y = bottom + 8;
    const values = table.cap.flatMap((s) => (s.row.cap_usd === null ? [] : [s.row.cap_usd]));
    const kept = table.cap.flatMap((s) => (s.usKept === null ? [] : [s.usKept]));
    const [low, high] = [Math.min(...values, ...kept), Math.max(...values, ...kept)];
    const scale = scaleLinear()
      .domain([low, high === low ? low + 1 : high])
      .range([bottom - 24, top + 6]);
    const levels = table.cap.map((s): PlacedLevel => {
      const [left, right] = [place(s.from), Math.max(place(s.to), place(s.from) + 5)];
      if (s.row.cap_usd === null) {
        const label = t("charts.guarantees.sanctions.unknown", { date: texts.date(s.from) });
        return { id: s.row.id, x0: left, x1: right, y: null, label, labelX: right, labelY: bottom - 4, anchor: "end" };
      }
      const at = round1(scale(s.row.cap_usd));
      return {
        id: s.row.id,
        x0: left,
        x1: right,
        y: at,
        label: texts.number(s.row.cap_usd),
        labelX: left + 2,
        labelY: at - 6,
        anchor: "start",
      };
    });
    const us = table.cap.filter((s) => s.usKept !== null);
    return {
      heading: lines,
      headingY,
      top,
      bottom,
      levels,
      us: us.length
        ? {
            x0: place(us[0]!.from),
            x1: place(us.at(-1)!.to),
            y: round1(scale(us[0]!.usKept!)),
            label: t("charts.guarantees.sanctions.usKept", { n: texts.number(us[0]!.usKept!) }),
          }
        : null,
    };
  };

  // Each takes its place where the one before ends.
  const vessels = vesselPanel();
  const cap = capPanel();
  const plotBottom = Math.round(y + 2);
  return {
    width,
    height: plotBottom + 26,
    span,
    ticks: table.rows.length ? timeTicks(span, texts.locale) : [],
    plotTop,
    plotBottom,
    lanes,
    vessels,
    cap,
    empty: table.rows.length ? null : t("charts.guarantees.sanctions.empty"),
  };
}
