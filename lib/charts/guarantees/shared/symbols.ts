import type { Bindingness } from "@/lib/schema/guarantee";
import type { NatoStance } from "@/lib/schema/nato-stance";
import type { SanctionDirection } from "@/lib/schema/sanction";

/** What the keys of these charts show: shape and colour together say the same, so that colour is never alone. */
export const GUARANTEE_SYMBOLS = [
  "binding-proposed",
  "binding-political",
  "binding-declaration",
  "binding-law",
  "superseded",
  "term",
  "term-open",
  "amount-stated",
  "amount-converted",
  "amount-unknown",
  "stance-supportive",
  "stance-conditional",
  "stance-opposed",
  "stance-unknown",
  "sanction-tightening",
  "sanction-easing",
  "sanction-pending",
  "sanction-unknown",
] as const;
export type GuaranteeSymbol = (typeof GUARANTEE_SYMBOLS)[number];

/** The emptier the mark, the weaker what can be shown. */
export const BINDING_SYMBOLS = {
  proposed: "binding-proposed",
  political: "binding-political",
  declaration: "binding-declaration",
  "treaty-ratified": "binding-law",
} as const satisfies Record<Bindingness, GuaranteeSymbol>;

export const STANCE_SYMBOLS = {
  supportive: "stance-supportive",
  conditional: "stance-conditional",
  "opposed-for-now": "stance-opposed",
  unknown: "stance-unknown",
} as const satisfies Record<NatoStance, GuaranteeSymbol>;

export const SANCTION_SYMBOLS = {
  tightening: "sanction-tightening",
  easing: "sanction-easing",
  pending: "sanction-pending",
} as const satisfies Record<SanctionDirection, GuaranteeSymbol>;
