import { SIZES } from "@/lib/charts/shared/size";
import { PALETTES } from "@/lib/theme/tokens";
import { keyBlock, textBlock } from "./picture-layout";
import { FigureOf, Lines, type PictureProps, PlacedKeys, Sheet } from "./picture-parts";
import { BRAND, sourceLine } from "./picture-words";

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
  const key = keyBlock(view.key, { x: margin, top: subtitle.bottom + 8, width: room, size: 13 });
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
