// The work of npm start, behind its version check.
import { connect } from "node:net";
import { hostname } from "node:os";
import { build, Complaint, install, main, NEXT, readArguments, run, say, tryListen } from "./setup.mjs";

/** The port asked for: PORT, or 3000. */
export function readPort(text) {
  if (text === undefined || text === "") return 3000;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65535) {
    throw new Complaint(`PORT=${text} is not a port: give a number from 1 to 65535, for example PORT=4000 npm start.`);
  }
  return port;
}

/**
 * The address to listen on, from HOSTNAME: an empty `host` is Next's own choice (every interface, so http://localhost works).
 *
 * Many shells and containers set HOSTNAME to the machine's name by themselves. Listening on that name alone would take
 * http://localhost away, so it counts as no choice; nor does a name or address that this machine does not have.
 * `listen` is tryListen, or a stand-in for it in tests.
 */
export async function readHost(text, machine = hostname(), listen = tryListen) {
  if (!text) return { host: "", note: "" };
  const ignored = (why) => ({ host: "", note: `HOSTNAME=${text} is ignored, because it is ${why}.` });
  if (text === machine) {
    return ignored(
      "this machine's own name, as shells and containers set it; HOSTNAME=<address> chooses where to listen",
    );
  }
  return (await listen(0, text)) === "free" ? { host: text, note: "" } : ignored("not an address of this machine");
}

/** The address to open in a browser. */
export function siteAddress(host, port) {
  const everywhere = host === "" || host === "0.0.0.0" || host === "::";
  const name = everywhere ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

async function needPort(port, host) {
  // Without a host, Next listens on every interface; some systems allow that beside a server on 127.0.0.1 alone.
  for (const at of host ? [host] : [undefined, "127.0.0.1"]) {
    const answer = await tryListen(port, at);
    if (answer === "EADDRINUSE") {
      throw new Complaint(
        `Port ${port} is taken by another program: stop it, or choose another port with PORT=${port < 65535 ? port + 1 : 3000} npm start.`,
      );
    }
    if (answer === "EACCES") {
      throw new Complaint(`This account may not listen on port ${port}: choose another port with PORT=3000 npm start.`);
    }
    if (answer !== "free") throw new Complaint(`Cannot listen on ${at ?? "any address"}, port ${port}: ${answer}.`);
  }
}

function answers(port, host) {
  return new Promise((done) => {
    const socket = connect({ port, host: host && host !== "::" && host !== "0.0.0.0" ? host : "localhost" });
    socket.once("connect", () => done(true));
    socket.once("error", () => done(false));
    socket.once("close", () => socket.destroy());
    socket.once("connect", () => socket.end());
  });
}

/** Installs, builds when needed, serves until told to stop, and ends with the server's exit code. */
export function serve(argv, env) {
  return main(async () => {
    readArguments(argv, {});
    const port = readPort(env.PORT);
    const { host, note } = await readHost(env.HOSTNAME);
    const address = siteAddress(host, port);
    say(`Truceline will be at ${address} (install, build when needed, serve)`);
    if (note) say(note);
    await needPort(port, host);
    await install();
    if (!(await build())) {
      throw new Complaint("The site is not started, because the build failed: the reason stands above.");
    }
    // Minutes may have passed since the first look.
    await needPort(port, host);
    say("starting the server ...");
    const ended = run(process.execPath, [NEXT, "start", "-p", String(port), ...(host ? ["-H", host] : [])], {
      // Directly ours, in our own group: a terminal's Ctrl-C and our forwarding both reach it.
      group: false,
      last: true,
      env: { NODE_ENV: "production" },
    });
    let over = false;
    ended.then(() => {
      over = true;
    });
    while (!over) {
      if (await answers(port, host)) {
        say(`ready: ${address}  (Ctrl-C stops it)`);
        break;
      }
      await new Promise((wait) => setTimeout(wait, 100));
    }
    process.exit(await ended);
  });
}
