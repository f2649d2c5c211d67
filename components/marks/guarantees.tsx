import type { KeyItem } from "@/lib/charts/contract";
import { GUARANTEE_SYMBOLS, type GuaranteeSymbol } from "@/lib/charts/guarantees/shared/symbols";
import type { Bindingness } from "@/lib/schema/guarantee";
import type { NatoStance } from "@/lib/schema/nato-stance";
import type { SanctionDirection } from "@/lib/schema/sanction";
import type { Palette, Token } from "@/lib/theme/tokens";

const round = (n: number) => Math.round(n * 10) / 10;
const circle = (x: number, y: number, r: number) =>
  `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`;

interface BindingProps {
  readonly binding: Bindingness;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly superseded?: boolean;
  readonly palette: Palette;
}

/** Colours of the group around marks of bindingness; a mark says only how it differs. */
export const bindingGroup = (palette: Palette) => ({
  fill: palette.paper,
  stroke: palette.accent,
  strokeWidth: 1.4,
});

/**
 * How firm an instrument can be shown to be: proposed a dotted ring, political an empty one, a declaration half full, binding
 * in law full. One path, so that it is one mark; a text that was replaced is struck through.
 */
export function BindingMark({ binding, x, y, r, superseded = false, palette }: BindingProps) {
  const strike = superseded ? `M${round(x - r - 1)} ${round(y + r + 1)}l${2 * r + 2} ${-2 * r - 2}` : "";
  const d = circle(x, y, r) + strike;
  switch (binding) {
    case "proposed":
      return <path d={d} stroke={palette["ink-3"]} strokeDasharray={strike ? undefined : "1.7 1.7"} />;
    case "political":
      return <path d={d} />;
    case "declaration":
      return (
        <path
          d={`${circle(x, y, r)}M${round(x - r)} ${round(y)}a${r} ${r} 0 0 1 ${2 * r} 0z${strike}`}
          fill={palette.accent}
          fillRule="evenodd"
        />
      );
    case "treaty-ratified":
      return <path d={d} fill={palette.accent} />;
  }
}

/** A stance has a colour (that of the map of allies) and a shape: supports a disc, under conditions a diamond, against a square. */
export const STANCE_TOKENS = {
  supportive: "series-1",
  conditional: "series-6",
  "opposed-for-now": "series-2",
  unknown: "ink-3",
} as const satisfies Record<NatoStance, Token>;

/** `low`: a record of low confidence is hollow. */
export function StanceMark({
  stance,
  x,
  y,
  r,
  low = false,
  palette,
}: {
  readonly stance: NatoStance;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly low?: boolean;
  readonly palette: Palette;
}) {
  const d =
    stance === "conditional"
      ? `M${round(x)} ${round(y - r - 1)}l${r + 1} ${r + 1}l${-r - 1} ${r + 1}l${-r - 1} ${-r - 1}z`
      : stance === "opposed-for-now"
        ? `M${round(x - r)} ${round(y - r)}h${2 * r}v${2 * r}h${-2 * r}z`
        : circle(x, y, r);
  const colour = palette[STANCE_TOKENS[stance]];
  if (stance === "unknown") return <path d={d} fill="none" stroke={colour} strokeDasharray="1.7 1.7" />;
  return <path d={d} fill={low ? palette.paper : colour} stroke={low ? colour : palette.paper} />;
}

