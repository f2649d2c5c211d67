import { isCountry } from "@/lib/schema/codes";
import { RESOLUTIONS, ROLL_CALLS, SILENT_MEMBERS } from "@/lib/schema/un-vote";
import { parseVotes } from "../tables";
import type { UnVote, Vote } from "../types";
import type { Report } from "./fault";

/** Members of the United Nations on every date held. */
const MEMBERS = 193;

/** Votes that a roll call names completely. */
const NAMED: Readonly<Record<UnVote["held"], readonly Vote[]>> = {
  full: ["Y", "N", "A"],
  "no+abstain": ["N", "A"],
  no: ["N"],
  none: [],
};

/** Checks resolutions and roll calls against each other: known ids, counts of 193, roll calls that add up. */
export function checkVotes(report: Report, reportRoll: Report, votes: string, byCountry: string): void {
  const rows = parseVotes(votes, byCountry);
  const ids = rows.map((r) => r.id).join(", ");
  if (ids !== RESOLUTIONS.join(", "))
    report(null, `resolutions are ${ids}; lib/schema/un-vote.ts says ${RESOLUTIONS.join(", ")}`);
  const symbols = new Set(rows.flatMap((r) => r.resolution ?? []));
  for (const line of byCountry.trimEnd().split("\n").slice(1)) {
    const [resolution, iso2, vote] = line.split(",");
    if (!symbols.has(resolution!)) reportRoll(`${resolution} ${iso2}`, "there is no such resolution");
    if (!isCountry(iso2)) reportRoll(`${resolution} ${iso2}`, `'${iso2}' is not an ISO country code`);
    if (!/^[YNA]$/.test(vote ?? "")) reportRoll(`${resolution} ${iso2}`, `vote '${vote}' is not Y, N or A`);
  }
  const members = new Set([...SILENT_MEMBERS, ...rows.flatMap((r) => Object.keys(r.roll))]);
  if (members.size !== MEMBERS) reportRoll(null, `${members.size} members with SILENT_MEMBERS, ${MEMBERS} expected`);
  const partly = rows
    .filter((r) => r.held !== "none")
    .map((r) => r.id)
    .join(", ");
  if (partly !== ROLL_CALLS.join(", "))
    report(null, `roll calls are held of ${partly}; lib/schema/un-vote.ts says ${ROLL_CALLS.join(", ")}`);
  let before = "";
  for (const { id, date, yes, no, abstain, notVoting, held, roll } of rows) {
    if (date < before) report(id, `out of order: ${date} after ${before}`);
    before = date;
    if (yes + no + abstain + notVoting !== MEMBERS) report(id, `the counts don't add up to ${MEMBERS}`);
    const named = NAMED[held];
    if (!named) {
      report(id, `country_votes '${held}' is not one of: ${Object.keys(NAMED).join(", ")}`);
      continue;
    }
    const counts = { Y: yes, N: no, A: abstain };
    for (const vote of ["Y", "N", "A"] as const) {
      const listed = Object.values(roll).filter((v) => v === vote).length;
      const wanted = named.includes(vote) ? counts[vote] : 0;
      if (listed !== wanted) reportRoll(id, `${listed} votes ${vote} listed, ${wanted} expected`);
    }
  }
}
