import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { buildReason, Complaint, freePort, NEXT, ROOT, say } from "./setup.mjs";

/** The built site, served on 127.0.0.1 for screenshots and measurements. */
export interface Server {
  /** For example "http://127.0.0.1:40321". */
  origin: string;
  close(): Promise<void>;
}

/** For use inside main(): starts `next start` on a free port of 127.0.0.1 and waits until it answers; a Complaint when there is no build. */
export async function startServer(): Promise<Server> {
  if (!existsSync(join(ROOT, ".next", "BUILD_ID")))
    throw new Complaint("There is no build yet: run npm run build first.");
  const stale = buildReason();
  if (stale) say(`note: the build in .next may be older than the sources (${stale})`);
  const port = await freePort();
  const child = spawn(process.execPath, [NEXT, "start", "-H", "127.0.0.1", "-p", String(port)], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const kill = () => child.kill("SIGKILL");
  // main() turns a signal into an exit, so this is every way out but close().
  process.once("exit", kill);
  let closing = false;
  child.once("exit", (code, signal) => {
    if (!closing) say(`the server ended by itself (${signal ?? `exit code ${code}`}): what follows cannot be trusted`);
  });
  const origin = `http://127.0.0.1:${port}`;
  await answering(child, origin);
  return {
    origin,
    close: async () => {
      closing = true;
      process.off("exit", kill);
      if (child.exitCode !== null || child.signalCode !== null) return;
      await new Promise<void>((done) => {
        child.once("exit", () => done());
        child.kill("SIGTERM");
        setTimeout(kill, 5000).unref();
      });
    },
  };
}

async function answering(child: ChildProcess, origin: string) {
  for (let i = 0; i < 300; i++) {
    if (child.exitCode !== null) throw new Complaint(`next start ended with ${child.exitCode} before it answered.`);
    try {
      await (await fetch(`${origin}/`)).arrayBuffer();
      return;
    } catch {
      await new Promise((wait) => setTimeout(wait, 100));
    }
  }
  child.kill("SIGKILL");
  throw new Complaint("next start did not answer within 30 seconds.");
}

/** The ids of every chart, from the site's own list. */
export async function chartIds(origin: string): Promise<string[]> {
  const response = await fetch(`${origin}/api/v1/charts`);
  if (!response.ok) throw new Complaint(`/api/v1/charts answered ${response.status}: the charts are unknown.`);
  const { charts } = (await response.json()) as { charts: { id: string }[] };
  return charts.map((chart) => chart.id);
}
