/**
 * The sections of the site in the order of the navigation: header, sitemap, rewrites and pictures follow this list (a leaf
 * file, because next.config.ts reads it). `stateful`: its address carries the state of what it shows, so the server-rendered
 * twin under live/ answers it when there is any.
 */
export const SECTIONS = [
  { key: "timeline", path: "/timeline", stateful: true },
  { key: "map", path: "/map", stateful: true },
  { key: "markets", path: "/markets", stateful: true },
  { key: "positions", path: "/positions", stateful: true },
  { key: "guarantees", path: "/guarantees", stateful: true },
  { key: "risk", path: "/risk", stateful: true },
  { key: "charts", path: "/charts", stateful: false },
  { key: "data", path: "/data", stateful: false },
  { key: "methods", path: "/methods", stateful: false },
] as const;

/**
 * Pages below a section: one per chart, per event, per dataset; and those that the navigation doesn't name. `source` is how
 * an address is told, where the path alone would take in others: /data/brent-spot is a page, /data/brent-spot.csv a file.
 */
export const DETAIL_PAGES: readonly { readonly path: string; readonly source?: string; readonly stateful: boolean }[] =
  [
    { path: "/map/:tab", stateful: true },
    { path: "/charts/:id", stateful: true },
    { path: "/events/:id", stateful: false },
    { path: "/guarantees/:id", stateful: false },
    { path: "/data/:id", source: "/data/:id([^./]+)", stateful: false },
    { path: "/corrections", stateful: false },
    { path: "/developers", stateful: false },
  ];

/** Pages that an address may pin to a version of the data (?v=); their server-rendered twins answer it. */
export const PINNED_PAGES = ["/charts/:id"] as const;
