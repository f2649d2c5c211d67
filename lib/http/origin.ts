import { siteUrl } from "@/lib/embed/addresses";

/** A host and port as browsers send them; anything else in a Host header is not repeated in an answer. */
const HOST = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$|^\[[0-9a-f:]+\](:\d{1,5})?$/i;

/** Scheme and host that the request was sent to, or null when it doesn't say one. */
export function requestOrigin(request: Request): string | null {
  const host = request.headers.get("host") ?? new URL(request.url).host;
  if (!HOST.test(host)) return null;
  const forwarded = request.headers.get("x-forwarded-proto")?.split(",")[0]?.trim();
  const scheme = forwarded === "https" || forwarded === "http" ? forwarded : new URL(request.url).protocol.slice(0, -1);
  return `${scheme}://${host.toLowerCase()}`;
}

/** The origin that answers give their addresses with: TRUCELINE_URL, else where the request was sent. */
export function publicOrigin(request: Request): string {
  return process.env.TRUCELINE_URL ? siteUrl() : (requestOrigin(request) ?? siteUrl());
}
