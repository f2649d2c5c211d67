import { z } from "zod";

/**
 * What is wrong with a source's address, or null. A reader must be able to open it: http or https, a named public host,
 * no user, port, blank or bare number as host.
 * @param url the address as written in the record
 */
export function addressFault(url: unknown): string | null {
  if (typeof url !== "string" || url.trim() === "") return "address is missing";
  if (/\s/.test(url)) return `address contains a blank: ${url}`;
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return `not an address: ${url}`;
  }
  if (!/^https?:$/.test(parsed.protocol)) return `address is neither http nor https: ${url}`;
  const authority = url.replace(/^https?:\/\//i, "").split(/[/?#]/)[0] ?? "";
  if (authority.includes("@") || /:\d*$/.test(authority)) return `address with a port or a user: ${url}`;
  if (authority.endsWith(".")) return `host ends with a dot: ${url}`;
  if (/^[\d.]+$/.test(parsed.hostname) || parsed.hostname.startsWith("[")) return `bare numeric host: ${url}`;
  if (!/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+([a-z]{2,}|xn--[a-z0-9-]+)$/.test(parsed.hostname))
    return `odd host: ${url}`;
  return null;
}

/** True for a host that looks like somebody's staging or test site, which may vanish and isn't meant for readers. */
export const isStagingAddress = (url: string): boolean =>
  /\/\/([^/]*\.)?(stage|staging|test|dev|preview)\d*\./i.test(url);

/** An address a reader can open. */
export const address = z.string().superRefine((url, ctx) => {
  const fault = addressFault(url);
  if (fault) ctx.addIssue({ code: "custom", message: fault });
});
