import { BREAKPOINTS, WIDTH_NAMES, WIDTHS } from "@/lib/charts/shared/size";
import { CSS_PALETTE, type Palette } from "@/lib/theme/tokens";
import { directionCss } from "../marks/direction";

/** Text classes of figures: the default is 12 px; l larger, s small, b bold, n normal weight, h with a halo in the ground's colour. */
const SIZES = { "": 12, ".l": 13, ".s": 12 } as const;

/**
 * A figure's geometry scales with its container and its text doesn't: the size in the SVG's own units is divided by the
 * scale, which is the container's width over the layout's. tan(atan2(a, b)) is a / b as a bare number, the way CSS can
 * divide two lengths today; a browser that can't keeps the plain size before it.
 */
const textRules = (unit: (width: number, px: number) => string) =>
  WIDTH_NAMES.map((name) =>
    Object.entries(SIZES)
      .map(
        ([suffix, px]) =>
          `.w-${name} ${suffix ? `text${suffix},.w-${name} tspan${suffix}` : "text"}{font-size:${unit(WIDTHS[name], px)}}`,
      )
      .join(""),
  ).join("");

const TEXT = `.figure text{font-size:12px}.figure .l{font-size:13px}.figure .b{font-weight:600}.figure .n{font-weight:400}.figure .h{paint-order:stroke;stroke:var(--ground,var(--paper));stroke-width:calc(3px/var(--zoom,1));stroke-linejoin:round}`;

/** Styles of figures inside documents, for pages and embeds alike. */
export const FIGURE_CSS = `.figure{container-type:inline-size;position:relative}.figure svg{display:block;width:100%;height:auto;overflow:visible}.figure .paths{position:absolute;width:0;height:0}.figure .w-medium,.figure .w-wide{display:none}.figure [data-path]{vector-effect:non-scaling-stroke}${TEXT}${textRules((w, px) => `calc(${px}px/tan(atan2(100cqw,${w}px))/var(--zoom,1))`)}@container (min-width:${BREAKPOINTS.medium}px){.figure .w-narrow{display:none}.figure .w-medium{display:block}}@container (min-width:${BREAKPOINTS.wide}px){.figure .w-medium{display:none}.figure .w-wide{display:block}}${directionCss(CSS_PALETTE)}`;

/** Styles inside a standalone SVG, where nothing scales. `font` is a list of families. */
export const pictureCss = (font: string, palette: Palette) =>
  `text{font:400 12px ${font}}.l{font-size:13px}.s{font-size:12px}.b{font-weight:600}.n{font-weight:400}.h{paint-order:stroke;stroke:${palette.paper};stroke-width:3px;stroke-linejoin:round}${directionCss(palette)}`;
