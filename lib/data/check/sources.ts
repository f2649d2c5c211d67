import { isStagingAddress } from "@/lib/schema/address";
import { SOUND_TIERS, type Source, type TieredSource } from "@/lib/schema/common";
import type { Report } from "./fault";

/** What the shape of a single source can't show: an address listed twice, a test host beside a sounder page. */
export function checkSources(report: Report, row: string, sources: readonly Source[]): void {
  const seen = new Set<string>();
  for (const { url } of sources) {
    if (seen.has(url)) report(row, `source listed twice: ${url}`);
    seen.add(url);
    if (isStagingAddress(url) && sources.length > 1) report(row, `staging or test host beside a sounder page: ${url}`);
  }
}

/** Where a source's reporting comes from: the agency in brackets, else the publisher. Two reprints of one agency are one. */
export function origin({ publisher }: { readonly publisher: string }): string {
  const name = publisher.toLowerCase();
  const inner = name.match(/\(([^)]+)\)\s*$/);
  return (inner ? inner[1]! : name).replace(/^the\s+/, "").trim();
}

/** Whether an event's sources carry its significance and its confidence, by the coding rules. */
export function checkSoundness(
  report: Report,
  row: string,
  sources: readonly TieredSource[],
  significance: number,
  confidence: string,
): void {
  const sound = new Set(sources.filter((s) => SOUND_TIERS.includes(s.tier)).map(origin)).size;
  const primary = sources.some((s) => s.tier === "primary");
  const stateOnly = sources.every((s) => s.tier === "state-media");
  if (significance >= 4 && sound < 2)
    report(row, `significance ${significance} needs two independent sound sources, has ${sound}`);
  if (confidence === "high" && !primary && sound < 2)
    report(row, "confidence high needs a primary source or two independent sound newsrooms");
  if (confidence !== "low" && stateOnly) report(row, `confidence ${confidence} on state media alone; low is the rule`);
  else if (confidence === "medium" && sound === 0 && sources.length < 2)
    report(row, "confidence medium on a single weak page; low is the rule");
}
