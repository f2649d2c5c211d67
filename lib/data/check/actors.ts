import { type OrganisationRecord, organisationSchema, type Person, personSchema } from "@/lib/schema/actor";
import { fits, nameOf, type Report, uniqueIds } from "./fault";
import { checkSources } from "./sources";

/** Said of a person whose role is common knowledge and has no page linked; anyone else needs a source. */
const NO_PAGE = "public record, no source page linked";

/** Names as events may use them. */
export interface Names {
  /** Ids of the people a spelling belongs to. */
  readonly owners: ReadonlyMap<string, readonly string[]>;
  /** The one spelling of each person. */
  readonly canonical: ReadonlySet<string>;
}

/** Checks people and organisations; returns the names events may use. */
export function checkActors(report: Report, people: readonly unknown[], organisations: readonly unknown[]): Names {
  const persons = people.map((p) => fits(report, nameOf(p), personSchema, p)).filter((p) => p !== null);
  const bodies = organisations.map((o) => fits(report, nameOf(o), organisationSchema, o)).filter((o) => o !== null);
  uniqueIds(report, [...persons, ...bodies]);
  for (const person of persons) checkPerson(report, person);
  for (const body of bodies) checkOrganisation(report, body);
  const owners = new Map<string, string[]>();
  for (const { id, name, variants } of persons)
    for (const spelling of new Set([name, ...variants])) owners.set(spelling, [...(owners.get(spelling) ?? []), id]);
  for (const [spelling, ids] of owners)
    if (ids.length > 1) report(ids[0], `the spelling '${spelling}' also belongs to ${ids.slice(1).join(", ")}`);
  return { owners, canonical: new Set(persons.map((p) => p.name)) };
}

function checkPerson(report: Report, person: Person): void {
  if (person.variants.includes(person.name)) report(person.id, "a spelling is listed twice");
  if (person.sources.length === 0 && person.datesBasis !== NO_PAGE)
    report(person.id, `no source; a person without one says '${NO_PAGE}' in datesBasis`);
  checkSources(report, person.id, person.sources);
  for (const { role, from, to } of person.roles) {
    // Dates of different precision are compared as far as the coarser one goes.
    if (from && to && to.slice(0, from.length) < from.slice(0, to.length))
      report(person.id, `role '${role}' ends before it begins`);
  }
}

function checkOrganisation(report: Report, body: OrganisationRecord): void {
  // A body known to every reader may stand without a page, but not as well supported.
  if (body.sources.length === 0 && body.confidence === "high") report(body.id, "confidence high without a source");
  checkSources(report, body.id, body.sources);
}
