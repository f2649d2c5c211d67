import { describe, expect, it } from "vitest";
import { asksHeight, childIdOf, heightMessages } from "@/lib/embed/height";
import { heightIn, senderOf } from "@/lib/embed/loader/messages";

describe("an embed's height", () => {
  it("is told as Datawrapper, AMP and Pym tell it", () => {
    expect(heightMessages("some-chart", "slot-1", 420)).toEqual([
      { "datawrapper-height": { "some-chart": 420 } },
      { sentinel: "amp", type: "embed-size", height: 420 },
      "pymxPYMxslot-1xPYMxheightxPYMx420",
    ]);
  });

  it("takes the host's childId only when it looks like one", () => {
    expect(childIdOf("?a=1&childId=slot_1.x:y&b=2", "chart")).toBe("slot_1.x:y");
    expect(childIdOf("?childId=", "chart")).toBe("chart");
    expect(childIdOf("?childId=<b>", "chart")).toBe("chart");
    expect(childIdOf("?notchildId=a", "chart")).toBe("chart");
    expect(childIdOf(`?childId=${"a".repeat(65)}`, "chart")).toBe("chart");
  });

  it("is given to who asks, and to nothing else", () => {
    expect(asksHeight({ type: "truceline-height?" }, "slot")).toBe(true);
    expect(asksHeight("pymxPYMxslotxPYMxwidthxPYMx700", "slot")).toBe(true);
    for (const data of [
      "pymxPYMxotherxPYMxwidthxPYMx700",
      "pymxPYMxslotxPYMxheightxPYMx700",
      "",
      "truceline-height?",
      null,
      undefined,
      7,
      {},
      { type: 1 },
      [],
    ])
      expect(asksHeight(data, "slot"), JSON.stringify(data)).toBe(false);
  });
});

describe("the loader", () => {
  it("reads a height that makes sense", () => {
    expect(heightIn({ "datawrapper-height": { x: 420.2 } })).toBe(421);
    const nonsense: unknown[] = [
      null,
      undefined,
      "",
      7,
      {},
      { "datawrapper-height": null },
      { "datawrapper-height": 5 },
      { "datawrapper-height": {} },
    ];
    for (const height of ["420", Number.NaN, Number.POSITIVE_INFINITY, -1, 0, 1e9, null])
      nonsense.push({ "datawrapper-height": { x: height } });
    for (const data of nonsense) expect(heightIn(data), JSON.stringify(data)).toBe(0);
  });

  it("believes only its own frames, at the origin they were given or sandboxed", () => {
    const [one, two] = [{}, {}];
    const frames = [
      { contentWindow: one, src: "https://charts.example/embed/a?x=1" },
      { contentWindow: two, src: "https://charts.example/embed/b" },
      { contentWindow: null, src: "https://charts.example/embed/c" },
    ];
    const from = (source: unknown, origin: string) => senderOf(frames, { source, origin, data: 0 });
    expect(from(one, "https://charts.example")).toBe(frames[0]);
    expect(from(two, "null")).toBe(frames[1]);
    expect(from(two, "https://elsewhere.example")).toBeUndefined();
    expect(from({}, "https://charts.example")).toBeUndefined();
    expect(from(null, "https://charts.example")).toBeUndefined();
  });
});
