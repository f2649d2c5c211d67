import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { pathText } from "@/lib/data/check/fault";
import { guaranteeSchema } from "@/lib/schema/guarantee";
import { natoMemberSchema, natoStancesFile } from "@/lib/schema/nato-stance";
import { planSchema } from "@/lib/schema/plan";
import { euSanctionSchema, priceCapSchema, sanctionsFile, usSanctionSchema } from "@/lib/schema/sanction";

const fixtures = JSON.parse(readFileSync("tests/fixtures/data/records.json", "utf8"));

/** The faults of a fixture after a change. */
function faults(schema: z.ZodType, name: string, change: object = {}): string[] {
  const result = schema.safeParse({ ...fixtures[name], ...change });
  return result.success ? [] : result.error.issues.map((issue) => `${pathText(issue.path)}: ${issue.message}`);
}

describe("guarantees", () => {
  it("takes a full record, and a proposal without a date", () => {
    expect(faults(guaranteeSchema, "guarantee")).toEqual([]);
    expect(faults(guaranteeSchema, "guarantee", { date: null, bindingness: "proposed", amount: null })).toEqual([]);
  });

  it("reports what does not belong together", () => {
    expect(faults(guaranteeSchema, "guarantee", { date: null })).toEqual([
      "date: only a proposed guarantee may be without a date",
    ]);
    expect(faults(guaranteeSchema, "guarantee", { type: "monitoring" })).toEqual([
      "guaranteeClass: is not 'International monitoring'",
    ]);
    expect(faults(guaranteeSchema, "guarantee", { provider: ["ZZ"] })).toEqual([
      "provider[0]: 'ZZ' is neither an ISO country code nor a listed organisation",
    ]);
  });
});

describe("plans", () => {
  it("takes some of the issues, territory by region among them", () => {
    expect(faults(planSchema, "plan")).toEqual([]);
  });

  it("reports an unknown issue and a cell verified without evidence", () => {
    const cell = fixtures.plan.positions.nato;
    expect(faults(planSchema, "plan", { positions: { weather: cell } })).toHaveLength(1);
    expect(faults(planSchema, "plan", { positions: { nato: { ...cell, verified: true } } })).toEqual([
      "positions.nato: is marked verified without evidence",
    ]);
  });
});

describe("stances in NATO", () => {
  it("takes a member with stances, and one whose stance is unknown", () => {
    expect(faults(natoMemberSchema, "natoMember")).toEqual([]);
    const unknown = { stances: [], latestStance: "unknown", latestDate: null };
    expect(faults(natoMemberSchema, "natoMember", unknown)).toEqual([]);
  });

  it("reports a stance without a statement, and a list that isn't all members", () => {
    expect(faults(natoMemberSchema, "natoMember", { stances: [], latestDate: null })).toEqual([
      "latestStance: 'conditional' without a dated stance",
    ]);
    const file = natoStancesFile.safeParse({ collective: [], members: [fixtures.natoMember] });
    expect(file.error?.issues.map((issue) => issue.message)).toEqual(["1 members, 32 expected"]);
  });
});

describe("sanctions", () => {
  it("takes acts of both sides and levels of the cap", () => {
    const { euSanction, usSanction, priceCap } = fixtures;
    expect(sanctionsFile.safeParse({ eu: [euSanction], us: [usSanction], priceCap: [priceCap] }).success).toBe(true);
  });

  it("reports a package without number, a direction it does not know and an unexplained blank", () => {
    expect(faults(euSanctionSchema, "euSanction", { number: null })).toEqual([
      "number: a package, and nothing else, has a number",
    ]);
    expect(faults(usSanctionSchema, "usSanction", { direction: "sideways" })).toEqual([
      "direction: 'sideways' is not one of: tightening, easing, pending",
    ]);
    expect(faults(priceCapSchema, "priceCap", { capUSD: null })).toEqual([
      "capUSD: is neither a number nor an explained blank",
    ]);
    expect(faults(priceCapSchema, "priceCap", { capUSD: null, note: "fixture" })).toEqual([]);
  });
});