/** Tightening is a full square, easing an open diamond, what isn't law yet a dotted ring. */
export function SanctionMark({
  direction,
  x,
  y,
  r,
  low = false,
  palette,
}: {
  readonly direction: SanctionDirection;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly low?: boolean;
  readonly palette: Palette;
}) {
  if (direction === "pending")
    return <path d={circle(x, y, r)} fill={palette.paper} stroke={palette["ink-3"]} strokeDasharray="1.7 1.7" />;
  if (direction === "easing")
    return (
      <path
        d={`M${round(x)} ${round(y - r - 1.5)}l${r + 1.5} ${r + 1.5}l${-r - 1.5} ${r + 1.5}l${-r - 1.5} ${-r - 1.5}z`}
        fill={palette.paper}
        stroke={palette["series-4"]}
        strokeWidth={1.8}
        strokeDasharray={low ? "1.7 1.7" : undefined}
      />
    );
  return (
    <path
      d={`M${round(x - r)} ${round(y - r)}h${2 * r}v${2 * r}h${-2 * r}z`}
      fill={low ? palette.paper : palette["series-3"]}
      stroke={palette["series-3"]}
      strokeDasharray={low ? "1.7 1.7" : undefined}
    />
  );
}

export const isGuaranteeSymbol = (symbol: KeyItem["symbol"]): symbol is GuaranteeSymbol =>
  (GUARANTEE_SYMBOLS as readonly string[]).includes(symbol);

const BINDING_OF = {
  "binding-proposed": "proposed",
  "binding-political": "political",
  "binding-declaration": "declaration",
  "binding-law": "treaty-ratified",
} as const;
const STANCE_OF = {
  "stance-supportive": "supportive",
  "stance-conditional": "conditional",
  "stance-opposed": "opposed-for-now",
  "stance-unknown": "unknown",
} as const;
const SANCTION_OF = {
  "sanction-tightening": "tightening",
  "sanction-easing": "easing",
  "sanction-pending": "pending",
} as const;

/** Symbols of these charts' keys, in a box of 14 x 14. */
export function GuaranteeSymbolMark({
  symbol,
  palette,
}: {
  readonly symbol: GuaranteeSymbol;
  readonly palette: Palette;
}) {
  const at = { x: 7, y: 7, palette };
  switch (symbol) {
    case "binding-proposed":
    case "binding-political":
    case "binding-declaration":
    case "binding-law":
      return (
        <g {...bindingGroup(palette)}>
          <BindingMark binding={BINDING_OF[symbol]} r={5} {...at} />
        </g>
      );
    case "superseded":
      return (
        <g {...bindingGroup(palette)}>
          <BindingMark binding="proposed" superseded r={5} {...at} />
        </g>
      );
    case "term":
      return (
        <>
          <rect x={0} y={2} width={13} height={10} fill={palette.accent} fillOpacity={0.16} />
          <path d="M13 2V12" stroke={palette.accent} strokeWidth={1.4} />
        </>
      );
    case "term-open":
      return <path d="M0 10H14" stroke={palette["ink-3"]} strokeWidth={1.4} strokeDasharray="1.5 2.5" />;
    case "amount-stated":
      return <rect x={0} y={3} width={14} height={8} fill={palette["series-1"]} />;
    case "amount-converted":
      return (
        <rect
          x={0.7}
          y={3.7}
          width={12.6}
          height={6.6}
          fill={palette["series-1"]}
          fillOpacity={0.2}
          stroke={palette["series-1"]}
          strokeWidth={1.4}
        />
      );
    case "amount-unknown":
      return (
        <rect
          x={0.7}
          y={3.7}
          width={12.6}
          height={6.6}
          fill="none"
          stroke={palette["ink-3"]}
          strokeDasharray="1.7 1.7"
        />
      );
    case "stance-supportive":
    case "stance-conditional":
    case "stance-opposed":
    case "stance-unknown":
      return <StanceMark stance={STANCE_OF[symbol]} r={4.4} {...at} />;
    case "sanction-tightening":
    case "sanction-easing":
    case "sanction-pending":
      return <SanctionMark direction={SANCTION_OF[symbol]} r={4.4} {...at} />;
    case "sanction-unknown":
      return (
        <rect
          x={0.7}
          y={2.7}
          width={12.6}
          height={8.6}
          fill="none"
          stroke={palette["ink-3"]}
          strokeDasharray="1.7 1.7"
        />
      );
  }
}
