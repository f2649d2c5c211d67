/**
 * The sections of the site in the order of the navigation: header, sitemap, rewrites and pictures follow this list (a leaf
 * file, because next.config.ts reads it). `stateful`: its address carries the state of what it shows, so the server-rendered
 * twin under live/ answers it when there is any.
 */
export const SECTIONS = [
  { key: "timeline", path: "/timeline", stateful: true },
  { key: "guarantees", path: "/guarantees", stateful: true },
  { key: "positions", path: "/positions", stateful: true },
  { key: "risk", path: "/risk", stateful: true },
  { key: "markets", path: "/markets", stateful: true },
  { key: "charts", path: "/charts", stateful: false },
  { key: "data", path: "/data", stateful: false },
  { key: "methods", path: "/methods", stateful: false },
] as const;

/** Pages below a section: one per chart, per event. */
export const DETAIL_PAGES = [
  { path: "/charts/:id", stateful: true },
  { path: "/events/:id", stateful: false },
  { path: "/guarantees/:id", stateful: false },
] as const;
