/*
 * What browsers may do with our documents. Embeds allow only their own inline script and style by hash (components/chart/render-embed.tsx).
 *
 * Pages are prerendered, and the framework writes its data into inline scripts that differ from page to page; a nonce would
 * need a fresh rendering per request, which no cache could keep, and hashes of every page's scripts would have to stand in
 * every page's header. So `script-src` and `style-src` keep 'unsafe-inline' on pages, and that is all that remains: no other origin may
 * supply script, style, font, frame or data, no plug-in runs, no form leaves, no base address can be moved, and pages take
 * no markup from the address (parameters are parsed against vocabularies and written by React as text). Styles are inline
 * because the design tokens and figure styles are shared with embeds as text.
 */
export const PAGE_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join("; ");

/** Sent with every answer. */
export const SECURITY_HEADERS = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=()" },
];
