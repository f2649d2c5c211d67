import { Agent, get } from "node:http";

/** What one burst of requests gave. */
export interface Burst {
  /** Answers in a second. */
  rate: number;
  /** How often the server closed a kept connection just as it was used again; such a request was asked again. */
  resets: number;
}

/** Asks once; gives true when a kept connection was closed under the request, which says nothing about the answer. */
function once(address: string, agent: Agent): Promise<boolean> {
  return new Promise((done, fail) => {
    const request = get(address, { agent, headers: { "accept-encoding": "gzip" } }, (response) => {
      response.resume();
      response.on("end", () =>
        response.statusCode === 200 ? done(false) : fail(new Error(`${address} answered ${response.statusCode}`)),
      );
      response.on("error", fail);
    });
    request.on("error", (error: NodeJS.ErrnoException) =>
      request.reusedSocket && error.code === "ECONNRESET" ? done(true) : fail(error),
    );
  });
}

/**
 * Asks a server on this machine for one address over a few kept connections, bounded in number and in time: a slow answer
 * ends the burst after `seconds`, and the rate is of what was answered until then.
 */
export async function burst(address: string, { connections = 8, each = 300, seconds = 8 } = {}): Promise<Burst> {
  if (new URL(address).hostname !== "127.0.0.1") throw new Error(`only this machine is ever loaded, not ${address}`);
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  try {
    await once(address, agent);
    const start = performance.now();
    const end = start + seconds * 1000;
    let answers = 0;
    let resets = 0;
    const asker = async () => {
      for (let i = 0; i < each && performance.now() < end; i++) {
        if (await once(address, agent)) resets++;
        else answers++;
      }
    };
    await Promise.all(Array.from({ length: connections }, asker));
    return { rate: (answers * 1000) / (performance.now() - start), resets };
  } finally {
    agent.destroy();
  }
}
