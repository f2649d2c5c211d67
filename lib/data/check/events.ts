import { eventSchema, type NegotiationEvent } from "@/lib/schema/event";
import type { Names } from "./actors";
import { fits, nameOf, type Report, uniqueIds } from "./fault";
import { checkSoundness, checkSources } from "./sources";

/** What events refer to. */
export interface EventContext {
  readonly names: Names;
  readonly venues: ReadonlySet<string>;
  /** Last day of the dataset's coverage. */
  readonly lastDay: string;
}

/** Checks all events, each alone and against each other, the actors and the venues. */
export function checkEvents(report: Report, records: readonly unknown[], context: EventContext): void {
  const events = records.map((r) => fits(report, nameOf(r), eventSchema, r)).filter((e) => e !== null);
  uniqueIds(report, events);
  const byId = new Map<string, NegotiationEvent>(events.map((e) => [e.id, e]));
  let before = "";
  for (const event of events) {
    if (event.date < before) report(event.id, `out of order: ${event.date} after ${before}`);
    before = event.date;
    checkDates(report, event, context.lastDay);
    checkCoding(report, event);
    checkPeopleAndPlace(report, event, context);
    checkReferences(report, event, byId);
    checkSources(report, event.id, event.sources);
    checkSoundness(report, event.id, event.sources, event.significance, event.confidence);
  }
}

function checkDates(report: Report, { id, date, endDate }: NegotiationEvent, lastDay: string): void {
  if (!id.startsWith(`${date}-`)) report(id, `id does not begin with the date ${date}`);
  if (date > lastDay) report(id, `date ${date} is after the coverage, which ends ${lastDay}`);
  if (endDate === null) return;
  if (endDate < date) report(id, `endDate ${endDate} is before ${date}`);
  if (endDate === date) report(id, "endDate equals date; use null");
  if (endDate > lastDay) report(id, `endDate ${endDate} is after the coverage, which ends ${lastDay}`);
}

function checkCoding(report: Report, { id, kind, track, significance, direction }: NegotiationEvent): void {
  if ((kind === "market-reaction") !== (track === "markets"))
    report(id, `kind market-reaction and track markets go together (here ${kind}, ${track})`);
  if (kind === "market-reaction" && significance > 2) report(id, "a market reaction has at most significance 2");
  if ((kind === "market-reaction" || kind === "appointment") && direction !== "neutral")
    report(id, `kind ${kind} is always neutral`);
}

function checkPeopleAndPlace(report: Report, event: NegotiationEvent, { names, venues }: EventContext): void {
  const ids = event.people.flatMap((name) => names.owners.get(name) ?? []);
  for (const name of event.people) {
    const count = names.owners.get(name)?.length ?? 0;
    if (count === 0) report(event.id, `'${name}' is not in the actors`);
    else if (count > 1) report(event.id, `'${name}' means ${count} actors`);
    else if (!names.canonical.has(name)) report(event.id, `'${name}' is a variant; use the actor's name`);
  }
  if (new Set(ids).size !== ids.length) report(event.id, "the same person stands twice under different spellings");
  if (event.venue !== null && !venues.has(event.venue)) report(event.id, `venue '${event.venue}' does not exist`);
}

function checkReferences(report: Report, event: NegotiationEvent, byId: ReadonlyMap<string, NegotiationEvent>): void {
  for (const id of event.related) {
    if (id === event.id) report(event.id, "related to itself");
    else if (!byId.has(id)) report(event.id, `related '${id}' does not exist`);
  }
  if (event.sameNewsAs === null) return;
  const first = byId.get(event.sameNewsAs);
  if (event.sameNewsAs === event.id) report(event.id, `sameNewsAs '${event.sameNewsAs}' is the record itself`);
  else if (!first) report(event.id, `sameNewsAs '${event.sameNewsAs}' does not exist`);
  else {
    if (first.date > event.date) report(event.id, `sameNewsAs ${first.id} is later than this record`);
    if (first.sameNewsAs !== null)
      report(event.id, `sameNewsAs ${first.id} is itself sameNewsAs ${first.sameNewsAs}; name the first record`);
  }
}
