/**
 * Every state parameter that an address may carry: one name everywhere, part of the public contract. next.config.ts sends
 * pages with any of them to their server-rendered twin (it can't load the registry, hence this leaf file; a test keeps the
 * charts to these names).
 */
export const STATE_PARAMETERS = [
  "from",
  "to",
  "asof",
  "series",
  "track",
  "kind",
  "party",
  "issue",
  "significance",
  "event",
  "model",
  "window",
  "base",
  "measure",
  "resolution",
  "place",
  "country",
  "class",
  "lanes",
  "person",
  "direction",
  "outcome",
  "confidence",
  "sort",
  "weights",
  "q",
  "class",
  "group",
  "clean",
  "cell",
  "plan",
] as const;
