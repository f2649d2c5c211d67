import { phaseSchema } from "@/lib/schema/phase";
import { fits, nameOf, type Report, uniqueIds } from "./fault";

/** What of an event a phase needs. */
interface Bound {
  readonly id: string;
  readonly date: string;
  readonly endDate: string | null;
}

/** Checks phases: bounded by recorded events, in order, without overlap; only the last may be open. */
export function checkPhases(report: Report, records: readonly unknown[], events: readonly unknown[]): void {
  const phases = records.map((r) => fits(report, nameOf(r), phaseSchema, r)).filter((p) => p !== null);
  uniqueIds(report, phases);
  const byId = new Map((events as readonly Bound[]).map((e) => [e.id, e]));
  let before = "";
  for (const [i, { id, begins, ends }] of phases.entries()) {
    const [first, last] = [byId.get(begins), ends === null ? null : byId.get(ends)];
    if (!first) report(id, `begins with '${begins}', which is no event`);
    if (last === undefined) report(id, `ends with '${ends}', which is no event`);
    if (ends === null && i < phases.length - 1) report(id, "is open, but another phase follows");
    const from = first?.date ?? "";
    if (from && from <= before) report(id, `begins on ${from}, before the phase ahead of it ends on ${before}`);
    const to = last ? (last.endDate ?? last.date) : "";
    if (from && to && to < from) report(id, `ends on ${to}, before it begins on ${from}`);
    before = to || from || before;
  }
}
