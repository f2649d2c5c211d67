/** A page's search parameters as URLSearchParams, repeated ones kept. */
export function toSearchParams(params: Readonly<Record<string, string | string[] | undefined>>): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) for (const v of [value ?? []].flat()) query.append(name, v);
  return query;
}
