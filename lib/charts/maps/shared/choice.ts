import type { Texts } from "@/lib/i18n/texts";
import type { ControlOption } from "../../contract";
import type { StateFault, StateSchema } from "../../state";

/** Classes that a reader keeps on a map by the key; none chosen means all. */
interface Classed<C extends string> {
  readonly class: readonly C[];
}

export const isShown = <C extends string>(state: Classed<C>, one: C): boolean =>
  state.class.length === 0 || state.class.includes(one);

/**
 * What a key's item does: the first one chosen stands alone, more join it, and the last one let go brings all back.
 * @param all the classes that the map has in this state without a filter
 */
export function classFilter<C extends string, S extends object & Classed<C>>(
  schema: StateSchema<S>,
  state: S,
  one: C,
): { on: boolean; query: string } {
  const next = state.class.includes(one) ? state.class.filter((c) => c !== one) : [...state.class, one];
  return { on: isShown(state, one), query: schema.write({ ...state, class: next }) };
}

/** The countries to choose from, by name, after "none". */
export function countryOptions(
  countries: readonly { readonly code: string; readonly name: string }[],
  chosen: string | null,
  texts: Texts,
): ControlOption[] {
  const { compare } = new Intl.Collator(texts.locale);
  return [
    { value: "", label: texts.t("charts.maps.nobody"), chosen: chosen === null },
    ...[...countries]
      .sort((a, b) => compare(a.name, b.name))
      .map(({ code, name }) => ({ value: code, label: name, chosen: code === chosen })),
  ];
}

/** A country that the map doesn't have. */
export const countryFaults = (country: string | null, known: readonly string[]): StateFault[] =>
  country === null || known.includes(country)
    ? []
    : [{ parameter: "country", value: country, reason: "expected a country of this map, by its ISO code" }];

/** The day on which something dated by a day, a month or a year is known: a month is over when the next one begins. */
function knownFrom(date: string): string {
  if (date.length === 10) return date;
  const [year, month] = date.split("-").map(Number) as [number, number | undefined];
  return month === undefined || month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, "0")}-01`;
}

/** The days between two on which a map changes, with both. */
export const changeDays = (dates: readonly string[], first: string, last: string): string[] =>
  [...new Set([first, ...dates.map(knownFrom).filter((d) => d > first && d < last), last])].sort();
