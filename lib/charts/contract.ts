import type { Data, DatasetId } from "@/lib/data";
import type { ReadingModel } from "@/lib/embed/reading/model";
import type { Texts } from "@/lib/i18n/texts";
import type { GuaranteeSymbol } from "./guarantees/shared/symbols";
import type { MapSymbol } from "./maps/shared/layout";
import type { GapSymbol, Tile } from "./positions/shared/tiles";
import type { Size } from "./shared/size";
import type { SliceParts } from "./slice";
import type { StateFault, StateSchema } from "./state";

/*
 * The chart contract. A chart is defined once, here in lib and without markup; page, embed, picture, CSV, JSON, metadata,
 * table, alt text and oEmbed are all made from the definition and from the same rows (present.ts puts them together).
 */

export type Cell = string | number | null;
export type Row = Readonly<Record<string, Cell>>;

export interface Column<Name extends string = string> {
  /** Machine name: the CSV's header, lower case with underscores. */
  readonly name: Name;
  readonly type: "date" | "string" | "integer" | "number" | "url";
  /** What a reader sees at the head of the column. */
  readonly title: string;
  readonly unit?: string;
  readonly description: string;
  /** Decimals that a reader is shown; files keep full precision. */
  readonly decimals?: number;
  /** Shown in the table on the page; the others are in the files only. */
  readonly shown: boolean;
  /** The readable words of a coded cell ("us-ukraine": "US–Ukraine"), for the table on the page; files keep the code. */
  say?(cell: Cell): string;
  /** Column with the address that a cell of this column links to in the table. */
  readonly link?: string;
  /** The dataset that the column was taken from, when the chart mixes several. */
  readonly dataset?: DatasetId;
  /** Drawn, but not handed on: left out of every file and table, with the reason. */
  readonly withheld?: Withheld;
}

export interface Withheld {
  readonly publisher: string;
  readonly reason: string;
  readonly officialUrl: string | null;
}

/** THE rows of a chart: drawn, tabled and downloaded. */
export interface Table<R extends Row = Row> {
  readonly columns: readonly Column[];
  readonly rows: readonly R[];
  /** Moments and spans that are drawn for orientation and are not rows: events on a price chart, another war's shock. */
  readonly annotations: readonly Annotation[];
  /** Lines by id, as paths that all widths share (shared/path.ts); empty for charts without lines. */
  readonly paths: Readonly<Record<string, string>>;
  /** Last day that the rows' data reach (ISO). */
  readonly asOf: string;
}

export interface Annotation {
  readonly id: string;
  readonly kind: "event" | "confounder";
  readonly from: string;
  readonly to: string | null;
  readonly label: string;
  readonly title: string;
  /** Decides which labels stand when not all fit: the larger first. */
  readonly weight: number;
}

/** A choice that the reader has: drawn as a form that works without script. */
export interface Control {
  readonly param: string;
  /**
   * "range": a slider; several of one parameter make a list. "slide": one of several options in an order that means something
   * (dates): a list without script, a slider with it.
   */
  readonly kind: "many" | "one" | "date" | "text" | "range" | "slide";
  readonly label: string;
  readonly options: readonly ControlOption[];
  /** For dates: the days that make sense; for ranges the ends. */
  readonly min?: string;
  readonly max?: string;
  /** What it means that nothing is chosen, where that isn't "all". */
  readonly none?: string;
  /** At most so many may be chosen at once. */
  readonly limit?: number;
  /** Label of a field that searches among the options, for long lists. */
  readonly search?: string;
}

export interface ControlOption {
  readonly value: string;
  readonly label: string;
  readonly group?: string;
  /** Rows that the option stands for, before the filters. */
  readonly count?: number;
  /** A few words more about the option: from when to when, under which licence. */
  readonly hint?: string;
  readonly chosen: boolean;
}

/** What the reader chose (a country, a place), spelt out under the figure: everything on record, with its sources. */
export interface Detail {
  readonly title: string;
  /** Says what stands below, or that nothing does. */
  readonly lead: string;
  readonly items: readonly DetailItem[];
}

