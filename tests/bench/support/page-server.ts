import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";

/** Serves a few fixed files, compressed, on 127.0.0.1: what the site is compared with. Gives the origin and a way to end it. */
export async function servePages(files: Record<string, { type: string; body: string }>) {
  const packed = new Map(Object.entries(files).map(([path, { type, body }]) => [path, { type, body: gzipSync(body) }]));
  const server = createServer((request, response) => {
    const file = packed.get(request.url ?? "/");
    if (file) response.writeHead(200, { "content-type": file.type, "content-encoding": "gzip" }).end(file.body);
    else response.writeHead(404).end();
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
