import { gzipSync } from "node:zlib";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Figure } from "@/components/chart/Figure";
import { renderPicture } from "@/components/chart/picture-render";
import { renderEmbed } from "@/components/chart/render-embed";
import { figureOf } from "@/components/figures";
import { namesForces } from "@/lib/charts/maps/guarantors/rows";
import type { MapLayout } from "@/lib/charts/maps/shared/layout";
import { knownOn } from "@/lib/charts/maps/shared/words";
import { present } from "@/lib/charts/present";
import { SIZES } from "@/lib/charts/shared/size";
import { textWidth } from "@/lib/charts/shared/text-width";
import { loadData } from "@/lib/data";
import { LOCALES } from "@/lib/i18n/locales";
import { texts } from "@/lib/i18n/texts";
import { ROLL_CALLS } from "@/lib/schema/un-vote";

const data = loadData();
const MAPS = ["nato-stances-map", "guarantors-map", "venues-map", "un-votes-map", "territory-map"] as const;
type MapId = (typeof MAPS)[number];
const view = (id: MapId, query = "", locale: "en" | "uk" = "en") =>
  present(data, id, new URLSearchParams(query), texts(locale));
const rowsOf = (id: MapId, query = "") => view(id, query).table.rows;

/** Kilobytes compressed that an embed may weigh: a map of a region, of the world. */
const BUDGET: Record<MapId, number> = {
  "nato-stances-map": 35,
  "guarantors-map": 35,
  "venues-map": 35,
  "un-votes-map": 45,
  "territory-map": 35,
};

describe("dates of months", () => {
  it("are known when their month is over", () => {
    expect([
      knownOn("2022-12", "2022-12-31"),
      knownOn("2022-12", "2023-01-01"),
      knownOn("2022-12-05", "2022-12-05"),
      knownOn("2024", "2025-01-01"),
    ]).toEqual([false, true, true, true]);
  });
});

describe("stances of the allies", () => {
  it("are each member's last before the day", () => {
    for (const day of ["2022-11-30", "2023-06-30", "2024-10-22", "2025-02-24", "2026-08-22"]) {
      const rows = rowsOf("nato-stances-map", `asof=${day}`);
      expect(rows).toHaveLength(32);
      for (const member of data.natoStances.members) {
        const past = member.stances.filter((s) => (s.date.length === 10 ? s.date <= day : `${s.date}-32` <= day));
        const row = rows.find((r) => r.country === member.country)!;
        expect([day, row.country, row.stance, row.date]).toEqual([
          day,
          member.country,
          past.at(-1)?.stance ?? "unknown",
          past.at(-1)?.date ?? null,
        ]);
        expect(row.source_urls === null).toBe(past.length === 0);
      }
    }
  });

  it("are counted in the title, unless most are unknown", () => {
    expect(view("nato-stances-map").title).toBe(
      "21 of 32 allies have backed Ukraine’s membership of NATO; 5 oppose it for now",
    );
    expect(view("nato-stances-map", "asof=2022-06-01").title).toBe(
      "Where the allies stand on Ukraine’s membership of NATO",
    );
  });

  it("draw what is unknown by a dotted outline and nothing else", () => {
    const layout = view("nato-stances-map").layout(SIZES[1]!) as MapLayout;
    const unknown = layout.groups.filter((g) => g.style === "unknown");
    expect(unknown.map((g) => [g.id, g.marks.map((m) => m.path)])).toEqual([["unknown", ["CA", "GR"]]]);
    expect(layout.groups.find((g) => g.id === "others")!.style).toBe("land");
  });
});

