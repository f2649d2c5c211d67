import { describe, expect, it, vi } from "vitest";
import { announcer } from "@/lib/embed/reading/announce";
import { fill, formatDate, formatQuantity, sayValue } from "@/lib/embed/reading/format";
import type { Line } from "@/lib/embed/reading/geometry";
import type { LineTrack, ReadingModel } from "@/lib/embed/reading/model";
import { sayDay, sayPoint } from "@/lib/embed/reading/say";
import { readSeries } from "@/lib/embed/reading/series";
import { linesTable, pointsTable } from "@/lib/embed/reading/table";

const day = (iso: string) => Date.parse(iso) / 86_400_000;
const words = { help: "Help", position: "{n} of {total}", about: "about {value}", missing: "no value", open: "Open" };
const model: ReadingModel = { locale: "en", tracks: [], moments: [], words };

describe("numbers and dates", () => {
  it("are written by locale, with a true minus and no break before the unit", () => {
    expect(formatQuantity(61.2, { decimals: 2, unit: "USD/bbl" }, "en")).toBe("61.20\u00a0USD/bbl");
    expect(formatQuantity(-1234.5, { decimals: 1, unit: "" }, "en")).toBe("−1,234.5");
    expect(formatQuantity(-1234.5, { decimals: 1, unit: "грн" }, "uk")).toMatch(/^−1\s?234,5\u00a0грн$/);
    expect(formatQuantity(4, { decimals: 0, unit: "%" }, "en")).toBe("4%");
    expect(formatQuantity(4, { decimals: 0, unit: "%" }, "uk")).toBe("4\u00a0%");
  });

  it("that round to zero have no sign", () => {
    expect(formatQuantity(-0.001, { decimals: 2, unit: "" }, "en")).toBe("0.00");
    expect(formatQuantity(-0.006, { decimals: 2, unit: "" }, "en")).toBe("−0.01");
  });

  it("say a day or a month", () => {
    expect(formatDate(day("2025-12-14"), "day", "en")).toBe("14 Dec 2025");
    expect(formatDate(day("2025-12-14"), "day", "uk")).toBe("14 груд. 2025");
    expect(formatDate(day("2025-12-01"), "month", "en")).toBe("December 2025");
    expect(formatDate(day("2025-12-01"), "month", "uk")).toBe("грудень 2025");
  });

  it("of a rounded line are said with about", () => {
    const track = { decimals: 0, unit: "", rounded: true } as LineTrack;
    expect(sayValue(3, track, "en", words)).toBe("about 3");
    expect(sayValue(3, { ...track, rounded: false }, "en", words)).toBe("3");
  });

  it("fill their places and leave unknown ones", () => {
    expect(fill("{n} of {total}, {x}", { n: 0, total: 2 })).toBe("0 of 2, {x}");
    expect(fill("{a}", { a: "$& {b}" })).toBe("$& {b}");
  });
});

const lineTrack = (id: string, more: Partial<LineTrack> = {}): LineTrack => ({
  kind: "line",
  id,
  label: id.toUpperCase(),
  unit: "u",
  day0: day("2001-01-01"),
  quantum: 1,
  factor: 1,
  decimals: 0,
  rounded: false,
  precision: "day",
  ...more,
});

function lineOf(d: string, track: LineTrack, moments: Line["moments"] = []): Line {
  return { track, series: readSeries(d, track), colour: "", moments, x: (x) => x, y: (y) => y };
}

describe("a mark in words", () => {
  it("is its title, its context, its lane and its place", () => {
    const track = {
      kind: "points",
      id: "a",
      label: "US–Ukraine",
      items: [
        ["An offer", "14 Dec 2025", "/x"],
        ["B", "C"],
      ],
    } as const;
    const first = sayPoint(model, track, 0);
    expect(first.spoken).toBe("An offer — 14 Dec 2025, US–Ukraine. 1 of 2.");
    expect(first.lines.map(({ text }) => text)).toEqual(["14 Dec 2025", "US–Ukraine"]);
    expect(first.href).toBe("/x");
    expect(sayPoint(model, track, 1).href).toBeUndefined();
  });
});

