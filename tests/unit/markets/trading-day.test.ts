import { describe, expect, it } from "vitest";
import { loadData } from "@/lib/data";
import { CONVENTIONS, conventionOf, STUDY_SERIES } from "@/lib/markets/conventions";
import { DERIVED_SERIES_IDS, derivedSeries } from "@/lib/markets/derived-series";
import { type Prepared, preparedSeries } from "@/lib/markets/prepared";
import { countedEvents, DEFAULTS, type Reaction, reaction, type StudiedEvent } from "@/lib/markets/reactions";
import { day0Index, instantOf, isAfterClose, madeOn } from "@/lib/markets/trading-day";
import { dateOfDay, dayNumber } from "@/lib/schema/dates";

const data = loadData();
const event = (date: string, time: string | null = null): StudiedEvent => ({
  id: `${date}-x`,
  date,
  time,
  title: date,
  kind: "talks",
  direction: "neutral",
  significance: 3,
  sameNewsAs: null,
});
const made = (how: Parameters<typeof madeOn>[0], date: string) => {
  const day = madeOn(how, dayNumber(date));
  return day === null ? null : dateOfDay(day);
};

describe("the day whose news a value can hold", () => {
  it("is the day before for official roubles and power, the working day before for hryvnias", () => {
    expect(made("date", "2025-12-15")).toBe("2025-12-15");
    expect(made("day-before", "2025-12-16")).toBe("2025-12-15");
    // Saturday's rate was set on Friday; a Sunday's on a working Saturday (5 March 2022).
    expect(made("day-before", "2025-12-20")).toBe("2025-12-19");
    expect(made("day-before", "2022-03-06")).toBe("2022-03-05");
    expect(made("working-day-before", "2022-02-14")).toBe("2022-02-11");
    expect([made("working-day-before", "2022-02-12"), made("working-day-before", "2022-02-13")]).toEqual([null, null]);
  });
  it("leaves no day twice in any series", () => {
    for (const id of STUDY_SERIES) expect(preparedSeries(data, id), id).not.toHaveProperty("refused");
  });
  it("follows what each dataset says of its dates", () => {
    for (const id of STUDY_SERIES) {
      const { valueDate } = data.dataset(id) as { valueDate?: string };
      expect(CONVENTIONS[id].made === "date", id).toBe(valueDate === "day");
    }
  });
});

describe("news after the close", () => {
  it("is told by the clock of the market's own zone, summer and winter", () => {
    const utc = (date: string, zone: string) =>
      new Date(instantOf(dayNumber(date), { time: "14:15", zone })).toISOString();
    expect(utc("2025-12-15", "Europe/Berlin")).toBe("2025-12-15T13:15:00.000Z");
    expect(utc("2025-07-15", "Europe/Berlin")).toBe("2025-07-15T12:15:00.000Z");
    expect(utc("2025-07-15", "America/New_York")).toBe("2025-07-15T18:15:00.000Z");
    expect(utc("2025-07-15", "UTC")).toBe("2025-07-15T14:15:00.000Z");
  });
  it("belongs to the next trading day; without an hour to the day itself", () => {
    const ecb = conventionOf("eur-usd-ecb");
    expect(isAfterClose({ date: "2025-12-15", time: "13:14" }, ecb)).toBe(false);
    expect(isAfterClose({ date: "2025-12-15", time: "13:15" }, ecb)).toBe(true);
    const { days } = preparedSeries(data, "eur-usd-ecb") as Prepared;
    const day0 = (date: string, time: string | null) => dateOfDay(days[day0Index(days, { date, time }, ecb)]!);
    expect(day0("2025-12-15", null)).toBe("2025-12-15");
    expect(day0("2025-12-15", "20:00")).toBe("2025-12-16");
    // Friday evening, then a Saturday.
    expect(day0("2025-12-12", "20:00")).toBe("2025-12-15");
    expect(day0("2025-12-13", null)).toBe("2025-12-15");
  });
});

describe("closed and pegged markets", () => {
  it("counts news in a closure on the first day after it, and says how long the return is", () => {
    const found = reaction(data, event("2022-03-10"), "imoex-close", { ...DEFAULTS, from: 0, to: 0 }) as Reaction;
    const { days } = preparedSeries(data, "imoex-close") as Prepared;
    expect(dateOfDay(days[found.index]!)).toBe("2022-03-24");
    expect(found.flags).toContainEqual({ flag: "later-day", days: 14, afterClose: false });
    expect(found.flags).toContainEqual({ flag: "long-return", days: 27 });
  });
  it("studies nothing on days of the hryvnia's peg", () => {
    expect(reaction(data, event("2022-03-29"), "usd-uah-nbu", DEFAULTS)).toEqual({
      refused: "excluded-days",
      missing: 0,
    });
    expect(reaction(data, event("2022-02-10"), "usd-uah-nbu", DEFAULTS)).toHaveProperty("study");
  });
});

describe("the lists", () => {
  it("name no series twice, and keep no price that may not be published", () => {
    for (const id of DERIVED_SERIES_IDS) {
      expect(STUDY_SERIES as readonly string[]).not.toContain(id);
      expect(data.series.map((s) => s.id) as readonly string[]).not.toContain(id);
      const { factor } = derivedSeries(id);
      if (factor) expect(DERIVED_SERIES_IDS as readonly string[]).toContain(factor);
    }
  });
  it("count each chain once and no report of a price move", () => {
    const counted = countedEvents(data.events);
    expect(counted.length).toBe(
      data.events.filter((e) => !e.sameNewsAs).length -
        data.events.filter((e) => !e.sameNewsAs && e.kind === "market-reaction").length,
    );
  });
  it("let derived results cover too few days to rebuild a price", () => {
    for (const id of DERIVED_SERIES_IDS) {
      const rows = data.derivedReactions.filter((r) => r.series === id);
      const known = new Set<number>();
      for (const r of rows.filter((r) => r.from === 0 && r.to === 1)) known.add(r.day0Index).add(r.day0Index + 1);
      const span = Math.max(...rows.map((r) => r.day0Index)) - Math.min(...rows.map((r) => r.day0Index));
      expect(known.size / span, id).toBeLessThan(0.25);
    }
  });
});
