import { execSync } from "node:child_process";
import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";
import { STATE_PARAMETERS } from "./lib/charts/parameters";
import { DEFAULT_LOCALE, LOCALES } from "./lib/i18n/locales";
import { DETAIL_PAGES, PINNED_PAGES, SECTIONS } from "./lib/site/pages";
import { PAGE_POLICY, SECURITY_HEADERS } from "./lib/site/security";

/** The commit, so that identical replicas agree on it and a page of an older one reloads instead of breaking. */
function deploymentId(): string | undefined {
  try {
    return (
      execSync("git rev-parse --short=12 HEAD", { stdio: ["ignore", "pipe", "ignore"] })
        .toString()
        .trim() || undefined
    );
  } catch {
    return undefined;
  }
}

/** Pages whose address carries state, without the language. */
const STATEFUL = [...SECTIONS, ...DETAIL_PAGES].filter((p) => p.stateful).map((p) => p.path);

/** A view is a pure function of the address and the data: any cache may keep it, and refresh it behind the reader's back. */
const CACHED = "public, max-age=0, s-maxage=3600, stale-while-revalidate=604800";

const config: NextConfig = {
  ...(deploymentId() ? { deploymentId: deploymentId() } : {}),
  poweredByHeader: false,
  // A fixed root: a lock file further up the disk must not move it.
  turbopack: { root: import.meta.dirname },
  outputFileTracingRoot: import.meta.dirname,
  serverExternalPackages: ["@resvg/resvg-js"],
  experimental: { globalNotFound: true },
  async redirects() {
    return [
      { source: "/en", destination: "/", permanent: true },
      { source: "/en/:path*", destination: "/:path*", permanent: true },
    ];
  },
  async rewrites() {
    // A page with state in its address is rendered by the server-side twin of the static page, so that the state is in the
    // first response; without state the static page answers. The address stays the same.
    const twins = [
      ...STATE_PARAMETERS.flatMap((key) => STATEFUL.map((path) => ({ key: key as string, path }))),
      ...PINNED_PAGES.map((path) => ({ key: "v", path })),
    ];
    const withState = twins.flatMap(({ key, path }) =>
      LOCALES.map((l) => ({
        source: l === DEFAULT_LOCALE ? path : `/${l}${path}`,
        has: [{ type: "query" as const, key }],
        destination: `/${l}/live${path}`,
      })),
    );
    return {
      beforeFiles: [
        ...withState,
        { source: "/", destination: "/en" },
        ...SECTIONS.map(({ path }) => ({ source: path, destination: `/en${path}` })),
        ...DETAIL_PAGES.map(({ path, source }) => ({ source: source ?? path, destination: `/en${path}` })),
      ],
      afterFiles: [],
      fallback: [],
    };
  },
  async headers() {
    return [
      { source: "/:path*", headers: SECURITY_HEADERS },
      // Embeds and files set their own policy; every page gets this one.
      {
        source: "/((?!embed/|embed\\.js|api/|_next/|data/[^/]+\\.|charts/[^/]+/|events/[^/]+/).*)",
        headers: [{ key: "Content-Security-Policy", value: PAGE_POLICY }],
      },
      ...STATE_PARAMETERS.flatMap((key) =>
        STATEFUL.flatMap((path) => LOCALES.map((l) => (l === DEFAULT_LOCALE ? path : `/${l}${path}`))).map(
          (source) => ({
            source,
            has: [{ type: "query" as const, key }],
            headers: [{ key: "Cache-Control", value: CACHED }],
          }),
        ),
      ),
    ];
  },
};

export default createNextIntlPlugin("./lib/i18n/request.ts")(config);