describe("guarantors", () => {
  const classes = (query = "") => {
    const found = new Map<string, Set<string>>();
    for (const r of rowsOf("guarantors-map", query))
      if (r.class) found.set(r.class as string, (found.get(r.class as string) ?? new Set()).add(r.country as string));
    return Object.fromEntries([...found].map(([k, v]) => [k, [...v].sort().join(" ")]));
  };

  it("are classed by what they signed and what they said they would send", () => {
    expect(classes()).toEqual({
      forces: "DK EE FR GB LT LV NL NO SE",
      "other-role": "DE IT PL US",
      agreement: "AL BE CA CZ ES FI GR HR IE IS JP LU PT RO SI",
      pledge: "AE AU QA SA TR",
      negotiated: "BG",
    });
  });

  it("grow with the days on which they signed", () => {
    expect(view("guarantors-map", "asof=2024-01-11").title).toBe("Who has pledged what for Ukraine’s security");
    expect(view("guarantors-map", "asof=2024-01-12").title).toMatch(
      /^1 state has signed a security agreement with Ukraine/,
    );
    const signed = (day: string) =>
      new Set(
        data.guarantees
          .filter((g) => g.framework && g.bindingness !== "proposed" && g.date! <= day)
          .flatMap((g) => g.provider),
      ).size;
    for (const day of ["2024-02-24", "2024-07-11", "2025-01-21"]) {
      const {
        agreement = "",
        forces = "",
        "other-role": other = "",
      } = classes(`asof=${day}`) as Record<string, string>;
      expect([agreement, forces, other].join(" ").split(" ").filter(Boolean)).toHaveLength(signed(day));
    }
    expect(classes("asof=2025-12-31").negotiated).toBeUndefined();
  });

  it("have a row for every instrument of a state and for every stated role, each with a source", () => {
    const rows = rowsOf("guarantors-map");
    const positions = data.guarantees.flatMap((g) => g.nationalPositions ?? []);
    expect(rows.filter((r) => r.role !== null)).toHaveLength(positions.length);
    expect(rows.filter((r) => !/^https?:/.test(r.source_urls as string))).toEqual([]);
    expect(rows.filter((r) => r.type === "precedent")).toEqual([]);
    expect(rows.filter((r) => r.country === "GB" && r.type === "bilateral")).toHaveLength(2);
  });

  it("count as firm only what guarantees: the fund of the United States is in the rows, not in the pattern", () => {
    expect(rowsOf("guarantors-map").some((r) => r.country === "US" && r.bindingness === "treaty-ratified")).toBe(true);
    expect(view("guarantors-map").title).toContain("none shown to be a ratified treaty");
    const layout = view("guarantors-map").layout(SIZES[1]!) as MapLayout;
    const pattern = (code: string) => layout.groups.flatMap((g) => g.marks).find((m) => m.path === code)!.pattern;
    expect(["US", "LV", "TR"].map(pattern)).toEqual(["none", "lines", "cross"]);
  });

  it("are ready to send forces only by those words", () => {
    const roles = [...new Set(data.guarantees.flatMap((g) => (g.nationalPositions ?? []).map((p) => p.role)))];
    expect(roles.filter(namesForces).sort()).toEqual([
      "leads ground force planning; ready to deploy",
      "ready to deploy",
      "ready to deploy (reported)",
    ]);
  });
});

describe("venues", () => {
  it("hold the events that fit, each chain of one decision once", () => {
    const events = data.events.filter((e) => e.venue && (e.kind === "talks" || e.kind === "summit") && !e.sameNewsAs);
    const rows = rowsOf("venues-map");
    expect(rows.reduce((n, r) => n + (r.events as number), 0)).toBe(events.length);
    expect(new Set(rows.map((r) => r.venue))).toEqual(new Set(events.map((e) => e.venue)));
    for (const r of rows) {
      const own = events.filter((e) => e.venue === r.venue);
      expect([r.events, r.first, r.last]).toEqual([own.length, own[0]!.date, own.at(-1)!.date]);
      expect(String(r.event_ids).split("; ")).toEqual(own.map((e) => e.id));
    }
  });

  it("filter by track, party and days", () => {
    const direct = data.events.filter(
      (e) =>
        e.venue &&
        ["talks", "summit"].includes(e.kind) &&
        !e.sameNewsAs &&
        e.track === "direct" &&
        e.date >= "2025-01-01",
    );
    expect(rowsOf("venues-map", "track=direct&from=2025-01-01").reduce((n, r) => n + (r.events as number), 0)).toBe(
      direct.length,
    );
    expect(rowsOf("venues-map", "party=AE").every((r) => String(r.event_ids).length > 0)).toBe(true);
    expect(view("venues-map", "from=2027-01-01").faults).toMatchObject([{ parameter: "from" }]);
    expect(view("venues-map", "track=direct&party=JP").description).toBe("No event fits these filters.");
  });

  it("draw no region as a point, and every city once", () => {
    const { places } = view("venues-map").table as unknown as {
      places: { id: string; events: readonly { venue: string }[] }[];
    };
    const drawn = places.flatMap((p) => p.events.map((e) => data.venue(e.venue)!));
    expect(drawn.filter((v) => v.precision === "region")).toEqual([]);
    expect(new Set(places.map((p) => p.id)).size).toBe(places.length);
    for (const p of places) expect(new Set(p.events.map((e) => data.venue(e.venue)!.city)).size).toBe(1);
  });
});

describe("votes", () => {
  it.each(ROLL_CALLS)("of %s are the roll call, and absence only where it is complete", (id) => {
    const vote = data.unVotes.find((v) => v.id === id)!;
    const rows = rowsOf("un-votes-map", `resolution=${id}`);
    expect(rows).toHaveLength(193);
    const count = (v: string) => rows.filter((r) => r.vote === v).length;
    expect(count("no")).toBe(vote.no);
    if (vote.held === "full")
      expect([count("yes"), count("abstain"), count("absent"), count("unknown")]).toEqual([
        vote.yes,
        vote.abstain,
        vote.notVoting,
        0,
      ]);
    else expect([count("absent"), count("unknown")]).toEqual([0, 193 - vote.roll.size]);
  });

  it("name each subject as the dataset does", () => {
    for (const id of ROLL_CALLS)
      expect(texts("en").t(`charts.maps.votes.subject.${id}`)).toBe(data.unVotes.find((v) => v.id === id)!.subject);
  });

  it("refuse a resolution without a roll call", () => {
    expect(view("un-votes-map", "resolution=es-11-7").faults).toMatchObject([
      { parameter: "resolution", value: "es-11-7" },
    ]);
  });
});

