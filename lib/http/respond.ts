import { createHash } from "node:crypto";
import { NotInReleaseError } from "@/lib/data";
import { type Body, BodyCache } from "./cache";
import { publicOrigin } from "./origin";
import { ProblemError, problemDocument } from "./problem";
import { versionGone } from "./query";

/*
 * One way to answer machines: entity tags, conditional requests, caching, CORS, HEAD and OPTIONS, and problems.
 */

/** Caches may keep an answer for a day and show it for a week while they look again; browsers ask again after five minutes. */
const LONG = "public, max-age=300, s-maxage=86400, stale-while-revalidate=604800";
/** For answers that say how fresh the others are, and for refusals, which a correction may lift. */
const SHORT = "public, max-age=60";

/** What a handler answers: how to make the body, and under which name it is remembered. */
export interface Answer {
  /** Media type. */
  readonly type: string;
  /** Canonical address of the body, data version included: equal keys mean equal bodies. */
  readonly key: string;
  readonly make: () => string | Uint8Array<ArrayBuffer> | Promise<string | Uint8Array<ArrayBuffer>>;
  /** File name for those who save it. */
  readonly filename?: string;
  /** Offered for saving instead of shown. */
  readonly attachment?: boolean;
  readonly short?: boolean;
  /** Version of the data that the answer is made from: said in a header, for files that can't carry it. */
  readonly version?: string;
  /** Value of a Link header. */
  readonly link?: string;
  /** Content security policy, for answers that are documents. */
  readonly policy?: string;
}

/** Common room for all bodies: 400 of them, 64 MB. */
const bodies = new BodyCache(400, 64 * 2 ** 20);

const CORS = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "ETag, Link, Content-Disposition, Data-Version",
} as const;
const METHODS = "GET, HEAD, OPTIONS";

/** Strong entity tag of a body: a hash of its bytes. */
export const etagOf = (bytes: Uint8Array): string =>
  `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 27)}"`;

/** True where If-None-Match names the tag; by the weak comparison that RFC 9110 wants there. */
export function matchesTag(header: string | null, etag: string): boolean {
  if (!header) return false;
  return header.split(",").some((tag) => tag.trim() === "*" || tag.trim().replace(/^W\//, "") === etag);
}

async function bodyOf(answer: Answer): Promise<Body> {
  return bodies.get(answer.key, async () => {
    const made = await answer.make();
    const bytes = typeof made === "string" ? new TextEncoder().encode(made) : made;
    return { bytes, etag: etagOf(bytes) };
  });
}

/** Answers GET or HEAD: 200 with the body, or 304 when the asker has it already. */
export async function respond(request: Request, answer: Answer): Promise<Response> {
  const { bytes, etag } = await bodyOf(answer);
  const headers = new Headers({
    ...CORS,
    ETag: etag,
    "Cache-Control": answer.short ? SHORT : LONG,
    "X-Content-Type-Options": "nosniff",
  });
  if (answer.version) headers.set("Data-Version", answer.version);
  if (answer.link) headers.set("Link", answer.link);
  if (answer.policy) headers.set("Content-Security-Policy", answer.policy);
  if (matchesTag(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers });
  headers.set("Content-Type", answer.type);
  headers.set("Content-Length", String(bytes.length));
  // A drawing opened by itself is a document on this origin: it may run and load nothing.
  if (answer.type.startsWith("image/svg"))
    headers.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
  if (answer.filename)
    headers.set("Content-Disposition", `${answer.attachment ? "attachment" : "inline"}; filename="${answer.filename}"`);
  return new Response(request.method === "HEAD" ? null : bytes, { headers });
}

/** Answers with a problem document. What it repeats of the request can't be read as markup, whoever shows it. */
export function respondProblem(request: Request, problem: ProblemError): Response {
  const document = problemDocument(problem, publicOrigin(request));
  const text = JSON.stringify(document, null, 2).replace(/[<>&]/g, (c) => `\\u00${c.charCodeAt(0).toString(16)}`);
  return new Response(request.method === "HEAD" ? null : `${text}\n`, {
    status: document.status,
    headers: {
      ...CORS,
      "Content-Type": "application/problem+json",
      "Cache-Control": document.status >= 500 ? "no-store" : SHORT,
      "X-Content-Type-Options": "nosniff",
    },
  });
}

/** Answers OPTIONS: anybody may read, from any page. */
const allow = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...CORS,
      Allow: METHODS,
      "Access-Control-Allow-Methods": METHODS,
      "Access-Control-Allow-Headers": "If-None-Match, Accept",
      "Access-Control-Max-Age": "86400",
    },
  });

/** What the framework hands a route beside the request. */
interface Context<P> {
  readonly params: Promise<P>;
}

/**
 * The handlers of a machine route. `answer` reads the request and says what to answer, or throws a ProblemError; any
 * other error is logged and answered without its details.
 */
export function machine<P extends object = object>(answer: (request: Request, params: P) => Answer | Promise<Answer>) {
  const GET = async (request: Request, context: Context<P>): Promise<Response> => {
    try {
      return await respond(request, await answer(request, await context.params));
    } catch (error) {
      if (error instanceof ProblemError) return respondProblem(request, error);
      if (error instanceof NotInReleaseError)
        return respondProblem(
          request,
          versionGone(new URL(request.url).searchParams.get("v") ?? "", `${error.message}, which this needs`),
        );
      console.error(error);
      return respondProblem(request, new ProblemError("internal", "The error is logged; please try again later."));
    }
  };
  return { GET, HEAD: GET, OPTIONS: allow };
}

/** A JSON body: compact, with a last newline. */
export const json = (value: unknown): string => `${JSON.stringify(value)}\n`;
export const JSON_TYPE = "application/json";
