import { afterAll, describe, expect, it } from "vitest";
import { BrokenData, json, record } from "./support/broken";

const data = new BrokenData();
afterAll(() => data.remove());

const FILE = "events/events.json";
const ID = "2025-12-14-ukraine-offers-drop-nato";
const REACTION = "2022-02-24-full-scale-invasion";

// biome-ignore lint/suspicious/noExplicitAny: broken records have no type
const reasons = (change: (row: any) => void, id = ID) => {
  const faults = data.faults({ [FILE]: record(id, change) });
  for (const fault of faults) expect(fault.file).toBe(FILE);
  return faults.map((fault) => `${fault.row}: ${fault.reason}`);
};

it("finds nothing wrong in the data as they are", () => {
  expect(data.faults({})).toEqual([]);
});

describe("an event's own fields", () => {
  it.each<[string, (row: Record<string, unknown>) => void, string]>([
    [
      "a code",
      (e) => (e.track = "secret"),
      "track: 'secret' is not one of: direct, trilateral, us-russia, us-ukraine, european, alliance, multilateral, humanitarian, maritime-energy, economic, battlefield, domestic, markets",
    ],
    ["a direction", (e) => (e.direction = "up"), "direction: 'up' is not one of: toward, neutral, away"],
    [
      "an issue",
      (e) => (e.issues = ["nato", "weather"]),
      "issues[1]: 'weather' is not one of: nato, guarantees, territory, ceasefire, peacekeepers, demilitarisation, force-limits, znpp, frozen-assets, sanctions, reconstruction, humanitarian, elections, eu-accession, language-church, energy, maritime, minerals, accountability",
    ],
    [
      "a party",
      (e) => (e.participants = ["UA", "XX"]),
      "participants[1]: 'XX' is neither an ISO country code nor a listed organisation",
    ],
    ["significance", (e) => (e.significance = 6), "significance: '6' is not 1 to 5"],
    ["a date that does not exist", (e) => (e.endDate = "2026-02-30"), "endDate: '2026-02-30' is not a date"],
    ["a time", (e) => (e.time = "25:00"), "time: '25:00' is not HH:MM"],
    ["a long title", (e) => (e.title = "x".repeat(81)), "title: has 81 characters, 80 are allowed"],
    ["an empty text", (e) => (e.summary = " "), "summary: is missing"],
    ["a repeated entry", (e) => (e.participants = ["UA", "UA"]), "participants: repeats an entry"],
    ["a long dispute", (e) => (e.disputed = "word ".repeat(31)), "disputed: is longer than 30 words"],
    [
      "a figure without a number",
      (e) => (e.figures = [{ what: "a", value: "1", unit: "" }]),
      "figures[0].value: Invalid input: expected number, received string",
    ],
    ["an unknown key", (e) => (e.mood = "good"), 'Unrecognized key: "mood"'],
    ["no source", (e) => (e.sources = []), "sources: no source"],
  ])("reports %s", (_, change, reason) => {
    // An event that doesn't fit is left out of the further checks, so records that refer to it are reported as well.
    expect(reasons(change)[0]).toBe(`${ID}: ${reason}`);
  });
});

describe("dates", () => {
  it("reports an end before the beginning, or equal to it", () => {
    expect(reasons((e) => (e.endDate = "2025-12-13"))).toEqual([`${ID}: endDate 2025-12-13 is before 2025-12-14`]);
    expect(reasons((e) => (e.endDate = "2025-12-14"))).toEqual([`${ID}: endDate equals date; use null`]);
  });

  it("reports an end after the coverage", () => {
    expect(reasons((e) => (e.endDate = "2026-08-23"))).toEqual([
      `${ID}: endDate 2026-08-23 is after the coverage, which ends 2026-08-22`,
    ]);
  });

  it("reports an event after the coverage", () => {
    const faults = data.faults({ "events/dataset.json": json((meta) => (meta.coverage.to = "2026-08-21")) });
    expect(faults).toEqual([
      { file: FILE, row: "-", reason: "coverage ends 2026-08-21, the rows end 2026-08-22" },
      expect.objectContaining({ file: FILE, reason: "date 2026-08-22 is after the coverage, which ends 2026-08-21" }),
    ]);
  });

  it("reports an id without its date, and an order that isn't by date", () => {
    expect(reasons((e) => (e.date = "2025-12-20"))).toEqual([
      `${ID}: id does not begin with the date 2025-12-20`,
      expect.stringMatching(/^2025-12-1\d-.*: out of order: 2025-12-1\d after 2025-12-20$/),
    ]);
  });

  it("reports an id that occurs twice", () => {
    const faults = data.faults({
      [FILE]: json((rows) => rows.push(rows.at(-1))),
      "events/dataset.json": json((meta) => (meta.coverage.rows = 593)),
    });
    expect(faults).toEqual([{ file: FILE, row: expect.stringMatching(/^2026-08-22-/), reason: "id occurs twice" }]);
  });
});

