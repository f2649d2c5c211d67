import type { ReactNode } from "react";
import type { Presentation } from "@/lib/charts/present";
import { SIZES, type WidthName } from "@/lib/charts/shared/size";
import { SANS_SYSTEM, SERIF_SYSTEM } from "@/lib/theme/fonts";
import { PALETTES, type Palette } from "@/lib/theme/tokens";
import { figureOf } from "../figures";
import { pictureCss } from "./figure-css";
import { KeySymbol } from "./Key";
import type { keyBlock, TextBlock } from "./picture-layout";

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

interface SheetProps extends Pick<PictureProps, "view" | "theme"> {
  readonly width: number;
  readonly height: number;
  readonly children: ReactNode;
}

/** The outermost element with its ground, styles, name and description. */
export function Sheet({ view, theme, width, height, children }: SheetProps) {
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

export function FigureOf({ view, palette, width }: { view: Presentation; palette: Palette; width: WidthName }) {
  const Drawing = figureOf(view.id);
  const layout = view.layout(SIZES.find((s) => s.name === width)!);
  return <Drawing layout={layout} palette={palette} paths="inline" prefix="" lines={view.table.paths} />;
}

export function Lines({
  block,
  x,
  className,
  fill,
}: {
  block: TextBlock;
  x: number;
  className?: string;
  fill: string;
}) {
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

export function PlacedKeys({ block, palette }: { block: ReturnType<typeof keyBlock>; palette: Palette }) {
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
