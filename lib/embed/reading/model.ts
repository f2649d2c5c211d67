/**
 * What a rendered figure tells the reading module: the words that the drawing itself does not hold.
 *
 * Positions and values are never repeated here. They are read back from the drawing, so that what is read aloud and what
 * is drawn cannot differ: a mark's place is its place in the SVG, a line's values are its path.
 */
export interface ReadingModel {
  readonly locale: "en" | "uk";
  /** Walk order: lanes from top to bottom, or lines in the order of their labels. Left and right walk inside a track, up and down between tracks. */
  readonly tracks: readonly ReadingTrack[];
  /** Dated moments that Ctrl+arrow jumps between and that a crosshair names: day (days since 1970-01-01 UTC) and text. Only for charts of lines. */
  readonly moments: readonly (readonly [day: number, label: string])[];
  /** Stretches of time that a crosshair inside them names, first and last day: a shock from elsewhere. */
  readonly spans?: readonly (readonly [from: number, to: number, label: string])[];
  readonly words: ReadingWords;
}

export type ReadingTrack = PointTrack | LineTrack;

/**
 * A lane of marks. The nth mark of `<g data-marks="<id>">` in the SVG is the nth item: its nth child, or with `data-order` the
 * outline that the nth letter stands for.
 */
export interface PointTrack {
  readonly kind: "points";
  readonly id: string;
  readonly label: string;
  readonly items: readonly ReadingItem[];
  /**
   * The day that an item's context begins with: days since the item before it that has one (the first since 1970-01-01 UTC),
   * null where the context says the time itself. Hundreds of dates as text are a tenth of a document's weight.
   */
  readonly days?: readonly (number | null)[];
}

/** A mark in words: its title, one line of context (date, what kind), and the address that Enter or a click opens. */
export type ReadingItem = readonly [title: string, context: string, href?: string];

/**
 * A line. Its path is the element with the attribute `data-path="<id>"` (once per document, in whole units, see
 * lib/charts/shared/path.ts); each width draws it through `<use data-line="<id>" transform="matrix(a 0 0 d e f)">`, and that matrix
 * turns units into the pixels of the SVG's own coordinates.
 */
export interface LineTrack {
  readonly kind: "line";
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** Days since 1970-01-01 UTC of the path's x = 0. */
  readonly day0: number;
  /** Size of one unit of y in the value's own unit. */
  readonly quantum: number;
  /** Value shown = value read x factor (1 as published; 100 / base value when rebased). */
  readonly factor: number;
  readonly decimals: number;
  /** The path is rounded to what the drawing needs: say "about". */
  readonly rounded: boolean;
  /** "month": a date is said as month and year, "day" as a day. */
  readonly precision: "day" | "month";
  /**
   * The published value behind a line that draws something made of it, said after the drawn one. It is the path's value
   * without the factor, or, where that isn't the published one, that of a path of its own with the same days (`d`, `quantum`).
   */
  readonly published?: {
    readonly unit: string;
    readonly decimals: number;
    readonly d?: string;
    readonly quantum?: number;
  };
  /** Who publishes the values; named below them at a crosshair. */
  readonly source?: string;
}

/** Interface words in the reader's language. `{x}` are places to fill. */
export interface ReadingWords {
  /** Said on focus: "Chart. Arrow keys move between points, up and down between {tracks}, Enter opens, Escape leaves." */
  readonly help: string;
  /** "{n} of {total}" */
  readonly position: string;
  /** "about {value}" */
  readonly about: string;
  /** "no value" */
  readonly missing: string;
  /** "Open" */
  readonly open: string;
  /** "Source: {list}", for lines with a source. */
  readonly sources?: string;
}
