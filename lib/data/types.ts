import type { OrganisationRecord, Person } from "@/lib/schema/actor";
import type { Confounder } from "@/lib/schema/confounder";
import type { NegotiationEvent } from "@/lib/schema/event";
import type { GlossaryTerm } from "@/lib/schema/glossary";
import type { Position } from "@/lib/schema/position";
import type { DatasetMeta, SeriesMeta } from "@/lib/schema/series";
import type { Venue } from "@/lib/schema/venue";
import type { DatasetId, SeriesId } from "./ids";

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
export interface Series {
  readonly id: SeriesId;
  readonly meta: SeriesMeta;
  readonly dates: readonly string[];
  readonly days: Int32Array;
  readonly values: Float64Array;
  readonly extra: Readonly<Record<string, Float64Array>>;
  readonly first: SeriesPoint;
  readonly last: SeriesPoint;
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
  /** In the order of SERIES_IDS. */
  readonly series: readonly Series[];
  seriesById(id: SeriesId): Series;
}
