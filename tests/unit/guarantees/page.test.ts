import { describe, expect, it } from "vitest";
import { loadData } from "@/lib/data";
import { guaranteesAnswer } from "@/lib/guarantees/answer";
import { article5Drafts } from "@/lib/guarantees/article5";
import { agreementContext } from "@/lib/guarantees/context";
import { guaranteesViews } from "@/lib/guarantees/views";
import { texts } from "@/lib/i18n/texts";
import { file, offered } from "../charts/guarantees-file";

const data = loadData();
const en = texts("en");

describe("the answer", () => {
  it("is computed from the records of the day", () => {
    const answer = guaranteesAnswer(data, null, en);
    expect(answer[0]).toContain(`${offered.length} agreements, pacts and pledges`);
    expect(answer[1]).toBe("6 are shown to bind in law, all of them money or assets.");
    expect(answer[2]).toBe("28 states promise to consult after a new attack; none is bound to fight.");
    expect(answer[3]).toContain("25 Jan 2026; no signature was found");
    expect(guaranteesAnswer(data, "2024-01-31", en)).toEqual([
      "Instead of membership of NATO, 3 agreements, pacts and pledges stand on record for Ukraine as of 31 Jan 2024.",
      "1 state promises to consult after a new attack; none is bound to fight.",
    ]);
    expect(guaranteesAnswer(data, null, texts("uk"))[2]).toContain("обіцяють 28 держав");
  });
});

describe("views of one address", () => {
  it("take the parameters that they know, and the page has one address", () => {
    const { views, query, faults } = guaranteesViews(
      data,
      new URLSearchParams("direction=easing&party=US,EU&asof=2026-05-01&nonsense=1"),
      en,
    );
    expect(views["guarantees-matrix"].query).toBe("party=US,EU&asof=2026-05-01");
    expect(views.obstacles.query).toBe("asof=2026-05-01");
    expect(views["sanctions-timeline"].query).toBe("direction=easing&asof=2026-05-01");
    expect(query).toBe("asof=2026-05-01&party=EU,US&direction=easing".replace("EU,US", "US,EU"));
    expect(faults).toEqual([]);
  });

  it("name a wrong value once, though several charts refuse it", () => {
    const { faults } = guaranteesViews(data, new URLSearchParams("asof=1999-01-01&kind=x"), en);
    expect(faults.map((f) => f.parameter).sort()).toEqual(["asof", "kind"]);
  });
});

describe("agreements", () => {
  it("have a page each, with their neighbours", () => {
    for (const [i, { id }] of file.entries()) {
      const context = agreementContext(data, id)!;
      expect([context.previous?.id, context.next?.id]).toEqual([file[i - 1]?.id, file[i + 1]?.id]);
      expect(context.others.every((o) => o.id !== id && o.type === context.agreement.type)).toBe(true);
    }
    expect(agreementContext(data, "nothing")).toBeUndefined();
  });

  it("bring the events of their day and what their providers had said by then", () => {
    const gb = agreementContext(data, "2024-01-12-gb-security-agreement")!;
    expect(gb.events.map((e) => e.id)).toContain("2024-01-12-uk-ukraine-security-agreement");
    const us = agreementContext(data, "2026-01-25-us-ua-guarantee-document")!;
    expect(us.events.map((e) => e.id)).toEqual(["2026-01-25-us-guarantees-100-percent-ready"]);
    for (const p of us.positions)
      expect([p.party, p.issue, p.date <= "2026-01-25"]).toEqual(["US", "guarantees", true]);
    expect(agreementContext(data, "1994-12-05-budapest-memorandum")!.wording?.passages).toHaveLength(3);
  });
});

it("shows what 'Article 5-like' meant in the order of time, each with its sources", () => {
  const drafts = article5Drafts(data);
  expect(drafts.map((d) => d.date)).toEqual(drafts.map((d) => d.date).sort());
  expect(drafts.map((d) => d.date)).toContain("2025-12-14");
  for (const d of drafts) {
    expect(d.sources.length).toBeGreaterThan(0);
    expect(d.says.every((s) => s.length > 0)).toBe(true);
  }
  expect(JSON.stringify(drafts)).toContain("mirroring Article 5");
});
