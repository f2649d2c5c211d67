import type { StateSchema } from "./state";

/**
 * What of a page's query string one of its charts understands. The charts of a page share its address: a series that one can
 * draw and another can't study is left out there, and of a list as many are taken, in their order, as the chart may have.
 */
// biome-ignore lint/suspicious/noExplicitAny: any chart's state
export function ownQuery(schema: StateSchema<any>, query: string): string {
  const asked = new URLSearchParams(query);
  const own = new URLSearchParams();
  for (const name of schema.names) {
    const value = asked
      .getAll(name)
      .filter((v) => v !== "")
      .join(",");
    if (value === "") continue;
    const fits = (text: string) => schema.parse(new URLSearchParams([[name, text]])).faults.length === 0;
    if (fits(value)) {
      own.set(name, value);
      continue;
    }
    const kept: string[] = [];
    for (const item of value.split(",")) if (fits([...kept, item].join(","))) kept.push(item);
    if (kept.length) own.set(name, kept.join(","));
  }
  return own.toString();
}
