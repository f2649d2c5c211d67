import { scaleLinear } from "d3-scale";
import type { Texts } from "@/lib/i18n/texts";
import { SHRINK, type Size } from "../../shared/size";
import { textWidth, wrapText } from "../../shared/text-width";
import { round1 } from "../../shared/time-axis";
import { amount } from "../series";
import type { DistributionTable, Refused, Spread } from "./rows";
import type { DistributionState } from "./state";
import { spreadSentence } from "./words";

export interface DistributionPanel {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly up: string | null;
  readonly plot: {
    readonly x0: number;
    readonly x1: number;
    readonly y0: number;
    readonly y1: number;
    readonly bars: readonly string[];
    /** Where days at least as far from zero lie. */
    readonly tails: string;
    readonly event: {
      readonly x: number;
      readonly label: string;
      readonly labelX: number;
      readonly anchor: "start" | "end";
    };
    readonly ticks: readonly { readonly at: number; readonly label: string }[];
    readonly top: { readonly y: number; readonly label: string };
    readonly axis: string;
  } | null;
  readonly lines: readonly string[];
  readonly linesY: number;
}

export interface DistributionLayout {
  readonly width: number;
  readonly height: number;
  readonly panels: readonly DistributionPanel[];
}

const HEIGHT = { narrow: 130, medium: 150, wide: 170 } as const;
const GAP = 28;

export function distributionLayout(
  table: DistributionTable,
  _state: DistributionState,
  { name, width }: Size,
  texts: Texts,
): DistributionLayout {
  const columns = name === "narrow" || table.results.length === 1 ? 1 : 2;
  const panelWidth = Math.floor((width - 16 - (columns - 1) * GAP) / columns);
  const height = HEIGHT[name];
  let y = 2;
  const panels: DistributionPanel[] = [];
  for (let i = 0; i < table.results.length; i += columns) {
    const row = table.results.slice(i, i + columns).map((r) => ({
      result: r,
      lines: wrapText(spreadSentence(r, texts), panelWidth * SHRINK[name], 12),
      up: r.shown.up,
    }));
    const head = row.some((r) => r.up) ? 40 : 24;
    for (const [k, { result, lines, up }] of row.entries()) {
      const x = 8 + k * (panelWidth + GAP);
      const top = y + head + 18;
      const plot = "bins" in result ? plotOf(result, { x, width: panelWidth, y: top, height }, texts) : null;
      panels.push({
        id: result.shown.id,
        x,
        y,
        label: result.shown.label,
        up,
        plot,
        lines,
        linesY: plot ? top + height + 50 : top,
      });
    }
    y += head + 18 + height + 50 + Math.max(...row.map((r) => r.lines.length)) * 16 + 12;
  }
  return { width, height: y, panels };
}

const isPlot = (r: Spread | Refused): r is Spread => "bins" in r;

function plotOf(
  result: Spread,
  box: { x: number; width: number; y: number; height: number },
  texts: Texts,
): DistributionPanel["plot"] {
  if (!isPlot(result)) return null;
  const { bins, t, car, shown } = result;
  // The axis grows where the event lies further out than any bin.
  const reach = Math.max(4, Math.ceil(Math.abs(t) * 2) / 2 + 0.5);
  const x = scaleLinear()
    .domain([-reach, reach])
    .range([box.x, box.x + box.width]);
  const most = Math.max(...bins.map((b) => b.days));
  const y = scaleLinear()
    .domain([0, most])
    .range([box.y + box.height, box.y + 4]);
  const y1 = box.y + box.height;
  const bars = bins.map((b) => {
    const [left, right] = [round1(x(b.from) + 0.5), round1(x(b.to) - 0.5)];
    return `M${left} ${y1}V${round1(y(b.days))}H${right}V${y1}z`;
  });
  const far = Math.abs(t);
  const [a, b] = [round1(x(-far)), round1(x(far))];
  const label = `${amount(shown, car, texts)} (${texts.change(t, 1)})`;
  const at = round1(x(t));
  const right = at + 6 + textWidth(label, 12, 600) < box.x + box.width;
  return {
    x0: box.x,
    x1: box.x + box.width,
    y0: box.y,
    y1,
    bars,
    tails: `M${box.x} ${box.y}H${a}V${y1}H${box.x}zM${b} ${box.y}H${box.x + box.width}V${y1}H${b}z`,
    event: { x: at, label, labelX: right ? at + 5 : at - 5, anchor: right ? "start" : "end" },
    ticks: [-4, -2, 0, 2, 4].map((v) => ({ at: round1(x(v)), label: v === 0 ? "0" : texts.change(v, 0) })),
    top: { y: round1(y(most)), label: texts.t("charts.reactions.distribution.top", { n: most }) },
    axis: texts.t("charts.reactions.distribution.axis"),
  };
}
