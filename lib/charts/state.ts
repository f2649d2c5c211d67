// The small build: a definition that runs in the browser brings it along.
import * as z from "zod/mini";

/*
 * The address is the state. A parameter knows how to read itself from a text and how to write itself back; a schema is a
 * chart's set of parameters with their defaults. Only what differs from the default is written, in a fixed order and in
 * canonical form, so that one view has exactly one address.
 */

/** A value that an address may carry, with what it expects in words (for error messages). */
export interface Parameter<T> {
  readonly codec: z.ZodMiniType<T, string>;
  readonly expects: string;
}

/** What is wrong with a parameter of an address. */
export interface StateFault {
  readonly parameter: string;
  readonly value: string;
  readonly reason: string;
}

export interface StateSchema<S extends object> {
  readonly defaults: S;
  readonly names: readonly Extract<keyof S, string>[];
  /** A default as an address would write it. */
  defaultText(name: Extract<keyof S, string>): string;
  /** What a parameter takes, in words. */
  expects(name: Extract<keyof S, string>): string;
  /** Reads a state; a wrong value leaves the default in its place and is reported. Parameters it doesn't know are left alone. */
  parse(query: URLSearchParams): { state: S; faults: StateFault[] };
  /** The shortest query string of a state, without "?"; "" for the default. */
  write(state: S): string;
}

type Shape<S extends object> = {
  readonly [K in keyof S]: { readonly parameter: Parameter<S[K]>; readonly default: S[K] };
};

/** Longer values are refused unread: nothing that a chart understands comes near it. */
const MAX_LENGTH = 2000;

export function stateSchema<S extends object>(shape: Shape<S>): StateSchema<S> {
  const names = Object.keys(shape) as Extract<keyof S, string>[];
  const defaults = Object.fromEntries(names.map((n) => [n, shape[n].default])) as S;
  const encode = <K extends Extract<keyof S, string>>(name: K, value: S[K]) =>
    z.encode(shape[name].parameter.codec, value);
  return {
    defaults,
    names,
    defaultText: (name) => encode(name, defaults[name]),
    expects: (name) => shape[name].parameter.expects,
    parse(query) {
      const state = { ...defaults };
      const faults: StateFault[] = [];
      for (const name of names) {
        // Repeated parameters are what a form without script sends for a list: a=1&a=2 is a=1,2.
        const value = query
          .getAll(name)
          .filter((v) => v !== "")
          .join(",");
        if (value === "") continue;
        const read = value.length > MAX_LENGTH ? undefined : z.safeDecode(shape[name].parameter.codec, value);
        if (read?.success) state[name] = read.data;
        else
          faults.push({
            parameter: name,
            value: value.slice(0, 100),
            reason: `expected ${shape[name].parameter.expects}`,
          });
      }
      return { state, faults };
    },
    write(state) {
      return names
        .filter((n) => encode(n, state[n]) !== encode(n, defaults[n]))
        .map((n) => `${n}=${encodeURIComponent(encode(n, state[n])).replaceAll("%2C", ",")}`)
        .join("&");
    },
  };
}

/** A day as YYYY-MM-DD, or nothing. */
export const day: Parameter<string | null> = {
  codec: z.codec(z.string(), z.nullable(z.iso.date()), { decode: (s) => s, encode: (v) => v ?? "" }),
  expects: "a date as YYYY-MM-DD",
};

/** Any of a vocabulary, comma-separated; kept in the vocabulary's order, without repeats. Empty means all. */
export function anyOf<const V extends readonly string[]>(
  vocabulary: V,
  limit = vocabulary.length,
): Parameter<readonly V[number][]> {
  const shown = vocabulary.length > 20 ? "known ids" : vocabulary.join(", ");
  return {
    codec: z.codec(z.string(), z.array(z.enum(vocabulary)).check(z.maxLength(limit)), {
      decode: (s) => {
        const wanted = s.split(",").map((x) => x.trim());
        const known = vocabulary.filter((v) => wanted.includes(v));
        // Unknown words stay in, so that the schema refuses them.
        return [...known, ...wanted.filter((w) => !(vocabulary as readonly string[]).includes(w))] as V[number][];
      },
      encode: (v) => vocabulary.filter((x) => (v as readonly string[]).includes(x)).join(","),
    }),
    expects: `${limit < vocabulary.length ? `at most ${limit} of` : "one or more of"} ${shown}, separated by commas`,
  };
}

