import type { Topology } from "topojson-specification";
import type { DrawnMaps } from "@/lib/geo/drawn";
import type { Scores } from "@/lib/indicators/composite";
import type { OrganisationRecord, Person } from "@/lib/schema/actor";
import type { Confounder } from "@/lib/schema/confounder";
import type { Correction } from "@/lib/schema/correction";
import type { NegotiationEvent } from "@/lib/schema/event";
import type { GlossaryTerm } from "@/lib/schema/glossary";
import type { Guarantee } from "@/lib/schema/guarantee";
import type { Missing } from "@/lib/schema/missing";
import type { NatoStances } from "@/lib/schema/nato-stance";
import type { Phase } from "@/lib/schema/phase";
import type { Plan } from "@/lib/schema/plan";
import type { Position } from "@/lib/schema/position";
import type { Sanctions } from "@/lib/schema/sanction";
import type { DatasetMeta, SeriesMeta } from "@/lib/schema/series";
import type { TreatyText } from "@/lib/schema/treaty-text";
import type { Venue } from "@/lib/schema/venue";
import type { ConflictId, DatasetId, SeriesId, ShapeId } from "./ids";

/** One value of a series on its date. */
export interface SeriesPoint {
  readonly date: string;
  readonly value: number;
}

/**
 * A series in columns of equal length, in date order. Units, and how a date is to be read, are in `meta`.
 * `days` are days since 1970-01-01 UTC; `values` is NaN where the row is blank; `extra` holds the further columns by name,
 * columns of type date among them as days. `first` and `last` are the first and last rows with a value.
 * The arrays are shared by all callers: don't write to them.
 */
export interface Series<Id extends string = SeriesId> {
  readonly id: Id;
  readonly meta: SeriesMeta;
  readonly dates: readonly string[];
  readonly days: Int32Array;
  readonly values: Float64Array;
  readonly extra: Readonly<Record<string, Float64Array>>;
  readonly first: SeriesPoint;
  readonly last: SeriesPoint;
  /** Step to which the values are rounded already; only on the copies that the browser gets of what may only be drawn. */
  readonly quantum?: number;
}

/** Occupied area at the end of a day: km2, and percent of Ukraine on the source's own base. */
export interface AreaRow {
  readonly date: string;
  /** Days since 1970-01-01 UTC. */
  readonly day: number;
  readonly km2: number;
  readonly percent: number;
}

/** A day of DeepState's map. `quality`: "carried" repeats the day before, "low" is the first weeks' uneven naming. */
export interface MapArea extends AreaRow {
  /** Area of unknown status, which isn't counted as occupied; null where the source has none. */
  readonly unclearKm2: number | null;
  readonly quality: "ok" | "carried" | "low";
}

/** How much of a region was occupied at one of the dates of the outlines. */
export interface OblastShare {
  readonly date: string;
  /** ISO 3166-2. */
  readonly iso: string;
  readonly name: string;
  readonly km2: number;
  readonly percent: number;
}

export type Vote = "Y" | "N" | "A";

/** A resolution of the UN General Assembly with its counts and as much of its roll call as is held. */
export interface UnVote {
  readonly id: string;
  /** Symbol of the resolution, null where it isn't verified. */
  readonly resolution: string | null;
  readonly date: string;
  readonly subject: string;
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly notVoting: number;
  /** "full", or the only votes that the roll call names. */
  readonly held: "full" | "no+abstain" | "no" | "none";
  readonly source: string;
  /** Votes by ISO 3166-1 alpha-2 code. */
  readonly roll: Readonly<Record<string, Vote>>;
}

/**
 * A result of the event study on prices that may not be published (lib/markets/derive.ts). `car` and `se` in natural logarithms;
 * `day0Index` counts the series' trading days; the window covers the calendar days from `windowStart` to `windowEnd`.
 */
export interface DerivedReaction {
  readonly event: string;
  readonly series: string;
  readonly model: "mean" | "market";
  readonly from: number;
  readonly to: number;
  readonly day0: string;
  readonly day0Index: number;
  readonly windowStart: string;
  readonly windowEnd: string;
  /** Observations of the estimation window. */
  readonly n: number;
  readonly df: number;
  readonly car: number;
  readonly se: number;
  readonly t: number;
  readonly p: number;
}

