import { z } from "zod";
import { isCountry, isParty } from "./vocabulary";

export {
  CONFIDENCES,
  COUNTRIES,
  type Confidence,
  ISSUES,
  type Issue,
  isCountry,
  isParty,
  ORGANISATIONS,
  type Organisation,
} from "./vocabulary";

export const country = z.string().refine(isCountry, {
  error: (issue) => `'${String(issue.input)}' is not an ISO country code`,
});

/** A country or an organisation that acts as one. */
export const party = z.string().refine(isParty, {
  error: (issue) => `'${String(issue.input)}' is neither an ISO country code nor a listed organisation`,
});

/**
 * A code from a fixed list, with a message that names the value and the list.
 * @param values the vocabulary
 */
export function oneOf<const V extends readonly [string, ...string[]]>(values: V) {
  return z.enum(values, { error: (issue) => `'${String(issue.input)}' is not one of: ${values.join(", ")}` });
}
