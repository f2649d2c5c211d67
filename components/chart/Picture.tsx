import type { ReactNode } from "react";
import type { KeyItem } from "@/lib/charts/contract";
import type { Presentation } from "@/lib/charts/present";
import { SIZES, type WidthName } from "@/lib/charts/shared/size";
import { SANS_SYSTEM, SERIF_SYSTEM } from "@/lib/theme/fonts";
import { PALETTES, type Palette } from "@/lib/theme/tokens";
import { figureOf } from "../figures";
import { pictureCss } from "./figure-css";
import { KeySymbol } from "./Key";
import { fittingSize, keyBlock, type TextBlock, textBlock } from "./picture-layout";
import { BRAND, sourceLine } from "./picture-words";

export type PictureTheme = "light" | "dark";

export interface PictureProps {
  readonly view: Presentation;
  readonly theme: PictureTheme;
  /** Which of the chart's layouts is drawn. */
  readonly width: WidthName;
}

/** The faces that the labels were measured in come first, then what the reader's system has. */
const SANS = `Inter,${SANS_SYSTEM}`;
const SERIF = `"Source Serif 4",${SERIF_SYSTEM}`;

/**
 * A view as a file of its own, in the anatomy of the page: finding, what is measured, key, figure, source. Text stays
 * text; nothing refers to anything outside.
 */
export function Picture({ view, theme, width }: PictureProps) {
  const palette = PALETTES[theme];
  const size = SIZES.find((s) => s.name === width)!;
  const layout = view.layout(size);
  const margin = width === "narrow" ? 16 : 24;
  // Figures keep 8 px free at their left, so that their plot stands under the title.
  const shift = margin - 8;
  const full = layout.width + 2 * shift;
  const room = full - 2 * margin;
  const title = textBlock(view.title, {
    top: margin - 4,
    width: room,
    size: width === "narrow" ? 20 : 22,
    weight: 600,
  });
  const subtitle = textBlock(view.subtitle, { top: title.bottom + 4, width: room, size: 14, leading: 1.4 });
  const key = keyBlock(keyTexts(view.key), { x: margin, top: subtitle.bottom + 8, width: room, size: 13 });
  const figureTop = Math.ceil(key.bottom + 14);
  const source = textBlock(sourceLine(view), {
    top: figureTop + layout.height + 14,
    width: room - 84,
    size: 12,
    leading: 1.4,
  });
  const height = Math.ceil(source.bottom + margin - 6);
  return (
    <Sheet view={view} theme={theme} width={full} height={height}>
      <Lines block={title} x={margin} className="t" fill={palette.ink} />
      <Lines block={subtitle} x={margin} fill={palette["ink-2"]} />
      <PlacedKeys block={key} palette={palette} />
      <g transform={`translate(${shift} ${figureTop})`}>
        <FigureOf view={view} palette={palette} width={width} />
      </g>
      <Lines block={source} x={margin} fill={palette["ink-3"]} />
      <text
        x={full - margin}
        y={source.lines.at(-1)!.y}
        textAnchor="end"
        className="t"
        fontSize="14"
        fill={palette.ink}
      >
        {BRAND}
      </text>
    </Sheet>
  );
}

/** What a link preview shows: 1200 x 630, the finding large at the left, the figure beside it. */
export const SHARE = { width: 1200, height: 630 } as const;

