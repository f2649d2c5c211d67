import { z } from "zod";
import { STUDY_SERIES, type StudySeriesId } from "@/lib/markets/conventions";
import { DERIVED_SERIES_IDS, type DerivedSeriesId } from "@/lib/markets/derived-series";
import type { Parameter } from "../state";

/** A window of trading days around day 0. */
export interface DayWindow {
  readonly from: number;
  readonly to: number;
}

/** Days around day 0 that a window may reach to. */
export const REACH = 20;

/** Windows that the form offers; the address takes any within +-20. */
export const OFFERED_WINDOWS: readonly DayWindow[] = [
  { from: -1, to: 1 },
  { from: 0, to: 1 },
  { from: 0, to: 5 },
  { from: -5, to: 5 },
  { from: 0, to: 10 },
  { from: -1, to: 20 },
];

export const writeWindow = ({ from, to }: DayWindow): string => `${from}..${to}`;

/** First and last day of the event window, as "-1..1". */
export const dayWindow: Parameter<DayWindow> = {
  codec: z.codec(
    z.string().regex(/^-?\d{1,2}\.\.-?\d{1,2}$/),
    z
      .object({ from: z.int().min(-REACH).max(REACH), to: z.int().min(-REACH).max(REACH) })
      .refine(({ from, to }) => from <= to),
    {
      decode: (s) => {
        const [from, to] = s.split("..").map(Number) as [number, number];
        return { from, to };
      },
      encode: writeWindow,
    },
  ),
  expects: `first and last trading day of the window as -1..1, within -${REACH}..${REACH}`,
};

export const MODELS = ["mean", "market"] as const;

/** Every series that has event-study results here: those whose prices are held, then those whose results alone are. */
export type AnySeriesId = StudySeriesId | DerivedSeriesId;
export const ALL_SERIES: readonly AnySeriesId[] = [...STUDY_SERIES, ...DERIVED_SERIES_IDS];

/** The event that the product's story turns on: Ukraine offers to set NATO membership aside. */
export const PIVOT = "2025-12-14-ukraine-offers-drop-nato";

/** The id of one record; whether it exists is for the chart's check to say. */
export const oneId = (what: string): Parameter<string> => ({
  codec: z.codec(z.string(), z.string().regex(/^[\p{Ll}\p{Nd}]+(-[\p{Ll}\p{Nd}]+)*$/u), {
    decode: (s) => s.trim(),
    encode: (v) => v,
  }),
  expects: `the id of ${what}`,
});
