/**
 * The three widths that every figure is laid out for. CSS container queries show exactly one; between two widths the
 * geometry scales and the text keeps its size (see FIGURE_CSS), so that 12 px stay 12 px everywhere.
 */
export const WIDTHS = { narrow: 360, medium: 640, wide: 960 } as const;
export type WidthName = keyof typeof WIDTHS;
export const WIDTH_NAMES = ["narrow", "medium", "wide"] as const satisfies readonly WidthName[];

/** From which width of its container a figure shows which layout. */
export const BREAKPOINTS = { medium: 560, wide: 900 } as const;

/**
 * What is left of a layout's px for text in the narrowest container that shows it: geometry shrinks there and text keeps
 * its size, so lines are broken and labels placed for that. The narrow one is shown down to frames and phones of 320 px,
 * where text may use the margin around the figure.
 */
export const SHRINK: Readonly<Record<WidthName, number>> = { narrow: 0.87, medium: 0.875, wide: 0.94 };

/** Between the baselines of a text's lines at 12 or 13 px, which come closer where geometry shrinks. */
export const LINES: Readonly<Record<WidthName, number>> = { narrow: 16.5, medium: 16.5, wide: 15 };

export interface Size {
  readonly name: WidthName;
  readonly width: number;
}

export const SIZES: readonly Size[] = WIDTH_NAMES.map((name) => ({ name, width: WIDTHS[name] }));
