import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Place, settle, type WalkTrack, walk } from "@/lib/embed/reading/walk";

const LANES: WalkTrack[] = [{ xs: [10, 20, 30] }, { xs: [] }, { xs: [12] }, { xs: [5, 21, 40, 50] }];
const LINES: WalkTrack[] = [
  { xs: [0, 1, 2, 5, 6, 7, 8], moments: [2, 4, 6] },
  { xs: [3.5], moments: [4] },
];
const at = (track: number, index: number, x = LANES[track]!.xs[index]!): Place => ({ track, index, x, on: true });
const go = (from: Place | undefined, ...keys: string[]) =>
  keys.reduce((place, key) => walk(place, key, LANES) ?? place, from);
const where = (place: Place | undefined) => place && [place.track, place.index];

describe("the first key", () => {
  it("enters at the first track's start, or its end", () => {
    for (const key of ["ArrowRight", "ArrowDown", "ArrowUp", "Home", "PageDown", "PageUp", "Ctrl+ArrowRight"])
      expect(where(walk(undefined, key, LANES)), key).toEqual([0, 0]);
    for (const key of ["ArrowLeft", "End", "Ctrl+ArrowLeft"])
      expect(where(walk(undefined, key, LANES)), key).toEqual([0, 2]);
    expect(where(walk(undefined, "ArrowRight", [{ xs: [] }, { xs: [1] }, { xs: [2] }]))).toEqual([1, 0]);
  });

  it("after Escape shows the place that was left", () => {
    const left = go(at(0, 1), "Escape");
    expect(left).toEqual({ ...at(0, 1), on: false });
    expect(go(left, "ArrowRight")).toEqual(at(0, 1));
    expect(go(left, "ArrowRight", "ArrowRight")).toEqual(at(0, 2));
  });
});

describe("inside a track", () => {
  it("arrows, Home, End and pages move and stop at the borders", () => {
    expect(go(at(0, 1), "ArrowLeft")).toEqual(at(0, 0));
    expect(go(at(0, 1), "ArrowRight")).toEqual(at(0, 2));
    expect(go(at(3, 1), "Home")).toEqual(at(3, 0));
    expect(go(at(3, 1), "End")).toEqual(at(3, 3));
    const first = at(0, 0);
    for (const key of ["ArrowLeft", "Home", "PageUp"]) expect(walk(first, key, LANES), key).toBe(first);
    const last = at(0, 2);
    for (const key of ["ArrowRight", "End", "PageDown"]) expect(walk(last, key, LANES), key).toBe(last);
    const only = at(2, 0);
    for (const key of ["ArrowLeft", "ArrowRight", "Home", "End", "PageUp", "PageDown"])
      expect(walk(only, key, LANES), key).toBe(only);
  });

  it("a page is a tenth of the track, at least one", () => {
    const long: WalkTrack[] = [{ xs: Array.from({ length: 66 }, (_, i) => i) }];
    expect(where(walk({ track: 0, index: 10, x: 10, on: true }, "PageDown", long))).toEqual([0, 17]);
    expect(where(walk({ track: 0, index: 10, x: 10, on: true }, "PageUp", long))).toEqual([0, 3]);
    expect(where(go(at(0, 0), "PageDown"))).toEqual([0, 1]);
  });
});

describe("between tracks", () => {
  it("goes to the nearest in x, past empty tracks, and comes back to where it was", () => {
    expect(where(go(at(0, 2), "ArrowDown"))).toEqual([2, 0]);
    expect(where(go(at(0, 2), "ArrowDown", "ArrowUp"))).toEqual([0, 2]);
    expect(where(go(at(0, 1), "ArrowDown", "ArrowDown"))).toEqual([3, 1]);
    const [top, bottom] = [at(0, 1), at(3, 1)];
    expect(walk(top, "ArrowUp", LANES)).toBe(top);
    expect(walk(bottom, "ArrowDown", LANES)).toBe(bottom);
  });

  it("leaves up and down to the page when there is only one track", () => {
    const one: WalkTrack[] = [{ xs: [1, 2] }, { xs: [] }];
    expect(walk({ track: 0, index: 0, x: 1, on: true }, "ArrowDown", one)).toBeUndefined();
    expect(walk(undefined, "ArrowUp", one)).toBeUndefined();
  });
});