export interface DetailItem {
  /** Date, as the reader writes it; blank where there is none. */
  readonly when: string;
  readonly title: string;
  /** Language of the title where it isn't the page's. */
  readonly lang?: "en";
  readonly context: string;
  /** A page of ours. */
  readonly href?: string;
  readonly source?: { readonly label: string; readonly href: string };
}

export type Family = "timeline" | "markets" | "talks" | "maps" | "risk" | "positions" | "guarantees" | "quality";

export interface Chart<Id extends string, S extends object, T extends Table, L> {
  readonly id: Id;
  readonly family: Family;
  readonly state: StateSchema<S>;
  /** The datasets that this state draws on: provenance, credits, dates. */
  datasets(state: S): readonly DatasetId[];
  /** What is wrong with a state that only the data can tell (a date after the last day, say). */
  check(data: Data, state: S): readonly StateFault[];
  rows(data: Data, state: S, texts: Texts): T;
  /** Scales, ticks, placed marks and labels as plain numbers and strings; pure. */
  layout(table: T, state: S, size: Size, texts: Texts): L;
  /** The finding when the rows bear one, else a plain title. Computed, never written by hand. */
  title(table: T, state: S, texts: Texts): string;
  /** The chart's plain name, for lists and breadcrumbs. */
  name(texts: Texts): string;
  /** What is measured, with its unit. */
  subtitle(table: T, state: S, texts: Texts): string;
  /** One or two sentences with the finding: alt text, meta description, caption. */
  describe(table: T, state: S, texts: Texts): string;
  /** Disputes, missing days, how to read. */
  notes(table: T, state: S, texts: Texts): readonly string[];
  /** The key: what shapes and colours mean, when labels in the figure don't say it. */
  key(table: T, state: S, texts: Texts): readonly KeyItem[];
  /** What is chosen in this state; left out by charts without a choice, null where nothing is chosen. */
  detail?(table: T, state: S, texts: Texts): Detail | null;
  controls(data: Data, state: S, texts: Texts): readonly Control[];
  /** `links`: with the pages that points open; left out in embeds, where they would weigh more than the chart. */
  reading(table: T, state: S, texts: Texts, links: boolean): ReadingModel;
  /** What the browser needs to compute this chart by itself; left out by charts that only the server draws. */
  readonly live?: Live<S>;
}

type Depends<S extends object> = readonly Extract<keyof S, string>[];

/** The part of the data that a chart's rows, controls and words are made from, for components/live. */
export interface Live<S extends object> {
  /**
   * State parameters that decide which part it is, in a state: another value of these is fetched, any other is computed in
   * place.
   */
  readonly depends: Depends<S> | ((state: S) => Depends<S>);
  /** Records may be cut down to the fields that are read. Nothing that may not be handed on: see slice.ts. */
  parts(data: Data, state: S): SliceParts;
  /** Works out what the reader may ask for next, where that takes longer than a frame has: in small pieces, for idle moments. */
  ahead?(data: Data, state: S): Iterator<void>;
}

export interface KeyItem {
  readonly symbol:
    | "toward"
    | "away"
    | "neutral"
    | "confounder"
    | ReactionSymbol
    | TalksSymbol
    | MapSymbol
    | GuaranteeSymbol
    | Tile
    | GapSymbol
    | CoverageSymbol;
  readonly label: string;
  /** What belongs to it by name; left out on a narrow screen, where the figure comes first. */
  readonly names?: string;
  /** A key that filters: what the item stands for, and the state's query string once it is switched. */
  readonly filter?: { readonly on: boolean; readonly query: string };
}

/** Symbols of the charts of talks: kinds of meeting, weights of a day, what an exchange returned. */
export type TalksSymbol =
  | "talks"
  | "summit"
  | "call"
  | "day-minor"
  | "day-notable"
  | "day-major"
  | "to-ukraine"
  | "to-russia"
  | "not-stated"
  | "stated-total";

/** Symbols of the chart of coverage: rows that can be had, rows that are only shown, no rows. */
export type CoverageSymbol = "coverage-open" | "coverage-shown" | "coverage-gap";
/** Symbols of the charts of market reactions. */
export type ReactionSymbol =
  | "ordinary-day"
  | "window-day"
  | "usual-range"
  | "cell-up"
  | "cell-down"
  | "cell-found"
  | "cell-company"
  | "cell-missing";
