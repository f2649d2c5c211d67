/*
 * Errors as RFC 9457 problem documents: the same object for people who read it and for programs that branch on `type`.
 */

/** The kinds of problems, with the last part of their address and what they mean; /api/problems lists them. */
export const PROBLEMS = {
  "bad-parameter": { status: 400, title: "A parameter is wrong" },
  "unknown-parameter": { status: 400, title: "A parameter is unknown" },
  withheld: { status: 403, title: "These rows may not be handed on" },
  "not-found": { status: 404, title: "There is nothing at this address" },
  "version-gone": { status: 410, title: "This version of the data is no longer served" },
  "not-implemented": { status: 501, title: "This format is not offered" },
  internal: { status: 500, title: "Something went wrong on our side" },
} as const;
export type ProblemKind = keyof typeof PROBLEMS;

/** What is wrong with one parameter. */
export interface ParameterFault {
  readonly parameter: string;
  readonly value: string;
  readonly expected: string;
}

/** Members beside the standard's own. */
export interface ProblemExtras {
  readonly parameter?: string;
  readonly value?: string;
  readonly expected?: string;
  /** Everything that is wrong, when several parameters are. */
  readonly faults?: readonly ParameterFault[];
  readonly dataset?: string;
  readonly publisher?: string;
  readonly reason?: string;
  readonly officialUrl?: string | null;
  /** The address, or the version, that would do. */
  readonly instead?: string;
}

export interface ProblemDocument extends ProblemExtras {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
}

/** Thrown by whatever reads a request; answered as a problem document. */
export class ProblemError extends Error {
  readonly kind: ProblemKind;
  readonly detail: string;
  readonly extras: ProblemExtras;

  constructor(kind: ProblemKind, detail: string, extras: ProblemExtras = {}) {
    super(detail);
    this.name = "ProblemError";
    this.kind = kind;
    this.detail = detail;
    this.extras = extras;
  }
}

/**
 * The document of a problem.
 * @param base the site's origin, for the address of the problem's type
 */
export function problemDocument({ kind, detail, extras }: ProblemError, base: string): ProblemDocument {
  const { status, title } = PROBLEMS[kind];
  return { type: `${base}/api/problems#${kind}`, title, status, detail, ...extras };
}

const limited = (text: string) => (text.length > 100 ? `${text.slice(0, 100)}…` : text);

/** One or more wrong parameters; the first is named by the problem itself. */
export function badParameters(faults: readonly ParameterFault[]): ProblemError {
  const said = faults.map((f) => ({ ...f, parameter: limited(f.parameter), value: limited(f.value) }));
  const first = said[0]!;
  return new ProblemError("bad-parameter", `${first.parameter}=${first.value}: expected ${first.expected}.`, {
    ...first,
    faults: said,
  });
}

/** Parameters that the address doesn't know; says which it does. */
export function unknownParameters(names: readonly string[], known: readonly string[]): ProblemError {
  const expected = known.length ? `one of ${known.join(", ")}` : "no parameter";
  const faults = names.map((name) => ({ parameter: limited(name), value: "", expected }));
  return new ProblemError(
    "unknown-parameter",
    `Unknown: ${faults.map((f) => f.parameter).join(", ")}. Known: ${known.join(", ") || "none"}.`,
    {
      parameter: faults[0]!.parameter,
      expected,
      faults,
    },
  );
}
