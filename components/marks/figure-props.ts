import type { Palette } from "@/lib/theme/tokens";

/** What every figure gets beside its layout. */
export interface FigureProps<L> {
  readonly layout: L;
  /** Colours: CSS variables inside pages and embeds, values in pictures. */
  readonly palette: Palette;
  /**
   * How lines are drawn: "shared" refers to one path per document that all widths use (its ids begin with `prefix`),
   * "inline" writes the path out in pixels, for pictures.
   */
  readonly paths: "shared" | "inline";
  readonly prefix: string;
  /**
   * Shared paths that this drawing holds where it draws them, for the others to refer to: the first drawing of a document,
   * if it draws them once each. A reference costs a browser several times what a path does.
   */
  readonly held?: ReadonlySet<string>;
  /** The reader can enlarge the drawing: what only then has room is drawn too, hidden until it has. */
  readonly zoom?: boolean;
  /** The lines' paths by id. */
  readonly lines: Readonly<Record<string, string>>;
}