describe("jumps", () => {
  it("over all lanes in time order, from one end to the other", () => {
    const order: unknown[] = [];
    for (let place: Place | undefined = at(3, 0), before: Place | undefined; place !== before; ) {
      order.push(where(place));
      before = place;
      place = walk(place, "Ctrl+ArrowRight", LANES);
    }
    expect(order).toEqual([
      [3, 0],
      [0, 0],
      [2, 0],
      [0, 1],
      [3, 1],
      [0, 2],
      [3, 2],
      [3, 3],
    ]);
    expect(where(go(at(2, 0), "Ctrl+ArrowLeft"))).toEqual([0, 0]);
  });

  it("leaves no mark out when several lie at one x", () => {
    const same: WalkTrack[] = [{ xs: [1, 1, 1] }, { xs: [1, 1] }];
    let place: Place | undefined;
    const seen = new Set<string>();
    for (let i = 0; i < 10; i++) {
      place = walk(place, "Ctrl+ArrowRight", same);
      seen.add(String(where(place)));
    }
    expect(seen.size).toBe(5);
  });

  it("along a line from moment to moment, also when no sample lies on one", () => {
    let place: Place | undefined = { track: 0, index: 0, x: 0, on: true };
    const days: number[] = [];
    for (let i = 0; i < 4; i++) {
      place = walk(place, "Ctrl+ArrowRight", LINES);
      days.push(LINES[0]!.xs[place!.index]!);
    }
    expect(days).toEqual([2, 5, 6, 6]);
    expect(place!.x).toBe(6);
    place = walk(place, "Ctrl+ArrowLeft", LINES);
    expect([place!.x, LINES[0]!.xs[place!.index]]).toEqual([4, 5]);
    // A step goes on from the sample, not from the moment.
    expect(walk(place, "ArrowRight", LINES)!.x).toBe(6);
  });
});

describe("other keys", () => {
  it("belong to the page", () => {
    for (const key of ["Tab", "a", " ", "Enter", "Ctrl+ArrowUp", "Ctrl+Home", "Ctrl+Tab", "ArrowRightX"]) {
      expect(walk(at(0, 0), key, LANES), key).toBeUndefined();
      expect(walk(undefined, key, LANES), key).toBeUndefined();
    }
    expect(walk(undefined, "Escape", LANES)).toBeUndefined();
    expect(walk({ ...at(0, 0), on: false }, "Escape", LANES)).toBeUndefined();
  });

  it("and a chart without places has no keys at all", () => {
    for (const key of ["ArrowRight", "Home", "Ctrl+ArrowLeft", "Escape"]) {
      expect(walk(undefined, key, []), key).toBeUndefined();
      expect(walk(at(0, 0), key, [{ xs: [] }]), key).toBeUndefined();
    }
  });
});

it("a place survives a change of the tracks", () => {
  expect(settle(at(0, 2), [{ xs: [1, 2] }])).toEqual({ track: 0, index: 1, x: 2, on: true });
  expect(settle(at(3, 0), [{ xs: [1] }])).toBeUndefined();
  expect(settle(undefined, LANES)).toBeUndefined();
});

it("whatever is pressed, the place is one that exists", () => {
  const keys = fc.array(
    fc.constantFrom(
      "ArrowLeft",
      "ArrowRight",
      "ArrowUp",
      "ArrowDown",
      "Home",
      "End",
      "PageUp",
      "PageDown",
      "Ctrl+ArrowLeft",
      "Ctrl+ArrowRight",
      "Escape",
      "Enter",
      "x",
    ),
    { maxLength: 40 },
  );
  const number = fc.integer({ min: -50, max: 50 });
  const track = fc.record({
    xs: fc.array(number, { maxLength: 8 }),
    moments: fc.option(fc.array(number, { maxLength: 4 }), { nil: undefined }),
  });
  const tracks = fc
    .array(track, { maxLength: 5 })
    .map((list) => list.map(({ xs, moments }): WalkTrack => (moments ? { xs, moments } : { xs })));
  fc.assert(
    fc.property(tracks, tracks, keys, (before, after, pressed) => {
      let place: Place | undefined;
      pressed.forEach((key, i) => {
        const now = i < 20 ? before : after;
        const next = walk(place, key, now);
        if (!next) return;
        place = next;
        expect(now[next.track]!.xs[next.index]).toBeTypeOf("number");
        expect(Number.isFinite(next.x)).toBe(true);
      });
    }),
  );
});
