import type { Presentation } from "@/lib/charts/present";
import { SIZES } from "@/lib/charts/shared/size";
import { PALETTES } from "@/lib/theme/tokens";
import { fittingSize, keyBlock, type TextBlock, textBlock } from "./picture-layout";
import { FigureOf, Lines, type PictureProps, PlacedKeys, Sheet } from "./picture-parts";
import { BRAND, sourceLine } from "./picture-words";

/** The sizes that services show a picture in, px: a link's preview, a square post, a portrait post. */
export const SHARES = {
  og: { width: 1200, height: 630 },
  square: { width: 1080, height: 1080 },
  portrait: { width: 1080, height: 1350 },
} as const;
export type Share = keyof typeof SHARES;

interface ShareProps extends Omit<PictureProps, "width"> {
  readonly shape: Share;
}

export function SharePicture({ shape, ...picture }: ShareProps) {
  return shape === "og" ? <Beside {...picture} /> : <Stacked {...picture} shape={shape} />;
}

/** The layout of a view that fills a box best: where text stays about its size the largest, else the one that keeps it largest. */
function bestFit(view: Presentation, box: { width: number; height: number }, most: number) {
  const fits = SIZES.map((s) => {
    const { width, height } = view.layout(s);
    return { name: s.name, width, height, scale: Math.min(most, box.width / width, box.height / height) };
  });
  const legible = fits.filter((f) => f.scale >= 0.9);
  return legible.length
    ? legible.reduce((a, b) => (b.width * b.height * b.scale ** 2 > a.width * a.height * a.scale ** 2 ? b : a))
    : fits.reduce((a, b) => (b.scale > a.scale ? b : a));
}

/** The finding large at the left, the figure beside it: what a link preview shows, 1200 x 630. */
function Beside({ view, theme }: Omit<PictureProps, "width">) {
  const palette = PALETTES[theme];
  const [left, top, column, gap] = [56, 52, 404, 36];
  const box = {
    x: left + column + gap,
    y: 36,
    width: SHARES.og.width - left - column - gap - 40,
    height: SHARES.og.height - 72,
  };
  const best = bestFit(view, box, 1.2);
  const title = textBlock(view.title, {
    top,
    width: column,
    size: fittingSize(view.title, column, 6, [44, 40, 36, 32, 28]),
    weight: 600,
    leading: 1.18,
  });
  const source = textBlock(sourceLine(view, true), { top: 0, width: column, size: 16, leading: 1.35 });
  const floor = SHARES.og.height - top - source.bottom - 40;
  const subtitle = shortened(view.subtitle, { top: title.bottom + 20, width: column, size: 20, leading: 1.35 }, floor);
  const key = keyBlock(view.key, { x: left, top: subtitle.bottom + 18, width: column, size: 17 });
  const [x, y] = [
    box.x + (box.width - best.width * best.scale) / 2,
    box.y + (box.height - best.height * best.scale) / 2,
  ];
  const sourceTop = SHARES.og.height - top - source.bottom;
  return (
    <Sheet view={view} theme={theme} {...SHARES.og}>
      <Lines block={title} x={left} className="t" fill={palette.ink} />
      <Lines block={subtitle} x={left} fill={palette["ink-2"]} />
      {key.bottom <= floor && <PlacedKeys block={key} palette={palette} />}
      <text x={left} y={sourceTop - 14} className="t" fontSize="24" fill={palette.accent}>
        {BRAND}
      </text>
      <g transform={`translate(0 ${sourceTop})`}>
        <Lines block={source} x={left} fill={palette["ink-3"]} />
      </g>
      <g
        transform={`translate(${Math.round(x)} ${Math.round(y)}) scale(${Math.floor(best.scale * 1000) / 1000})`}
        className={best.scale < 0.85 ? "small" : undefined}
      >
        <FigureOf view={view} palette={palette} width={best.name} />
      </g>
    </Sheet>
  );
}

/** Finding, figure and source below each other. */
function Stacked({ view, theme, shape }: ShareProps) {
  const palette = PALETTES[theme];
  const { width, height } = SHARES[shape];
  const margin = 56;
  const room = width - 2 * margin;
  const title = textBlock(view.title, {
    top: margin,
    width: room,
    size: fittingSize(view.title, room, 3, [60, 54, 48, 42, 36]),
    weight: 600,
    leading: 1.16,
  });
  const subtitle = shortened(view.subtitle, { top: title.bottom + 14, width: room, size: 26, leading: 1.3 }, 430);
  const key = keyBlock(view.key, { x: margin, top: subtitle.bottom + 14, width: room, size: 22 });
  const source = textBlock(sourceLine(view, true), { top: 0, width: room - 180, size: 20, leading: 1.35 });
  const sourceTop = height - margin - source.bottom;
  const top = key.bottom + 24;
  const box = { width: room, height: sourceTop - 32 - top };
  const best = bestFit(view, box, 2.6);
  const x = margin + (room - best.width * best.scale) / 2;
  const y = top + (box.height - best.height * best.scale) / 2;
  return (
    <Sheet view={view} theme={theme} width={width} height={height}>
      <Lines block={title} x={margin} className="t" fill={palette.ink} />
      <Lines block={subtitle} x={margin} fill={palette["ink-2"]} />
      <PlacedKeys block={key} palette={palette} />
      <g
        transform={`translate(${Math.round(x)} ${Math.round(y)}) scale(${Math.floor(best.scale * 1000) / 1000})`}
        className={best.scale < 0.85 ? "small" : undefined}
      >
        <FigureOf view={view} palette={palette} width={best.name} />
      </g>
      <g transform={`translate(0 ${sourceTop})`}>
        <Lines block={source} x={margin} fill={palette["ink-3"]} />
      </g>
      <text x={width - margin} y={height - margin} textAnchor="end" className="t" fontSize="30" fill={palette.accent}>
        {BRAND}
      </text>
    </Sheet>
  );
}

/** A text broken to a width and cut, with an ellipsis, before it passes `floor`. */
function shortened(text: string, options: Parameters<typeof textBlock>[1], floor: number): TextBlock {
  const words = text.split(" ");
  for (let n = words.length; n > 0; n -= 1) {
    const block = textBlock(n === words.length ? text : `${words.slice(0, n).join(" ")}…`, options);
    if (block.bottom <= floor) return block;
  }
  return textBlock("", options);
}