describe("a date in words", () => {
  const moments = [[day("2001-01-06"), "A weekend's moment"]] as const;
  const daily = lineOf("M0 10l1 1 1 1 1 1 1 1 3 1", lineTrack("daily"), moments);
  const monthly = lineOf("M0 70h31v5h28", lineTrack("monthly", { precision: "month", rounded: true }));
  const lines = [daily, monthly];
  const stops = [...new Set(lines.flatMap(({ series }) => series.days))].sort((a, b) => a - b);

  it("reads each line by the sample that stands for the day, with its own date where that differs", () => {
    const { title, lines: values } = sayDay(model, { lines, stops }, day("2001-01-03"));
    expect(title).toBe("3 Jan 2001");
    expect(values.map(({ label, text }) => `${label} ${text}`)).toEqual([
      "DAILY 12\u00a0u",
      "MONTHLY about 70\u00a0u (January 2001)",
    ]);
  });

  it("says when a line has no value, and names a month when all are monthly", () => {
    expect(sayDay(model, { lines, stops }, day("2001-02-01")).lines[0]!.text).toBe("no value");
    expect(sayDay(model, { lines: [monthly], stops: monthly.series.days }, day("2001-02-01")).title).toBe(
      "February 2001",
    );
  });

  it("names a moment at the day that is nearest to it", () => {
    expect(sayDay(model, { lines, stops }, day("2001-01-05")).lines.at(-1)!.text).toBe("A weekend's moment");
    expect(sayDay(model, { lines, stops }, day("2001-01-08")).lines).toHaveLength(2);
  });

  it("names a moment in its month when all lines are monthly", () => {
    const late = [[day("2001-01-31"), "Late in January"]] as const;
    const line = lineOf("M0 70h31v5h28", monthly.track, late);
    const stops = line.series.at;
    expect(sayDay(model, { lines: [line], stops }, stops[0]!).lines.at(-1)!.text).toBe("Late in January");
    expect(sayDay(model, { lines: [line], stops }, stops[1]!).lines).toHaveLength(1);
  });

  it("aloud reads only the walked line, and after a jump only the moment jumped to", () => {
    const walked = { id: "monthly", index: 0, total: 2, jumped: [] };
    expect(sayDay(model, { lines, stops }, day("2001-01-01"), walked).spoken).toBe(
      "MONTHLY: about 70\u00a0u, January 2001. 1 of 2.",
    );
    const jumped = { id: "daily", index: 4, total: 6, jumped: ["This one"] };
    expect(sayDay(model, { lines, stops }, day("2001-01-05"), jumped).spoken).toBe(
      "DAILY: 14\u00a0u, 5 Jan 2001. This one. 5 of 6.",
    );
  });
});

describe("a table", () => {
  it("of lanes has a group per lane that holds marks", () => {
    const table = pointsTable(
      [
        {
          kind: "points",
          id: "a",
          label: "A",
          items: [
            ["One", "1 Jan", "/one"],
            ["Two", "2 Jan"],
          ],
        },
        { kind: "points", id: "b", label: "B", items: [] },
      ],
      "en",
    );
    expect(table).toEqual({ head: [], rows: [["A (2)"], ["One", ["1 Jan"], "/one"], ["Two", ["2 Jan"], undefined]] });
  });

  it("of lanes reads the days that a track lists, each from the one before", () => {
    const items = [
      ["One", ""],
      ["Two", "3–5 Jan 1970"],
      ["Three", "widened"],
    ] as const;
    const table = pointsTable([{ kind: "points", id: "a", label: "A", items, days: [0, null, 31] }], "uk");
    expect(table.rows.slice(1).map(([, cells]) => cells![0])).toEqual([
      "1 січ. 1970",
      "3–5 Jan 1970",
      "1 лют. 1970 · widened",
    ]);
  });

  it("of lines puts each value at its own date, by locale", () => {
    const a = lineTrack("a", { quantum: 0.1, decimals: 1 });
    const b = lineTrack("b", { unit: "", rounded: true, day0: day("2001-01-02") });
    const shape = linesTable(
      [
        [a, readSeries("M0 12l1-1", a)],
        [b, readSeries("M0 1000l5 1", b)],
      ],
      { ...model, locale: "uk" },
    );
    expect(shape.head).toEqual(["День", "A (u)", "B"]);
    expect(shape.rows.map(([head, cells]) => [head, ...cells!].join("|").replace(/\s/g, " "))).toEqual([
      "1 січ. 2001|1,2|–",
      "2 січ. 2001|1,1|about 1 000",
      "7 січ. 2001|–|about 1 001",
    ]);
  });

  it("of monthly lines has a row per month, whatever the day of its samples", () => {
    const a = lineTrack("a", { precision: "month" });
    const b = lineTrack("b", { precision: "month", day0: day("2001-01-15") });
    const shape = linesTable(
      [
        [a, readSeries("M0 1h31v1h28", a)],
        [b, readSeries("M0 5l31 1", b)],
      ],
      model,
    );
    expect(shape).toEqual({
      head: ["Month", "A (u)", "B (u)"],
      rows: [
        ["January 2001", ["1", "5"]],
        ["February 2001", ["2", "6"]],
      ],
    });
  });
});

describe("announcements", () => {
  it("come at a human pace, only the last of many, and not after the end", () => {
    vi.useFakeTimers();
    const said: string[] = [];
    const voice = announcer({
      get textContent() {
        return "";
      },
      set textContent(text: string) {
        said.push(text);
      },
    });
    voice.say("one");
    voice.say("two");
    vi.advanceTimersByTime(149);
    voice.say("three");
    expect(said).toEqual([]);
    vi.advanceTimersByTime(150);
    expect(said).toEqual(["three"]);
    voice.say("four");
    voice.stop();
    vi.runAllTimers();
    expect(said).toEqual(["three"]);
    vi.useRealTimers();
  });
});
