import type { Request } from "./source";

/*
 * Asking a source over HTTP, politely and with an end: a time limit for each try, few tries with growing pauses, what the
 * source says about when to come back, and nothing taken twice that hasn't changed.
 */

/** How patient a refresh is. */
export interface Patience {
  /** Milliseconds for one try, from the first byte sent to the last received. */
  readonly timeout: number;
  readonly tries: number;
  /** Milliseconds before the second try; doubled before each further one. */
  readonly pause: number;
  /** Longest pause that a source may ask for with Retry-After; beyond it the refresh gives up. */
  readonly longestPause: number;
  /** Most bytes taken from one address. */
  readonly largest: number;
}

export const PATIENCE: Patience = {
  timeout: 30_000,
  tries: 4,
  pause: 1_000,
  longestPause: 60_000,
  largest: 64 * 2 ** 20,
};

/** What the source said of a file's state, for the next time. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** A body with its validators, or null where nothing has changed since them. */
export type Fetched = { readonly body: Uint8Array; readonly validators: Validators } | null;

/** Raised when an address gives no answer that can be used; says after how many tries. */
export class FetchError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "FetchError";
  }
}

export interface Options {
  readonly patience?: Patience;
  /** Sends every request elsewhere, for tests and mirrors. */
  readonly rewrite?: (url: string) => string;
  /** Told before each further try. */
  readonly onRetry?: (why: string, pause: number) => void;
}

/** A failure that another try may mend, with the pause the source asks for. */
class Passing extends Error {
  readonly pause: number | undefined;
  constructor(message: string, pause?: number) {
    super(message);
    this.pause = pause;
  }
}

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Milliseconds of a Retry-After header, in seconds or as a date. */
function retryAfter(header: string | null): number | undefined {
  if (!header) return undefined;
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - Date.now());
}

/**
 * Asks for one address.
 * @param known validators of the last answer that was used; unchanged content then gives null
 * @throws FetchError
 */
export async function ask(request: Request, known: Validators, options: Options = {}): Promise<Fetched> {
  const patience = options.patience ?? PATIENCE;
  let pause = patience.pause;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(request, known, options.rewrite ?? ((url) => url), patience);
    } catch (error) {
      if (!(error instanceof Passing)) throw error;
      const wanted = error.pause ?? pause;
      if (attempt >= patience.tries) throw new FetchError(`${error.message} (${attempt} tries)`);
      if (wanted > patience.longestPause)
        throw new FetchError(`${error.message}: asks to wait ${Math.round(wanted / 1000)} s; try again later`);
      options.onRetry?.(error.message, wanted);
      await wait(wanted);
      pause *= 2;
    }
  }
}

async function once(
  request: Request,
  known: Validators,
  rewrite: (url: string) => string,
  patience: Patience,
): Promise<Fetched> {
  const signal = AbortSignal.timeout(patience.timeout);
  try {
    const response = await fetch(rewrite(request.url), {
      method: request.method ?? "GET",
      signal,
      headers: {
        "User-Agent": "Truceline data refresh",
        ...(known.etag ? { "If-None-Match": known.etag } : {}),
        ...(known.lastModified ? { "If-Modified-Since": known.lastModified } : {}),
        ...request.headers,
      },
      ...(request.body === undefined ? {} : { body: request.body }),
    });
    if (response.status === 304) return null;
    if (response.status === 404 && request.optional) return { body: new Uint8Array(), validators: {} };
    if (response.status === 429 || response.status >= 500)
      throw new Passing(`HTTP ${response.status}`, retryAfter(response.headers.get("retry-after")));
    if (!response.ok) throw new FetchError(`HTTP ${response.status}`);
    return { body: await bodyOf(response, patience.largest), validators: validatorsOf(response) };
  } catch (error) {
    if (error instanceof Passing || error instanceof FetchError) throw error;
    if (signal.aborted) throw new Passing(`no answer within ${patience.timeout / 1000} s`);
    const { message, cause } = error as Error & { cause?: { code?: string; message?: string } };
    throw new Passing(`connection failed: ${cause?.code ?? cause?.message ?? message}`);
  }
}

/** The whole body. One that is shorter than its Content-Length, or breaks off, is an error of the connection. */
async function bodyOf(response: Response, largest: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += (chunk as Uint8Array).length;
    if (size > largest) throw new FetchError(`the answer is larger than ${Math.round(largest / 2 ** 20)} MB`);
    chunks.push(chunk as Uint8Array);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function validatorsOf({ headers }: Response): Validators {
  const [etag, lastModified] = [headers.get("etag"), headers.get("last-modified")];
  return { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) };
}
