import type { DatasetMeta } from "@/lib/schema/series";

/*
 * What an adapter of an official source is: which datasets it feeds, what to ask for, and how to read the answer. Adapters
 * never fetch and never write; lib/ingest/refresh.ts does both, the same way for all.
 */

/** One row as text by column, as it is to stand in the file; dates as YYYY-MM-DD or, where the column is a month, YYYY-MM. */
export type Row = Readonly<Record<string, string>>;

/** A dataset as it is held: its description and its rows in their order. */
export interface Held {
  readonly meta: DatasetMeta;
  readonly rows: readonly Row[];
  /** First and last date or month of the rows. */
  readonly first: string;
  readonly last: string;
}

export interface Request {
  readonly url: string;
  readonly method?: "GET" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** A file that may not be there: "not found" then is an answer without a byte. */
  readonly optional?: boolean;
}

/** The answers to earlier requests of the same download, in their order. */
export type Answers = readonly Uint8Array[];

/** A request, or how to make it from the answers before it (a page that names the address of a file). */
export type Step = Request | ((answers: Answers) => Request);

/** Requests whose answers together give rows of one or more datasets. */
export interface Download {
  readonly datasets: readonly string[];
  readonly steps: readonly Step[];
  /**
   * Rows by dataset, in any order, from as far back as the answers go.
   * @throws AnswerError where an answer isn't what the source's format says
   */
  read(answers: Answers): Readonly<Record<string, readonly Row[]>>;
}

/** What an adapter may know besides the datasets. */
export interface Context {
  /** The day of the refresh, YYYY-MM-DD. */
  readonly today: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface Source {
  readonly id: string;
  readonly publisher: string;
  /** Every dataset it can feed; those not held are left alone. */
  readonly datasets: readonly string[];
  /** A key, a permission or an address that the source needs and the environment lacks, in words; null when nothing is. */
  needs?(env: Context["env"]): string | null;
  /** What to ask for, given the datasets wanted and held. */
  plan(held: ReadonlyMap<string, Held>, context: Context): readonly Download[];
}

/** Raised by adapters for an answer that isn't in the documented format; the message says what was expected and found. */
export class AnswerError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "AnswerError";
  }
}
