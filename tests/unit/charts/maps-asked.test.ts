import { describe, expect, it } from "vitest";
import { stopOf } from "@/components/maps/TimeSlider";
import { isStop, routeOf } from "@/lib/charts/maps/venues/journey";
import type { VenuesTable } from "@/lib/charts/maps/venues/rows";
import { present } from "@/lib/charts/present";
import type { ChartId } from "@/lib/charts/registry";
import { SIZES } from "@/lib/charts/shared/size";
import { loadData } from "@/lib/data";
import { texts } from "@/lib/i18n/texts";

const data = loadData();
const view = <Id extends ChartId>(id: Id, query = "", locale: "en" | "uk" = "en") =>
  present(data, id, new URLSearchParams(query), texts(locale));

describe("a place that is chosen", () => {
  it("lists the events held there, each with its page and a source, in the order of days", () => {
    const { detail, title } = view("venues-map", "place=istanbul-tr");
    const events = data.events.filter(
      (e) =>
        e.venue &&
        data.venue(e.venue)!.city === "Istanbul" &&
        (e.kind === "talks" || e.kind === "summit") &&
        e.sameNewsAs === null,
    );
    expect(detail!.items.map((i) => i.title)).toEqual(events.map((e) => e.title));
    expect(detail!.items.map((i) => i.href)).toEqual(events.map((e) => `/events/${e.id}`));
    expect(detail!.items.map((i) => i.source!.href)).toEqual(events.map((e) => e.sources[0]!.url));
    expect(title).toContain(`${events.length} events were held in Istanbul`);
    expect(view("venues-map").detail).toBeNull();
  });

  it("stands in the filters: none of its events, and it says so", () => {
    const { detail, faults } = view("venues-map", "place=istanbul-tr&to=2014-01-01");
    expect(faults).toEqual([]);
    expect([detail!.lead, detail!.items]).toEqual(["No event fits these filters.", []]);
  });

  it("must be one of the dataset", () => {
    expect(view("venues-map", "place=atlantis-gr").faults).toEqual([
      { parameter: "place", value: "atlantis-gr", reason: "expected a place of the dataset venues, as geneva-ch" },
    ]);
    expect(view("venues-map", "place=Geneva").faults).toEqual([
      {
        parameter: "place",
        value: "Geneva",
        reason: "expected the id of a place (a city and its country: geneva-ch)",
      },
    ]);
  });

  it("gets a ring on the drawing, and only there", () => {
    for (const size of SIZES) {
      const { chosen, places } = view("venues-map", "place=geneva-ch").layout(size);
      const mark = places.flatMap((g) => g.marks).find((m) => m.id === "geneva-ch")!;
      expect([chosen!.x, chosen!.y]).toEqual([mark.x, mark.y]);
      expect(chosen!.r).toBeGreaterThan(mark.r);
      expect(view("venues-map").layout(size).chosen).toBeNull();
    }
  });
});

describe("the replay", () => {
  const journey = (query: string) => (view("venues-map", query).table as unknown as VenuesTable).journey;

  it("holds nothing later than its day, and everything at its end", () => {
    const at = view("venues-map", "asof=2025-08-15");
    const rows = at.table.rows as readonly { last: string; events: number }[];
    expect(rows.every((r) => r.last <= "2025-08-15")).toBe(true);
    const whole = view("venues-map").table.rows as readonly { events: number }[];
    const last = view("venues-map", `asof=${data.asOf}`).table.rows as readonly { events: number }[];
    expect(last).toEqual(whole);
    expect(view("venues-map", "asof=2031-01-01").faults).toMatchObject([{ parameter: "asof" }]);
  });

  it("joins the weightiest meetings of the sides, in the order of days", () => {
    const stops = journey("");
    const dates = stops.map((s) => s.event.date);
    expect(dates).toEqual([...dates].sort());
    // The journey as the records tell it (data/events): Minsk 2015 to Abu Dhabi 2026.
    const names = stops.map((s) => s.name).join(" ");
    for (const city of ["Minsk", "Istanbul", "Riyadh", "Jeddah", "Anchorage", "Geneva", "Berlin", "Abu Dhabi"])
      expect(names).toContain(city);
    for (const { event } of stops) {
      expect(event.significance).toBeGreaterThanOrEqual(4);
      expect(event.participants.filter((p) => ["UA", "RU", "US"].includes(p)).length).toBeGreaterThan(1);
    }
    for (const [i, stop] of stops.entries()) expect(stop.place).not.toBe(stops[i - 1]?.place);
    expect(data.events.filter(isStop).length).toBeGreaterThanOrEqual(stops.length);
    expect(journey("asof=2025-02-28").map((s) => s.name)).toEqual(
      stops.filter((s) => s.event.date <= "2025-02-28").map((s) => s.name),
    );
  });

  it("draws one leg between two stops and none for one", () => {
    const at = (x: number, y: number) => ({ x, y, r: 3 });
    expect(routeOf([at(0, 0)])).toBeNull();
    const { past, recent, head } = routeOf([at(0, 0), at(100, 0), at(100, 100)])!;
    expect([past, recent.match(/M/g)!.length, head.endsWith("z")]).toEqual(["", 2, true]);
    const many = routeOf(Array.from({ length: 12 }, (_, i) => at(i * 20, (i % 2) * 50)))!;
    expect([many.past.match(/M/g)!.length, many.recent.match(/M/g)!.length]).toEqual([7, 4]);
  });

  it("steps over the days on which anything was held", () => {
    const slide = view("venues-map")
      .controls()
      .find((c) => c.kind === "slide")!;
    const days = slide.options.map((o) => o.value);
    expect(days.at(-1)).toBe("");
    expect(days.slice(0, -1)).toEqual([...days.slice(0, -1)].sort());
    expect(slide.options.filter((o) => o.chosen).map((o) => o.value)).toEqual([""]);
    const mid = view("venues-map", "asof=2025-08-16")
      .controls()
      .find((c) => c.kind === "slide")!;
    expect(mid.options.find((o) => o.chosen)!.value).toBe("2025-08-15");
    expect(stopOf(slide.options, "2025-08-16")).toBe(days.indexOf("2025-08-15"));
    expect([stopOf(slide.options, null), stopOf(slide.options, "1990-01-01")]).toEqual([days.length - 1, 0]);
  });
});

