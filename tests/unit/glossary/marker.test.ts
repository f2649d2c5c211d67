import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadData } from "@/lib/data";
import { glossaryMarker, type Segment } from "@/lib/glossary/marker";

const { glossary, events } = loadData();
const marked = (pieces: readonly Segment[]) => pieces.flatMap((p) => (typeof p === "string" ? [] : [p.term.id]));
const joined = (pieces: readonly Segment[]) => pieces.map((p) => (typeof p === "string" ? p : p.text)).join("");

describe("terms in texts", () => {
  it("are marked where they first stand on the page, and not again", () => {
    const mark = glossaryMarker(glossary);
    expect(mark("A ceasefire, then another ceasefire.")).toEqual([
      "A ",
      { term: expect.objectContaining({ id: "ceasefire" }), text: "ceasefire" },
      ", then another ceasefire.",
    ]);
    expect(mark("One more ceasefire.")).toEqual(["One more ceasefire."]);
  });

  it("prefer the longer term, as whole words, in any case but that of letters", () => {
    const once = (text: string) => marked(glossaryMarker(glossary)(text));
    expect(once("An Article 5-like guarantee")).toEqual(["article-5-like-guarantee"]);
    expect(once("Ceasefire monitoring by drones")).toEqual(["ceasefire-monitoring"]);
    expect(once("Demilitarised zones and the contact line")).toEqual(["demilitarised-zone", "contact-line"]);
    // "safe" is no EU programme, "E30" no group of three, "unfreeze" no freeze.
    expect(once("A safe road, route E30, to unfreeze")).toEqual([]);
    expect(once("SAFE loans for the E3")).toEqual(["safe", "e3"]);
    expect(once("the immobilised assets at Euroclear")).toEqual(["frozen-or-immobilised-assets", "euroclear"]);
  });

  it("are known in Ukrainian by their stems, in whatever case", () => {
    const once = (text: string) => marked(glossaryMarker(glossary)(text));
    expect(once("за лінією зіткнення, у демілітаризованій зоні")).toEqual(["contact-line", "demilitarised-zone"]);
    expect(once("про припинення вогню і заморожених активів")).toEqual(["ceasefire", "frozen-or-immobilised-assets"]);
    expect(once("гарантій на зразок статті 5 для України")).toEqual(["article-5-like-guarantee"]);
    expect(once("місія ОБСЄ на Донбасі")).toEqual(["osce", "donbas"]);
    // The same page marks a term once, whichever language it stands in.
    const mark = glossaryMarker(glossary);
    expect(marked(mark("перше припинення вогню"))).toEqual(["ceasefire"]);
    expect(marked(mark("a ceasefire"))).toEqual([]);
  });

  it("never change a text: the pieces joined are the text", () => {
    const summary = fc.constantFrom(...events.map((e) => e.summary));
    fc.assert(
      fc.property(fc.array(fc.oneof(summary, fc.string()), { maxLength: 5 }), (texts) => {
        const mark = glossaryMarker(glossary);
        const pieces = texts.map(mark);
        expect(pieces.map(joined)).toEqual(texts);
        const ids = pieces.flatMap(marked);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it("find most of the glossary somewhere in the events", () => {
    const mark = glossaryMarker(glossary);
    const found = new Set(events.flatMap((e) => marked(mark(`${e.title}. ${e.summary} ${e.outcomeText}`))));
    expect(found.size).toBeGreaterThan(30);
  });
});
