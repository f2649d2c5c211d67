import { parse } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { loadData } from "@/lib/data";
import { LOCALES } from "@/lib/i18n/locales";
import { MESSAGES, texts } from "@/lib/i18n/texts";

type Tree = { readonly [key: string]: string | Tree };

const flat = (tree: Tree, path = ""): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value] as [string, string]] : flat(value, `${path}${key}.`),
  );

/** Names of the arguments of a message; plural and select branches included. */
function argumentsOf(message: string): string[] {
  const names = new Set<string>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const n of node) walk(n);
    else if (node && typeof node === "object") {
      const { type, value, options, children } = node as {
        type?: number;
        value?: unknown;
        options?: Record<string, { value: unknown }>;
        children?: unknown;
      };
      // Types of the ICU syntax tree: 1 argument, 2 number, 3 date, 4 time, 5 select, 6 plural, 8 tag.
      if (typeof type === "number" && type >= 1 && type <= 8 && type !== 7 && typeof value === "string")
        names.add(value);
      if (options) for (const o of Object.values(options)) walk(o.value);
      if (children) walk(children);
    }
  };
  walk(parse(message));
  return [...names].sort();
}

describe("catalogues", () => {
  const english = new Map(flat(MESSAGES.en as Tree));

  it.each(LOCALES.slice(1))("%s has every key of English and no other", (locale) => {
    const other = new Map(flat(MESSAGES[locale] as Tree));
    expect(
      [...english.keys()].filter((k) => !other.has(k)),
      "missing",
    ).toEqual([]);
    expect(
      [...other.keys()].filter((k) => !english.has(k)),
      "unknown",
    ).toEqual([]);
  });

  it.each(LOCALES.slice(1))("%s uses the same arguments in every message", (locale) => {
    for (const [key, message] of flat(MESSAGES[locale] as Tree))
      expect([key, argumentsOf(message)]).toEqual([key, argumentsOf(english.get(key)!)]);
  });

  it("leaves no message empty", () => {
    for (const locale of LOCALES) expect(flat(MESSAGES[locale] as Tree).filter(([, m]) => m.trim() === "")).toEqual([]);
  });

  it("labels every event of significance 5, and nothing that doesn't exist", () => {
    const data = loadData();
    const wanted = data.events.filter((e) => e.significance === 5).map((e) => e.id);
    expect(Object.keys(MESSAGES.en.annotations.events).sort()).toEqual([...wanted].sort());
    const shocks = data.confounders.map((c) => c.id);
    for (const id of Object.keys(MESSAGES.en.annotations.confounders)) expect(shocks).toContain(id);
  });
});

describe("Ukrainian plurals", () => {
  const { t } = texts("uk");
  it.each([
    [1, "1 подія"],
    [2, "2 події"],
    [5, "5 подій"],
    [21, "21 подія"],
    [592, "592 події"],
  ])("%i", (n, words) => {
    expect(t("charts.timeline.subtitle", { n, lanes: "track", from: "a", to: "b" })).toContain(words);
  });
});