describe("a country that is chosen", () => {
  it("lists all its commitments with their sources, the latest first", () => {
    const { detail, table } = view("guarantors-map", "country=GB");
    const own = table.rows.filter((r) => r.country === "GB");
    expect(detail!.items).toHaveLength(own.length);
    expect(new Set(detail!.items.map((i) => i.source!.href))).toEqual(
      new Set(own.map((r) => String(r.source_urls).split(" ")[0])),
    );
    const shown = view("guarantors-map", "country=GB&asof=2024-01-12").detail!;
    expect(shown.items.map((i) => i.when)).toContain("12 Jan 2024");
    expect(shown.items.length).toBeLessThan(own.length);
  });

  it("lists each dated stance up to the day", () => {
    const { stances } = data.natoStances.members.find((m) => m.country === "HU")!;
    const { detail } = view("nato-stances-map", "country=HU");
    expect(detail!.items.map((i) => i.title)).toEqual(stances.map((s) => s.basis).toReversed());
    expect(view("nato-stances-map", "country=AT").title).toBe("Austria: not a member");
    expect(view("nato-stances-map", "country=CA").title).toBe("Canada: no sourced statement found");
  });

  it("lists its vote on every resolution of which the roll call is held", () => {
    const { detail, title } = view("un-votes-map", "country=HU");
    const held = data.unVotes.filter((v) => v.held !== "none");
    expect(detail!.items).toHaveLength(held.length);
    // A/ES-11/PV.5 of 2 March 2022: Hungary voted in favour.
    expect(title).toBe("Hungary, Aggression against Ukraine: yes");
    expect(view("un-votes-map", "country=MT").layout(SIZES[0]!).chosen).not.toBeNull();
  });

  it.each(["guarantors-map", "nato-stances-map", "un-votes-map"] as const)("must stand on the map: %s", (id) => {
    expect(view(id, "country=ZZ").faults).toEqual([
      { parameter: "country", value: "ZZ", reason: "expected a country of this map, by its ISO code" },
    ]);
    expect(view(id, "country=Poland").faults).toEqual([
      { parameter: "country", value: "Poland", reason: "expected an ISO 3166-1 code of two letters (PL, US)" },
    ]);
  });
});

describe("the key", () => {
  it("filters rows and drawing: a class alone, two, and all again", () => {
    const all = view("nato-stances-map");
    const entry = (v: typeof all, n: number) => v.key.filter((k) => k.filter)[n]!.filter!;
    expect(entry(all, 2)).toEqual({ on: true, query: "class=opposed-for-now" });
    const one = view("nato-stances-map", entry(all, 2).query);
    expect(new Set(one.table.rows.map((r) => r.stance))).toEqual(new Set(["opposed-for-now"]));
    expect(one.key.filter((k) => k.filter).map((k) => k.filter!.on)).toEqual([false, false, true, false]);
    const styles = (one.layout(SIZES[1]!).groups ?? []).map((g) => [g.id, g.style]);
    expect(Object.fromEntries(styles)).toMatchObject({ supportive: "land", "opposed-for-now": "area-3" });
    expect(entry(one, 0).query).toBe("class=supportive,opposed-for-now");
    expect(entry(one, 2).query).toBe("");
    // The finding is about all members, whatever is shown.
    expect(one.title).toBe(all.title);
    expect(one.reading(true).tracks.map((t) => t.id)).not.toContain("supportive");
  });

  it("keeps what else is chosen", () => {
    const { key } = view("guarantors-map", "asof=2025-09-10&country=FR");
    expect(key.find((k) => k.filter)!.filter!.query).toBe("asof=2025-09-10&class=forces&country=FR");
  });
});
