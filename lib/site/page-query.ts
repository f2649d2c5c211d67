import { STATE_PARAMETERS } from "@/lib/charts/parameters";

/**
 * The one query string of a page whose charts share its address: every parameter that one of the charts' views writes, in
 * the public order.
 */
export function pageQuery(queries: readonly string[]): string {
  const all = queries.map((query) => new URLSearchParams(query));
  return STATE_PARAMETERS.flatMap((name) => {
    const value = all.map((query) => query.get(name)).find((v) => v !== null && v !== "");
    return value ? [`${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`] : [];
  }).join("&");
}

/** The query string with some parameters changed; null or "" leaves one out. */
export function withParameters(query: string, change: Readonly<Record<string, string | null>>): string {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries(change)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  return pageQuery([next.toString()]);
}
