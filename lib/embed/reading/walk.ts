/*
 * The keyboard walk as a pure reducer: no DOM, no words. Every track is a list of places along x, in walk order.
 */

/** One track as the walk sees it. */
export interface WalkTrack {
  /** Where its marks or samples lie along x. All tracks of a chart use one unit: days, or the drawing's own units. */
  readonly xs: readonly number[];
  /** Lines only: the moments that Ctrl+arrow jumps between, in the same unit. */
  readonly moments?: readonly number[];
}

export interface Place {
  readonly track: number;
  readonly index: number;
  /** Where the reader wants to be: a walk up and down past a short or sparse track returns to the x it came from. */
  readonly x: number;
  /** Whether the place is shown. Escape hides it, the next key shows it again. */
  readonly on: boolean;
}

/** The same place in tracks that may have changed since: kept inside its track; none when that is gone or empty. */
export function settle(at: Place | undefined, tracks: readonly WalkTrack[]): Place | undefined {
  const xs = (at && tracks[at.track]?.xs) ?? [];
  if (!at || xs.length === 0) return undefined;
  return at.index < xs.length ? at : { ...at, index: xs.length - 1, x: xs.at(-1)! };
}

/** Index of the number nearest to `x`, the first of several equally near; -1 when there is none. Lanes need not be in order. */
function nearest(xs: readonly number[], x: number): number {
  return xs.reduce((best, other, i) => (best < 0 || Math.abs(other - x) < Math.abs(xs[best]! - x) ? i : best), -1);
}

/**
 * Where a key leads; undefined when the key means nothing here and belongs to the page: with a single track that is so for up
 * and down, which scroll. `key` is the key's name, with `Ctrl+` before it for a jump. At a border the place stays, as the same
 * object. The first key enters at the first track's start (its end for left and End), or shows again what Escape hid.
 */
export function walk(from: Place | undefined, key: string, tracks: readonly WalkTrack[]): Place | undefined {
  const at = settle(from, tracks);
  if (key === "Escape") return at?.on ? { ...at, on: false } : undefined;
  const filled = tracks.filter(({ xs }) => xs.length > 0);
  const [, jump, name = ""] =
    /^(Ctrl\+)?(ArrowLeft|ArrowRight|ArrowUp|ArrowDown|Home|End|PageUp|PageDown)$/.exec(key) ?? [];
  const vertical = /Arrow(Up|Down)/.test(name);
  const sign = /Right|Down|End/.test(name) ? 1 : -1;
  if (!name || !filled[0] || (vertical && !filled[1]) || (jump && !/Left|Right/.test(name))) return undefined;

  if (!at) {
    const { xs } = filled[0];
    const index = /Left|End/.test(name) ? xs.length - 1 : 0;
    return { track: tracks.indexOf(filled[0]), index, x: xs[index]!, on: true };
  }
  if (!at.on) return { ...at, on: true };
  const { xs, moments } = tracks[at.track]!;

  if (vertical) {
    // The nearest place of the next track that has any; the wanted x stays.
    let track = at.track + sign;
    while (tracks[track]?.xs.length === 0) track += sign;
    return tracks[track] ? { ...at, track, index: nearest(tracks[track]!.xs, at.x) } : at;
  }
  if (jump && moments) {
    // The sample nearest to the next moment. The wanted x becomes the moment's, so that the next jump goes on from there.
    const x = sign * Math.min(...moments.map((m) => sign * m).filter((m) => m > sign * at.x));
    return Number.isFinite(x) ? { ...at, index: nearest(xs, x), x } : at;
  }
  if (jump) {
    // The next mark in time over all tracks of marks; those at one x from the top track down.
    const all = tracks
      .flatMap(({ xs, moments }, track) => (moments ? [] : xs.map((x, index) => ({ track, index, x, on: true }))))
      .sort((a, b) => a.x - b.x);
    return all[all.findIndex((p) => p.track === at.track && p.index === at.index) + sign] ?? at;
  }
  const far = /Home|End/.test(name) ? xs.length : /Page/.test(name) ? Math.max(1, Math.round(xs.length / 10)) : 1;
  const index = Math.max(0, Math.min(at.index + sign * far, xs.length - 1));
  return index === at.index ? at : { ...at, index, x: xs[index]! };
}
