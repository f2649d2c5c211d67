/** Resolutions of the UN General Assembly that are held, by the ids of the dataset un-votes, in the order of their dates. */
export const RESOLUTIONS = [
  "68-262",
  "es-11-1",
  "es-11-2",
  "es-11-3",
  "es-11-4",
  "es-11-5",
  "es-11-6",
  "es-11-7",
  "es-11-8",
  "es-11-9",
  "2026-02-24",
] as const;
export type Resolution = (typeof RESOLUTIONS)[number];

/** Resolutions with at least part of a roll call: those that a map can show. */
export const ROLL_CALLS = [
  "68-262",
  "es-11-1",
  "es-11-2",
  "es-11-4",
  "es-11-5",
  "es-11-6",
  "es-11-9",
] as const satisfies readonly Resolution[];
export type RollCall = (typeof ROLL_CALLS)[number];

/** Members of the United Nations without a vote in any roll call held; with those that have one they are all 193. */
export const SILENT_MEMBERS = ["GW", "MA", "TM"] as const;
