/** A finished answer's body with its strong entity tag. */
export interface Body {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly etag: string;
}

/**
 * Bodies in memory, the least recently used going first, bounded by count and by bytes. Two requests for the same body
 * share one computation; one that fails is not kept.
 */
export class BodyCache {
  readonly #bodies = new Map<string, Body>();
  readonly #pending = new Map<string, Promise<Body>>();
  readonly #maxCount: number;
  readonly #maxBytes: number;
  #bytes = 0;

  constructor(maxCount: number, maxBytes: number) {
    this.#maxCount = maxCount;
    this.#maxBytes = maxBytes;
  }

  get count(): number {
    return this.#bodies.size;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** The body kept under `key`, or a new one from `make`. */
  async get(key: string, make: () => Promise<Body>): Promise<Body> {
    const kept = this.#bodies.get(key);
    if (kept) {
      this.#bodies.delete(key);
      this.#bodies.set(key, kept);
      return kept;
    }
    let pending = this.#pending.get(key);
    if (!pending) {
      pending = make()
        .then((body) => {
          this.#keep(key, body);
          return body;
        })
        .finally(() => this.#pending.delete(key));
      this.#pending.set(key, pending);
    }
    return pending;
  }

  #keep(key: string, body: Body): void {
    // One body that would push most others out is not worth keeping.
    if (body.bytes.length > this.#maxBytes / 4) return;
    this.#bodies.set(key, body);
    this.#bytes += body.bytes.length;
    for (const [oldest, { bytes }] of this.#bodies) {
      if (this.#bodies.size <= this.#maxCount && this.#bytes <= this.#maxBytes) break;
      this.#bodies.delete(oldest);
      this.#bytes -= bytes.length;
    }
  }
}
