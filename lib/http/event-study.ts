import type { Data } from "@/lib/data";
import type { EventStudyRequest } from "@/lib/export/event-study";
import { FACTOR, isStudySeries, STUDY_SERIES, type StudySeriesId } from "@/lib/markets/conventions";
import { DEFAULTS, type StudiedEvent } from "@/lib/markets/reactions";
import { badParameters, type ParameterFault } from "./problem";
import { refuseUnknown } from "./query";

export const EVENT_STUDY_NAMES = ["event", "series", "model", "factor", "from", "to", "estimation", "gap"] as const;
type Name = (typeof EVENT_STUDY_NAMES)[number];

/** Days around day 0 that a window may reach to. */
const REACH = 20;
const MOST_SERIES = 40;

const USABLE = `ids of series that the event study can use: ${STUDY_SERIES.join(", ")}`;

/**
 * Reads a request for an event study.
 * @throws ProblemError unknown-parameter, or bad-parameter with the first fault named and all listed
 */
export function readEventStudy(data: Data, query: URLSearchParams): EventStudyRequest {
  refuseUnknown(query, EVENT_STUDY_NAMES);
  const faults: ParameterFault[] = [];
  const text = (name: Name) =>
    query
      .getAll(name)
      .filter((v) => v !== "")
      .join(",");
  const fault = (parameter: Name, expected: string) => {
    faults.push({ parameter, value: text(parameter), expected });
  };
  const number = (name: Name, fallback: number, min: number, max: number): number => {
    const value = text(name);
    if (value === "") return fallback;
    if (/^[+-]?\d{1,4}$/.test(value) && Number(value) >= min && Number(value) <= max) return Number(value);
    fault(name, `a whole number from ${min} to ${max}`);
    return fallback;
  };

  const event = data.event(text("event"));
  if (!event) fault("event", "the id of an event (see /api/v1/events)");
  else if (event.kind === "market-reaction")
    fault("event", "an event that is not itself a report of a price move (kind market-reaction)");
  const asked = [...new Set(text("series").split(",").filter(Boolean))];
  if (asked.length === 0 || asked.length > MOST_SERIES || !asked.every(isStudySeries))
    fault("series", `1 to ${MOST_SERIES} ${USABLE}`);
  const model = text("model") || DEFAULTS.model;
  if (model !== "mean" && model !== "market") fault("model", "mean or market");
  const factor = text("factor") || FACTOR;
  if (!isStudySeries(factor)) fault("factor", `one of the ${USABLE}`);
  const from = number("from", DEFAULTS.from, -REACH, REACH);
  const to = number("to", Math.max(DEFAULTS.to, from), -REACH, REACH);
  if (to < from) fault("to", `a whole number from ${from} (from) to ${REACH}`);
  const estimation = number("estimation", DEFAULTS.estimation, 30, 500);
  const gap = number("gap", DEFAULTS.gap, 0, 60);
  if (faults.length) throw badParameters(faults);
  return {
    event: event as StudiedEvent,
    series: asked as StudySeriesId[],
    model: model as EventStudyRequest["model"],
    factor: factor as StudySeriesId,
    from,
    to,
    estimation,
    gap,
  };
}
