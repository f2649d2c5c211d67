/*
 * The words that records are coded by. Apart from the schemas, which bring their validator with them: charts that draw
 * themselves in the browser read these.
 */

/** Organisations that can take part in an event or hold a position, beside countries. */
export const ORGANISATIONS = ["EU", "NATO", "UN", "IAEA", "OSCE", "ICRC", "G7", "ICC", "CoE"] as const;
export type Organisation = (typeof ORGANISATIONS)[number];

/** ISO 3166-1 alpha-2. */
export const COUNTRIES: ReadonlySet<string> = new Set(
  `AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
   CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR
   GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP
   KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT
   MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW
   SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ
   UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`
    .trim()
    .split(/\s+/),
);

/** True for an ISO 3166-1 alpha-2 code. */
export const isCountry = (code: unknown): boolean => typeof code === "string" && COUNTRIES.has(code);

/** True for a country or for one of ORGANISATIONS. */
export const isParty = (code: unknown): boolean =>
  isCountry(code) || (ORGANISATIONS as readonly unknown[]).includes(code);

/** What the negotiations are about. */
export const ISSUES = [
  "nato",
  "guarantees",
  "territory",
  "ceasefire",
  "peacekeepers",
  "demilitarisation",
  "force-limits",
  "znpp",
  "frozen-assets",
  "sanctions",
  "reconstruction",
  "humanitarian",
  "elections",
  "eu-accession",
  "language-church",
  "energy",
  "maritime",
  "minerals",
  "accountability",
] as const;
export type Issue = (typeof ISSUES)[number];

/** How well a record is supported: see the coding rules, high = a primary document or two independent sound newsrooms. */
export const CONFIDENCES = ["high", "medium", "low"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Between whom or about what; in the order of the timeline's lanes. */
export const TRACKS = [
  "direct",
  "trilateral",
  "us-russia",
  "us-ukraine",
  "european",
  "alliance",
  "multilateral",
  "humanitarian",
  "maritime-energy",
  "economic",
  "battlefield",
  "domestic",
  "markets",
] as const;
export type Track = (typeof TRACKS)[number];

/** What sort of thing happened. */
export const KINDS = [
  "talks",
  "summit",
  "call",
  "proposal",
  "agreement",
  "ceasefire",
  "exchange",
  "sanctions",
  "statement",
  "concession",
  "vote",
  "legislation",
  "escalation",
  "strike",
  "appointment",
  "market-reaction",
] as const;
export type Kind = (typeof KINDS)[number];

/** Whether the distance between the parties to the war narrowed or widened. */
export const DIRECTIONS = ["toward", "neutral", "away"] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const OUTCOMES = [
  "agreement",
  "partial",
  "no-agreement",
  "proposal-tabled",
  "accepted",
  "rejected",
  "ongoing",
  "implemented",
  "violated",
  "expired",
  "none",
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** How binding a guarantee can be shown to be, weakest first. */
export const BINDINGNESS = ["proposed", "political", "declaration", "treaty-ratified"] as const;
export type Bindingness = (typeof BINDINGNESS)[number];

/** A NATO member's stance on Ukraine's membership; a silence later on is not a change. */
export const NATO_STANCES = ["supportive", "conditional", "opposed-for-now", "unknown"] as const;
export type NatoStance = (typeof NATO_STANCES)[number];

/** What a measure does to sanctions; pending is not law yet. */
export const SANCTION_DIRECTIONS = ["tightening", "easing", "pending"] as const;
export type SanctionDirection = (typeof SANCTION_DIRECTIONS)[number];