export function SharePicture({ view, theme }: Omit<PictureProps, "width">) {
  const palette = PALETTES[theme];
  const [left, top, column, gap] = [56, 52, 404, 36];
  const box = {
    x: left + column + gap,
    y: 36,
    width: SHARE.width - left - column - gap - 40,
    height: SHARE.height - 72,
  };
  const fits = SIZES.map((s) => {
    const { width, height } = view.layout(s);
    return { name: s.name, width, height, scale: Math.min(1.2, box.width / width, box.height / height) };
  });
  // Where text stays about its size, the layout that fills the room; else the one that keeps it largest.
  const legible = fits.filter((f) => f.scale >= 0.9);
  const best = legible.length
    ? legible.reduce((a, b) => (b.width * b.height * b.scale ** 2 > a.width * a.height * a.scale ** 2 ? b : a))
    : fits.reduce((a, b) => (b.scale > a.scale ? b : a));
  const title = textBlock(view.title, {
    top,
    width: column,
    size: fittingSize(view.title, column, 6, [44, 40, 36, 32, 28]),
    weight: 600,
    leading: 1.18,
  });
  const source = textBlock(sourceLine(view, true), { top: 0, width: column, size: 16, leading: 1.35 });
  const floor = SHARE.height - top - source.bottom - 40;
  const subtitle = shortened(view.subtitle, { top: title.bottom + 20, width: column, size: 20, leading: 1.35 }, floor);
  const key = keyBlock(keyTexts(view.key), { x: left, top: subtitle.bottom + 18, width: column, size: 17 });
  const [x, y] = [
    box.x + (box.width - best.width * best.scale) / 2,
    box.y + (box.height - best.height * best.scale) / 2,
  ];
  const sourceTop = SHARE.height - top - source.bottom;
  return (
    <Sheet view={view} theme={theme} {...SHARE}>
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

/** A picture has room for the names. */
const keyTexts = (items: readonly KeyItem[]): KeyItem[] =>
  items.map((item) => (item.names ? { ...item, label: `${item.label}: ${item.names}` } : item));

/** A text broken to a width and cut, with an ellipsis, before it passes `floor`. */
function shortened(text: string, options: Parameters<typeof textBlock>[1], floor: number): TextBlock {
  const words = text.split(" ");
  for (let n = words.length; n > 0; n -= 1) {
    const block = textBlock(n === words.length ? text : `${words.slice(0, n).join(" ")}…`, options);
    if (block.bottom <= floor) return block;
  }
  return textBlock("", options);
}

interface SheetProps extends Pick<PictureProps, "view" | "theme"> {
  readonly width: number;
  readonly height: number;
  readonly children: ReactNode;
}

/** The outermost element with its ground, styles, name and description. */
function Sheet({ view, theme, width, height, children }: SheetProps) {
  const { paper } = PALETTES[theme];
  const css = `${pictureCss(SANS, PALETTES[theme])}.t{font-family:${SERIF};font-weight:600}.small .l{font-size:15px}`;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      lang={view.texts.locale}
      xmlLang={view.texts.locale}
      aria-labelledby="title desc"
    >
      <title id="title">{view.title}</title>
      <desc id="desc">{view.description}</desc>
      <style dangerouslySetInnerHTML={{ __html: css }} />
      <rect width={width} height={height} fill={paper} />
      {children}
    </svg>
  );
}

function FigureOf({ view, palette, width }: { view: Presentation; palette: Palette; width: WidthName }) {
  const Drawing = figureOf(view.id);
  const layout = view.layout(SIZES.find((s) => s.name === width)!);
  return <Drawing layout={layout} palette={palette} paths="inline" prefix="" lines={view.table.paths} />;
}

function Lines({ block, x, className, fill }: { block: TextBlock; x: number; className?: string; fill: string }) {
  return (
    <text className={className} style={{ fontSize: block.size }} fill={fill}>
      {block.lines.map((line) => (
        <tspan key={line.y} x={x} y={line.y}>
          {line.text}
        </tspan>
      ))}
    </text>
  );
}

function PlacedKeys({ block, palette }: { block: ReturnType<typeof keyBlock>; palette: Palette }) {
  const size = block.symbol - 1;
  return block.items.map(({ item, x, y, lines }) => (
    <g key={item.symbol}>
      <g transform={`translate(${x} ${y}) scale(${Math.round((block.symbol / 14) * 1000) / 1000})`}>
        <KeySymbol symbol={item.symbol} palette={palette} />
      </g>
      <text style={{ fontSize: size }} fill={palette["ink-2"]}>
        {lines.map((line) => (
          <tspan key={line.y} x={x + block.symbol + 6} y={line.y}>
            {line.text}
          </tspan>
        ))}
      </text>
    </g>
  ));
}
