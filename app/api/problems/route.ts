import { pretty } from "@/lib/export/pretty";
import { publicOrigin } from "@/lib/http/origin";
import { PROBLEMS } from "@/lib/http/problem";
import { JSON_TYPE, machine } from "@/lib/http/respond";

/** What the `type` of a problem document points at. */
export const { GET, HEAD, OPTIONS } = machine((request) => {
  const base = publicOrigin(request);
  const problems = Object.entries(PROBLEMS).map(([kind, problem]) => ({
    type: `${base}/api/problems#${kind}`,
    ...problem,
  }));
  return { type: JSON_TYPE, key: `${base} problems`, make: () => pretty({ problems }) };
});
