import { BREAKPOINTS, WIDTH_NAMES, WIDTHS } from "@/lib/charts/shared/size";
import { CSS_PALETTE, type Palette } from "@/lib/theme/tokens";
import { directionCss } from "../marks/direction";

/** Text of figures is 12 px. Classes: l larger (13), s small again inside a larger one, b bold, n normal weight, h with a halo in the ground's colour. */
const PX = 12;
const LARGE = 13;

/**
 * A figure's geometry scales with its container and its text doesn't: the size in the SVG's own units is divided by the
 * scale, which is the container's width over the layout's. tan(atan2(a, b)) is a / b as a bare number, the way CSS can
 * divide two lengths today; a browser that can't keeps the plain size before it. It is worked out once per drawing, whose
 * texts inherit it: a size that asks for the container is worked out anew for each element.
 */
const sizes = WIDTH_NAMES.map(
  (name) => `.figure .w-${name}{font-size:calc(${PX}px/tan(atan2(100cqw,${WIDTHS[name]}px))/var(--zoom,1))}`,
).join("");

const em = (ratio: number) => `${Number(ratio.toFixed(6))}em`;

// With geometricPrecision a browser makes no second font for a text's size on the screen: a tenth of a figure's layout.
const TEXT = `.figure svg{font-size:${PX}px}.figure text{text-rendering:geometricPrecision}.figure .l{font-size:${em(LARGE / PX)}}.figure .l .s{font-size:${em(PX / LARGE)}}.figure .b{font-weight:600}.figure .n{font-weight:400}.figure .h{paint-order:stroke;stroke:var(--ground,var(--paper));stroke-width:calc(3px/var(--zoom,1));stroke-linejoin:round}`;

/** Styles of figures inside documents, for pages and embeds alike. */
export const FIGURE_CSS = `.figure{container-type:inline-size;position:relative}.figure svg{display:block;width:100%;height:auto;overflow:visible}.figure .paths{position:absolute;width:0;height:0}.figure .w-medium,.figure .w-wide{display:none}.figure [data-path],.figure [data-areas] circle{vector-effect:non-scaling-stroke}${TEXT}${sizes}@container (min-width:${BREAKPOINTS.medium}px){.figure .w-narrow{display:none}.figure .w-medium{display:block}}@container (min-width:${BREAKPOINTS.wide}px){.figure .w-medium{display:none}.figure .w-wide{display:block}}${directionCss(CSS_PALETTE)}`;

/** Styles inside a standalone SVG, where nothing scales. `font` is a list of families. */
export const pictureCss = (font: string, palette: Palette) =>
  `text{font:400 ${PX}px ${font}}.l{font-size:${LARGE}px}.s{font-size:${PX}px}.b{font-weight:600}.n{font-weight:400}.h{paint-order:stroke;stroke:${palette.paper};stroke-width:3px;stroke-linejoin:round}${directionCss(palette)}`;
