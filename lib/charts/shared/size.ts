/**
 * The three widths that every figure is laid out for. CSS container queries show exactly one; between two widths the
 * geometry scales and the text keeps its size (see FIGURE_CSS), so that 12 px stay 12 px everywhere.
 */
export const WIDTHS = { narrow: 360, medium: 640, wide: 960 } as const;
export type WidthName = keyof typeof WIDTHS;
export const WIDTH_NAMES = ["narrow", "medium", "wide"] as const satisfies readonly WidthName[];

/** From which width of its container a figure shows which layout. */
export const BREAKPOINTS = { medium: 560, wide: 900 } as const;

export interface Size {
  readonly name: WidthName;
  readonly width: number;
}

export const SIZES: readonly Size[] = WIDTH_NAMES.map((name) => ({ name, width: WIDTHS[name] }));