describe("territory", () => {
  it("draws the last outline on or before the day, with its own shares", () => {
    const rows = rowsOf("territory-map", "asof=2025-12-20");
    expect(new Set(rows.map((r) => r.date))).toEqual(new Set(["2025-12-14"]));
    expect(rows.map((r) => [r.region, r.occupied_percent]).sort()).toEqual(
      data.oblastShares
        .filter((s) => s.date === "2025-12-14")
        .map((s) => [s.iso, s.percent])
        .sort(),
    );
    expect(view("territory-map", "asof=2025-12-20").notes[0]).toBe(
      "There is no outline of 20 Dec 2025; the last one before it, of 14 Dec 2025, is drawn.",
    );
    expect(view("territory-map").title).toBe("19.4% of Ukraine was occupied on 20 Aug 2026");
  });

  it("hands no outline on", () => {
    for (const column of view("territory-map").table.columns) expect(column.name).not.toMatch(/geometry|outline|path/);
  });
});

describe.each(MAPS)("%s", (id) => {
  it.each(LOCALES)("keeps labels inside the box and apart in %s", (locale) => {
    for (const size of SIZES) {
      const { labels, width, height } = view(id, "", locale).layout(size) as MapLayout;
      const boxes = labels.map((l) => ({ half: textWidth(l.text, 12, l.bold ? 600 : 400) / 2, ...l }));
      for (const b of boxes) {
        expect([b.text, b.x - b.half >= 0 && b.x + b.half <= width && b.y >= 8 && b.y <= height]).toEqual([
          b.text,
          true,
        ]);
        for (const other of boxes)
          if (other !== b && Math.abs(other.y - b.y) < 12)
            expect([b.text, other.text, Math.abs(other.x - b.x) >= b.half + other.half - 1]).toEqual([
              b.text,
              other.text,
              true,
            ]);
      }
    }
  });

  it("names in its reading model what it draws, mark by mark", () => {
    const shown = view(id);
    const markup = renderToStaticMarkup(createElement(Figure, { view: shown, drawing: figureOf(id) }));
    const figures = markup.split("<svg").filter((part) => part.includes("viewBox"));
    expect(figures).toHaveLength(3);
    for (const { layout } of SIZES.map((size) => ({
      layout: shown.layout(size) as MapLayout & { places?: readonly { id: string; marks: readonly unknown[] }[] },
    })))
      for (const track of shown.reading(true).tracks) {
        if (track.kind !== "points") throw new Error("maps have points");
        const drawn = [...(layout.places ?? []), ...layout.groups].find((g) => g.id === track.id);
        expect([track.id, drawn?.marks.length]).toEqual([track.id, track.items.length]);
      }
    for (const track of shown.reading(false).tracks)
      for (const figure of figures) expect(figure).toContain(`data-marks="${track.id}"`);
  });

  it("gives its definitions ids of their own at every width, and refers to none that isn't there", () => {
    const markup = renderToStaticMarkup(createElement(Figure, { view: view(id), drawing: figureOf(id) }));
    const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map((m) => m[1]!);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, ref] of markup.matchAll(/(?:href="#|url\(#)([^")]+)/g)) expect(ids).toContain(ref);
  });

  it("draws pictures that need no definition from outside", async () => {
    const svg = await renderPicture(view(id), { theme: "dark", width: "narrow" });
    const ids = new Set([...svg.matchAll(/ id="([^"]+)"/g)].map((m) => m[1]!));
    for (const [, ref] of svg.matchAll(/(?:href="#|url\(#)([^")]+)/g)) expect(ids).toContain(ref);
    expect(svg).not.toContain("<use");
  });

  it("weighs no more than its budget as an embed", async () => {
    for (const locale of LOCALES) {
      const html = await renderEmbed(
        view(id, "", locale),
        { theme: "auto", title: true, height: "natural" },
        "https://fixture.example",
      );
      expect(gzipSync(html, { level: 9 }).length).toBeLessThanOrEqual(BUDGET[id] * 1000);
    }
  });

  it.each(LOCALES)("says who is drawn as what in %s", (locale) => {
    const shown = view(id, "", locale);
    expect(shown.notes.join(" ")).toContain("68/262");
    expect(shown.description.length).toBeGreaterThan(40);
    expect(shown.key.length).toBeGreaterThan(0);
    expect(new Set(shown.key.map((k) => k.symbol)).size).toBe(shown.key.length);
  });

  it("refuses a day outside the data", () => {
    if (id === "un-votes-map" || id === "venues-map") return;
    expect(view(id, "asof=2031-01-01").faults).toMatchObject([{ parameter: "asof", value: "2031-01-01" }]);
    expect(view(id, "asof=2001-01-01").faults).toMatchObject([{ parameter: "asof", value: "2001-01-01" }]);
    expect(view(id, "asof=2031-01-01").title).toBe(view(id).title);
  });
});