/** A chosen order of a vocabulary's words, comma-separated, without repeats (the order is part of the state). */
export function listOf<const V extends readonly string[]>(
  vocabulary: V,
  limit: number,
  what: string,
): Parameter<readonly V[number][]> {
  return {
    codec: z.codec(z.string(), z.array(z.enum(vocabulary)).check(z.minLength(1), z.maxLength(limit)), {
      decode: (s) => [...new Set(s.split(",").map((x) => x.trim()))] as V[number][],
      encode: (v) => v.join(","),
    }),
    expects: `1 to ${limit} ${what}, separated by commas`,
  };
}

/** One of a vocabulary. */
export function oneOf<const V extends readonly string[]>(vocabulary: V): Parameter<V[number]> {
  return {
    codec: z.codec(z.string(), z.enum(vocabulary), { decode: (s) => s as V[number], encode: (v) => v }),
    expects: `one of ${vocabulary.join(", ")}`,
  };
}

const ID = z.string().check(z.regex(/^[\p{Ll}\p{Nd}]+(-[\p{Ll}\p{Nd}]+)*$/u));

/** Ids of records, comma-separated, without repeats and sorted; whether they exist is for the chart's check to say. */
export function idList(what: string, limit = 20): Parameter<readonly string[]> {
  return {
    codec: z.codec(z.string(), z.array(ID).check(z.maxLength(limit)), {
      decode: (s) => [...new Set(s.split(",").map((x) => x.trim()))].sort(),
      encode: (v) => [...v].sort().join(","),
    }),
    expects: `at most ${limit} ids of ${what}, separated by commas`,
  };
}

/** The id of one record, or nothing; whether it exists is for the chart's check to say. */
export function oneId(what: string): Parameter<string | null> {
  return {
    codec: z.codec(z.string(), z.nullable(ID), { decode: (s) => s.trim(), encode: (v) => v ?? "" }),
    expects: `the id of ${what}`,
  };
}

/** A country's code, or nothing; whether the chart knows it is for its check to say. */
export const countryCode: Parameter<string | null> = {
  codec: z.codec(z.string(), z.nullable(z.string().check(z.regex(/^[A-Z]{2}$/))), {
    decode: (s) => s.trim().toUpperCase(),
    encode: (v) => v ?? "",
  }),
  expects: "an ISO 3166-1 code of two letters (PL, US)",
};

/** Words to search for, at most so many characters; blanks at the ends and doubled ones don't count. */
export function words(limit = 80): Parameter<string> {
  return {
    codec: z.codec(z.string(), z.string().check(z.maxLength(limit)), {
      decode: (s) => s.trim().replace(/\s+/g, " "),
      encode: (v) => v,
    }),
    expects: `at most ${limit} characters`,
  };
}

/** A whole number in a range. */
export function wholeNumber(min: number, max: number): Parameter<number> {
  return {
    codec: z.codec(z.string().check(z.regex(/^\d{1,6}$/)), z.int().check(z.gte(min), z.lte(max)), {
      decode: Number,
      encode: String,
    }),
    expects: `a whole number from ${min} to ${max}`,
  };
}

/** Faults of a pair of days that must stand in order. */
export function orderFaults(from: string | null, to: string | null): StateFault[] {
  return from && to && from > to
    ? [{ parameter: "to", value: to, reason: `expected a date on or after from=${from}` }]
    : [];
}