/** The day of adoption of an EU package as read on a page of its own. */
export interface PackageDate {
  readonly number: number;
  readonly adopted: string;
  readonly source: string;
}

/** A reported figure on frozen Russian assets; figures are parts of each other and are never added up. */
export interface FrozenAssets {
  /** A year or a month. */
  readonly asOf: string;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly source: string;
  readonly confidence: string;
}

/**
 * A table in columns of equal length, in the order of its file. `numbers` are NaN where a cell is blank; `words` are columns
 * of text, dates and addresses, "" where blank. The arrays are shared by all callers: don't write to them.
 */
export interface ColumnTable {
  readonly rows: number;
  /** Column of that name. Throws an Error for a name that the table hasn't. */
  numbers(name: string): Float64Array;
  words(name: string): readonly string[];
}

/** All data of the product, read once and shared: nothing in it may be changed. */
export interface Data {
  /** Day of the data and hash of its bytes, for example 2026-08-22-1f2e3d4c. */
  readonly version: string;
  /** Last day the events cover, YYYY-MM-DD. */
  readonly asOf: string;
  /** Descriptions in the order of DATASET_IDS. */
  readonly datasets: readonly DatasetMeta[];
  dataset(id: DatasetId): DatasetMeta;
  /** In date order. */
  readonly events: readonly NegotiationEvent[];
  event(id: string): NegotiationEvent | undefined;
  /** Stretches of the talks, in order. */
  readonly phases: readonly Phase[];
  readonly venues: readonly Venue[];
  venue(id: string): Venue | undefined;
  readonly people: readonly Person[];
  /** By the spelling used in events, or by any variant. */
  person(name: string): Person | undefined;
  readonly organisations: readonly OrganisationRecord[];
  /** In date order. */
  readonly confounders: readonly Confounder[];
  readonly glossary: readonly GlossaryTerm[];
  /** In date order; a month stands before its days. */
  readonly positions: readonly Position[];
  /** Negotiating documents, in date order. */
  readonly plans: readonly Plan[];
  /** In the order of their dates; those without one at the end. */
  readonly guarantees: readonly Guarantee[];
  readonly natoStances: NatoStances;
  /** What was wrong and is put right, newest first. */
  readonly corrections: readonly Correction[];
  /** What was looked for and is not here, or not wholly. */
  readonly missing: readonly Missing[];
  readonly sanctions: Sanctions;
  /** In date order. */
  readonly treatyTexts: readonly TreatyText[];
  readonly packageDates: readonly PackageDate[];
  readonly frozenAssets: readonly FrozenAssets[];
  /** Occupied area by day, from DeepState's map. */
  readonly territoryArea: readonly MapArea[];
  /** Controlled area by day, from The Economist on maps of the Institute for the Study of War: never spliced with the other. */
  readonly territoryAreaEconomist: readonly AreaRow[];
  /** By date, then region. */
  readonly oblastShares: readonly OblastShare[];
  /** In date order. */
  readonly unVotes: readonly UnVote[];
  /** By series, window and date. */
  readonly derivedReactions: readonly DerivedReaction[];
  /** Strikes, losses, alerts, fires, aid and casualties; parsed on the first call. */
  conflict(id: ConflictId): ColumnTable;
  /** Outlines, parsed on the first call. */
  shapes(id: ShapeId): Topology;
  /** The same, drawn: all that charts get of them. */
  readonly maps: DrawnMaps;
  /** Scores of the indicators; only in what the browser gets, where they can't be computed. */
  readonly riskScores?: Scores;
  /** In the order of SERIES_IDS. */
  readonly series: readonly Series[];
  seriesById(id: SeriesId): Series;
  /** The operator's own licensed prices (TRUCELINE_PRIVATE_DATA), usually none: drawn and computed with, never handed on. */
  readonly privateSeries: readonly Series<string>[];
}
