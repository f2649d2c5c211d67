import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, expectTypeOf, it } from "vitest";
import { DATASET_IDS, type DatasetId, isDatasetId, isSeriesId, loadData, rawFile, type SeriesId } from "@/lib/data";
import { contentHash } from "@/lib/data/files";
import { dateOfDay, dayNumber, isCalendarDate } from "@/lib/schema/dates";
import type { NegotiationEvent } from "@/lib/schema/event";

const data = loadData();

it("reads once and shares", () => {
  expect(loadData()).toBe(data);
});

it("gives no caller the means to change the data", () => {
  expect(Object.isFrozen(data.events)).toBe(true);
  expect(Object.isFrozen(data.events[0]?.sources[0])).toBe(true);
  expect(Object.isFrozen(data.dataset("brent-spot").caveats)).toBe(true);
});

it("finds records by id and people by any spelling", () => {
  expect(data.event("2022-03-29-istanbul-communique")?.date).toBe("2022-03-29");
  expect(data.event("2022-03-29-nothing")).toBeUndefined();
  expect(data.venue("geneva-intercontinental")?.country).toBe("CH");
  expect(data.person("Ermak")).toBe(data.person("Andriy Yermak"));
  expect(data.person("Nobody")).toBeUndefined();
});

it("describes every dataset in the order of the list", () => {
  expect(data.datasets.map((meta) => meta.id)).toEqual([...DATASET_IDS]);
  expect(data.dataset("events").redistribution).toBe("attribution");
});

it("names what is unknown", () => {
  expect(() => data.seriesById("bitcoin" as SeriesId)).toThrow("unknown series 'bitcoin'");
  expect(() => data.dataset("bitcoin" as DatasetId)).toThrow("unknown dataset 'bitcoin'");
});

it("tells ids from other words, at run time and by type", () => {
  const word: string = "brent-spot";
  if (isSeriesId(word)) expectTypeOf(word).toEqualTypeOf<SeriesId>();
  expect([isSeriesId("brent-spot"), isSeriesId("events"), isSeriesId("constructor")]).toEqual([true, false, false]);
  expect([isDatasetId("events"), isDatasetId("brent-spot"), isDatasetId("toString")]).toEqual([true, true, false]);
});

it("makes a wrong id a compile error", () => {
  const wrong = () => {
    // @ts-expect-error no such series
    data.seriesById("brent");
    // @ts-expect-error a dataset, but not a series
    data.seriesById("events");
    // @ts-expect-error no such dataset
    data.dataset("event");
    // @ts-expect-error no such dataset
    rawFile("bitcoin");
    // @ts-expect-error no such track
    const track: NegotiationEvent["track"] = "secret";
    // @ts-expect-error records are read-only
    data.events[0].title = track;
  };
  expect(wrong).toBeTypeOf("function");
});

it("hands out a whole dataset as it stands", () => {
  const raw = rawFile("brent-spot");
  expect(raw).toMatchObject({ path: "series/brent-spot/rows.csv", mediaType: "text/csv; charset=utf-8" });
  expect(raw.text).toBe(readFileSync("data/series/brent-spot/rows.csv", "utf8"));
  expect(rawFile("events")).toMatchObject({ path: "events/events.json", mediaType: "application/json" });
});

it("has a version that follows every byte and every path", () => {
  expect(data.version).toMatch(/^2026-08-22-[0-9a-f]{8}$/);
  const files = (entries: [string, string][]) => contentHash(new Map(entries.map(([p, t]) => [p, Buffer.from(t)])));
  expect(files([["a", "bc"]])).not.toBe(files([["ab", "c"]]));
  expect(files([["a", "b"]])).toBe(files([["a", "b"]]));
  const root = mkdtempSync(join(tmpdir(), "truceline-data-"));
  try {
    cpSync("data", root, { recursive: true });
    expect(loadData(root).version).toBe(data.version);
    const other = `${root}/.`;
    writeFileSync(
      join(root, "glossary/glossary.json"),
      readFileSync("data/glossary/glossary.json", "utf8").replace("A", "B"),
    );
    expect(loadData(other).version).not.toBe(data.version);
  } finally {
    rmSync(root, { recursive: true });
  }
});

it("keeps the columns of a series of one length and its days beside its dates", () => {
  for (const { dates, days, values, extra, first, last, meta } of data.series) {
    expect([days.length, values.length]).toEqual([dates.length, dates.length]);
    for (const column of Object.values(extra)) expect(column.length).toBe(dates.length);
    expect(Object.keys(extra)).toEqual(meta.columns.slice(2).map((c) => c.name));
    expect(dateOfDay(days[0]!)).toBe(dates[0]);
    expect(first.date <= last.date && Number.isFinite(first.value) && Number.isFinite(last.value)).toBe(true);
  }
});

it("counts days as the calendar does", () => {
  const day = fc.integer({ min: dayNumber("1900-01-01"), max: dayNumber("2200-12-31") });
  fc.assert(fc.property(day, (n) => dayNumber(dateOfDay(n)) === n && isCalendarDate(dateOfDay(n))));
  // What the platform's own calendar makes of the same text.
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2200 }), fc.nat({ max: 14 }), fc.nat({ max: 33 }), (y, m, d) => {
      const text = `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
      const parsed = new Date(`${text}T00:00:00Z`);
      const exists = !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === text;
      return isCalendarDate(text) === exists;
    }),
  );
});
