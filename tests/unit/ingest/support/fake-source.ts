import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Answers one request; `count` says how many came for this host before it. */
export type Behaviour = (request: IncomingMessage, response: ServerResponse, count: number) => void;

/** A server on 127.0.0.1 that stands for all sources: requests come as /<host>/<path>. */
export interface FakeSources {
  readonly base: string;
  readonly rewrite: (url: string) => string;
  /** How a host behaves; hosts that nobody set answer 404. */
  set(host: string, behaviour: Behaviour): void;
  /** Requests since the last reset, as host and headers. */
  readonly asked: { readonly host: string; readonly headers: IncomingMessage["headers"]; readonly url: string }[];
  reset(): void;
  close(): Promise<void>;
}

export async function fakeSources(): Promise<FakeSources> {
  const behaviours = new Map<string, Behaviour>();
  const asked: FakeSources["asked"][number][] = [];
  const server = createServer((request, response) => {
    const [, host = ""] = (request.url ?? "").split("/");
    const count = asked.filter((a) => a.host === host).length;
    asked.push({ host, headers: request.headers, url: request.url ?? "" });
    response.on("error", () => {});
    const behaviour = behaviours.get(host);
    if (behaviour) behaviour(request, response, count);
    else response.writeHead(404).end();
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    base,
    rewrite: (url) => `${base}/${url.replace(/^https?:\/\//, "")}`,
    set: (host, behaviour) => behaviours.set(host, behaviour),
    asked,
    reset: () => {
      behaviours.clear();
      asked.length = 0;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Answers with a body, and with a tag that conditional requests are answered by. */
export const well =
  (body: string): Behaviour =>
  (request, response) => {
    const etag = `"${body.length}"`;
    if (request.headers["if-none-match"] === etag) response.writeHead(304, { etag }).end();
    else response.writeHead(200, { etag }).end(body);
  };

/** Fails so many times first. */
export const failing =
  (times: number, first: Behaviour, then: Behaviour): Behaviour =>
  (request, response, count) =>
    (count < times ? first : then)(request, response, count);

export const status =
  (code: number, headers: Record<string, string> = {}): Behaviour =>
  (_, response) => {
    response.writeHead(code, headers).end("busy");
  };

/** Keeps the asker waiting longer than it is patient. */
export const late: Behaviour = (_, response) => {
  setTimeout(() => response.end("[]"), 900).unref();
};

/** Says how long the body is and breaks off in the middle. */
export const half =
  (body: string): Behaviour =>
  (_, response) => {
    response.writeHead(200, { "content-length": String(Buffer.byteLength(body)) });
    response.write(body.slice(0, body.length / 2), () => response.destroy());
  };
