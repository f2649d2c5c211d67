import type { KeyItem, TalksSymbol } from "@/lib/charts/contract";
import type { MeetingKind } from "@/lib/charts/talks/meetings";
import type { Palette, Token } from "@/lib/theme/tokens";

const round = (n: number) => Math.round(n * 10) / 10;

/** What a kind of meeting is drawn with: talks a square, a summit a diamond, a call a ring. Shape and colour say the same. */
export const KIND_TOKENS = { talks: "series-1", summit: "series-2", call: "neutral" } as const satisfies Record<
  MeetingKind,
  Token
>;

/** A unit of a kind as a path around its middle; narrower than 4 px it is a bar, and its colour tells the kind. */
export function unitPath(kind: MeetingKind, x: number, y: number, width: number, height: number): string {
  const [w, h] = [round(width), round(height)];
  if (kind === "talks" || width < 4) return `M${round(x - w / 2)} ${round(y - h / 2)}h${w}v${h}h${-w}z`;
  if (kind === "summit") {
    // A diamond reaches a little further than a square, to look as large.
    const r = round(w / 2 + 0.6);
    return `M${round(x)} ${round(y - r)}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`;
  }
  const r = round(w / 2 - 0.7);
  return `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`;
}

/** Units of one kind in one path; a call's is hollow. */
export function KindUnits({
  kind,
  d,
  hollow,
  palette,
}: {
  readonly kind: MeetingKind;
  readonly d: string;
  readonly hollow: boolean;
  readonly palette: Palette;
}) {
  if (kind === "talks") return <path d={d} />;
  const colour = palette[KIND_TOKENS[kind]];
  return kind === "call" && hollow ? (
    <path d={d} fill="none" stroke={colour} strokeWidth={1.4} />
  ) : (
    <path d={d} fill={colour} />
  );
}

/** The tone of a day in the calendar, from its weight; its size says the same. */
export const DAY_TOKENS = { minor: "series-1", notable: "accent", major: "ink" } as const satisfies Record<
  string,
  Token
>;

/** What returned to a side is drawn with, in the side's colour; up is to Ukraine, down to Russia. */
export const SIDE_TOKENS = { UA: "party-ua", RU: "party-ru" } as const satisfies Record<string, Token>;

/** A diamond: a total as somebody states it, on no scale. */
export const diamondPath = (x: number, y: number, r: number) =>
  `M${round(x)} ${round(y - r)}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`;

const SYMBOLS: Readonly<Record<TalksSymbol, true>> = {
  talks: true,
  summit: true,
  call: true,
  "day-minor": true,
  "day-notable": true,
  "day-major": true,
  "to-ukraine": true,
  "to-russia": true,
  "not-stated": true,
  "stated-total": true,
};

export const isTalksSymbol = (symbol: KeyItem["symbol"]): symbol is TalksSymbol => Object.hasOwn(SYMBOLS, symbol);

/** Symbols of these charts' keys, in a box of 14 x 14. */
export function TalksSymbolMark({ symbol, palette }: { readonly symbol: TalksSymbol; readonly palette: Palette }) {
  switch (symbol) {
    case "talks":
    case "summit":
    case "call":
      return (
        <g fill={palette[KIND_TOKENS.talks]}>
          <KindUnits kind={symbol} d={unitPath(symbol, 7, 7, 9, 9)} hollow palette={palette} />
        </g>
      );
    case "day-minor":
      return <rect x={4.5} y={4.5} width={5} height={5} fill={palette[DAY_TOKENS.minor]} />;
    case "day-notable":
      return <rect x={3.2} y={3.2} width={7.6} height={7.6} fill={palette[DAY_TOKENS.notable]} />;
    case "day-major":
      return <rect x={2} y={2} width={10} height={10} fill={palette[DAY_TOKENS.major]} />;
    case "to-ukraine":
    case "to-russia": {
      const up = symbol === "to-ukraine";
      return (
        <>
          <path d={up ? "M4 12V2h6v10z" : "M4 2v10h6V2z"} fill={palette[SIDE_TOKENS[up ? "UA" : "RU"]]} />
          <path d={up ? "M0 12h14" : "M0 2h14"} stroke={palette["ink-3"]} />
        </>
      );
    }
    case "not-stated":
      return <path d="M4 2.5h6v9h-6z" fill="none" stroke={palette["ink-3"]} strokeDasharray="1.5 1.5" />;
    case "stated-total":
      return <path d={diamondPath(7, 7, 4.6)} fill="none" stroke={palette.neutral} strokeWidth={1.4} />;
  }
}