describe("coding rules", () => {
  it("keeps market reactions on their track, small and neutral", () => {
    const wrong = reasons((e) => {
      e.kind = "market-reaction";
      e.direction = "away";
    }, REACTION);
    expect(wrong).toEqual([
      `${REACTION}: kind market-reaction and track markets go together (here market-reaction, battlefield)`,
      `${REACTION}: a market reaction has at most significance 2`,
      `${REACTION}: kind market-reaction is always neutral`,
    ]);
  });

  it("keeps appointments neutral", () => {
    expect(
      reasons((e) => {
        e.kind = "appointment";
        e.direction = "toward";
      }),
    ).toEqual([`${ID}: kind appointment is always neutral`]);
  });
});

describe("people, places and references", () => {
  it("reports a person who is unknown, a variant, or named twice", () => {
    expect(reasons((e) => (e.people = ["Nobody Atall"]))).toEqual([`${ID}: 'Nobody Atall' is not in the actors`]);
    expect(reasons((e) => (e.people = ["Andriy Yermak", "Ermak"]))).toEqual([
      `${ID}: 'Ermak' is a variant; use the actor's name`,
      `${ID}: the same person stands twice under different spellings`,
    ]);
  });

  it("reports a venue that does not exist", () => {
    expect(reasons((e) => (e.venue = "atlantis"))).toEqual([`${ID}: venue 'atlantis' does not exist`]);
  });

  it("reports references to nothing and to itself", () => {
    expect(reasons((e) => (e.related = [ID, "2025-01-01-nothing"]))).toEqual([
      `${ID}: related to itself`,
      `${ID}: related '2025-01-01-nothing' does not exist`,
    ]);
  });

  it("reports chains that don't name their first record", () => {
    expect(reasons((e) => (e.sameNewsAs = "2025-01-01-nothing"))).toContain(
      `${ID}: sameNewsAs '2025-01-01-nothing' does not exist`,
    );
    expect(reasons((e) => (e.sameNewsAs = ID))).toContain(`${ID}: sameNewsAs '${ID}' is the record itself`);
    expect(reasons((e) => (e.sameNewsAs = "2026-01-23-abu-dhabi-trilateral"))).toContain(
      `${ID}: sameNewsAs 2026-01-23-abu-dhabi-trilateral is later than this record`,
    );
    expect(reasons((e) => (e.sameNewsAs = "2015-02-17-un-resolution-2202"))).toContain(
      `${ID}: sameNewsAs 2015-02-17-un-resolution-2202 is itself sameNewsAs 2015-02-12-minsk-2; name the first record`,
    );
  });
});

describe("sources", () => {
  const source = {
    publisher: "A Paper",
    title: "News",
    url: "https://paper.example/a",
    published: null,
    tier: "regional",
  };

  it.each([
    ["https://paper.example:8080/a", "address with a port or a user: https://paper.example:8080/a"],
    ["https://user@paper.example/a", "address with a port or a user: https://user@paper.example/a"],
    ["https://192.168.0.1/a", "bare numeric host: https://192.168.0.1/a"],
    ["ftp://paper.example/a", "address is neither http nor https: ftp://paper.example/a"],
    ["https://paper.example/a b", "address contains a blank: https://paper.example/a b"],
    ["https://paper/a", "odd host: https://paper/a"],
    ["nonsense", "not an address: nonsense"],
    ["", "address is missing"],
  ])("reports the address '%s'", (url, reason) => {
    expect(reasons((e) => (e.sources[0].url = url))[0]).toBe(`${ID}: sources[0].url: ${reason}`);
  });

  it("reports a source without publisher, title or tier", () => {
    expect(reasons((e) => (e.sources = [{ ...source, publisher: "", title: "", tier: "gossip" }])).slice(0, 3)).toEqual(
      [
        `${ID}: sources[0].publisher: is missing`,
        `${ID}: sources[0].title: is missing`,
        `${ID}: sources[0].tier: 'gossip' is not one of: primary, major, regional, state-media, aggregator`,
      ],
    );
  });

  it("wants two independent sound sources for significance 4 and 5: reprints of one agency are one", () => {
    const reprint = { ...source, publisher: "Another (A Paper)", url: "https://other.example/a" };
    expect(
      reasons((e) => {
        e.sources = [source, reprint];
        e.confidence = "medium";
      }),
    ).toEqual([`${ID}: significance 5 needs two independent sound sources, has 1`]);
  });

  it("holds confidence to the sources", () => {
    const small = (tier: string, confidence: string) => (e: Record<string, unknown>) => {
      e.significance = 3;
      e.confidence = confidence;
      e.sources = [{ ...source, tier }];
    };
    expect(reasons(small("major", "high"))).toEqual([
      `${ID}: confidence high needs a primary source or two independent sound newsrooms`,
    ]);
    expect(reasons(small("state-media", "medium"))).toEqual([
      `${ID}: confidence medium on state media alone; low is the rule`,
    ]);
    expect(reasons(small("aggregator", "medium"))).toEqual([
      `${ID}: confidence medium on a single weak page; low is the rule`,
    ]);
  });

  it("reports an address listed twice and a test host beside a sounder page", () => {
    expect(reasons((e) => e.sources.push(e.sources[0]))).toEqual([
      expect.stringMatching(new RegExp(`^${ID}: source listed twice: https://`)),
    ]);
    expect(reasons((e) => e.sources.push({ ...source, url: "https://staging.paper.example/a" }))).toEqual([
      `${ID}: staging or test host beside a sounder page: https://staging.paper.example/a`,
    ]);
  });
});
