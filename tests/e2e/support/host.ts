import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A web site that is not ours, for articles that carry our charts. */
export interface Host {
  /** The site's origin, for example "http://127.0.0.1:49152"; its port makes it another origin than the product's. */
  origin: string;
  /** The full address of one of its pages. */
  url(path: string): string;
  /** Every path asked of it so far, in order. */
  requests: string[];
  /** Ends the server and its connections. */
  close(): Promise<void>;
}

/** A page as HTML, or with its own type and headers. */
export type HostPage = string | { body: string; type?: string; headers?: Record<string, string> };

/**
 * Starts a small server on 127.0.0.1, on a port of its own, that serves the given pages by path ("/article").
 * A page may be a function, so that it can name addresses which are known only once the server runs.
 */
export async function startHost(pages: Record<string, HostPage | ((origin: string) => HostPage)>): Promise<Host> {
  const requests: string[] = [];
  let origin = "";
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://host.invalid").pathname;
    requests.push(path);
    const found = Object.hasOwn(pages, path) ? pages[path] : undefined;
    if (found === undefined) {
      response.writeHead(404, { "content-type": "text/plain" }).end("no such page");
      return;
    }
    const page = typeof found === "function" ? found(origin) : found;
    const { body, type, headers } = typeof page === "string" ? { body: page, type: undefined, headers: {} } : page;
    response.writeHead(200, { "content-type": type ?? "text/html; charset=utf-8", ...headers }).end(body);
  });
  await new Promise<void>((ready, fail) => {
    server.once("error", fail);
    server.listen(0, "127.0.0.1", ready);
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    url: (path) => new URL(path, origin).href,
    requests,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** A plain article in which `inside` stands between paragraphs, enough of them that the page scrolls. */
export function article(inside: string, { title = "An article", before = 3, after = 12 } = {}): string {
  const paragraph = `<p>${"Words of an article that is not ours. ".repeat(12)}</p>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><style>body{font:18px/1.5 serif;max-width:40rem;margin:0 auto;padding:1rem}</style></head><body><article><h1>${title}</h1>${paragraph.repeat(before)}${inside}${paragraph.repeat(after)}</article></body></html>`;
}
