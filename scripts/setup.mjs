// What npm start and npm test share: running commands, installing packages, building when the sources changed.
// Plain Node, because it runs before node_modules exists. Its types stand in setup.d.mts.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { constants } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's top folder. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Next's command line, run by this Node itself: no shell and no npx between us and the server, so signals arrive. */
export const NEXT = join(ROOT, "node_modules", "next", "dist", "bin", "next");

/** A failure that one sentence explains; it is printed without a stack. */
export class Complaint extends Error {}

// ---------------------------------------------------------------------------------------------------------------- words

const began = performance.now();

/** Seconds as people read them: "4.2 s", "1 min 12 s". */
export function seconds(milliseconds) {
  const s = milliseconds / 1000;
  if (s < 60) return `${s.toFixed(1)} s`;
  const whole = Math.round(s);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** Prints one line with the time since the command began. */
export function say(text) {
  console.log(`[${seconds(performance.now() - began).padStart(7)}] ${text}`);
}

/** Says what begins, says every 20 seconds that it goes on, and says how it ended. */
export async function timed(title, work) {
  say(`${title} ...`);
  const start = performance.now();
  const beat = setInterval(() => say(`${title}: still at it after ${seconds(performance.now() - start)}`), 20_000);
  try {
    const result = await work();
    say(`${title}: took ${seconds(performance.now() - start)}`);
    return result;
  } finally {
    clearInterval(beat);
  }
}

/**
 * Runs a command's main function; a complaint becomes its sentence and exit code 1 (2 for wrong arguments).
 * From here on a signal ends what we have started, then us.
 */
export async function main(work) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => stop(signal));
  process.on("exit", () => {
    for (const entry of running) kill(entry, "SIGKILL");
  });
  followNpm();
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Complaint ? error.message : error);
    process.exitCode = error instanceof ArgumentComplaint ? 2 : 1;
  }
}

/** A wrong command line. */
export class ArgumentComplaint extends Complaint {}

/**
 * Reads `--name value`, `--name=value` and `--flag` by a table of what is known:
 * "list" (comma-separated, may be given again), "text" or "flag". Anything else is an ArgumentComplaint.
 */
export function readArguments(argv, known) {
  const usage = Object.entries(known)
    .map(([name, kind]) => `--${name}${kind === "flag" ? "" : kind === "list" ? " <a,b>" : " <value>"}`)
    .join(", ");
  const found = {};
  for (let i = 0; i < argv.length; i++) {
    const [, name, , inline] = /^--([a-z][a-z-]*)(=(.*))?$/s.exec(argv[i]) ?? [];
    const kind = name && Object.hasOwn(known, name) ? known[name] : undefined;
    if (!kind) throw new ArgumentComplaint(`Unknown argument ${argv[i]}; known: ${usage || "none"}.`);
    if (kind === "flag") {
      if (inline !== undefined) throw new ArgumentComplaint(`--${name} takes no value.`);
      found[name] = true;
      continue;
    }
    const value = inline ?? argv[++i];
    if (value === undefined || value === "" || (inline === undefined && value.startsWith("--"))) {
      throw new ArgumentComplaint(`--${name} needs a value.`);
    }
    if (kind === "text") found[name] = value;
    else {
      const parts = value.split(",").filter(Boolean);
      found[name] = [...(found[name] ?? []), ...parts];
    }
  }
  return found;
}

// ------------------------------------------------------------------------------------------------------------- commands

const running = new Set();
let stopping;
let stoppedAt = 0;

/** The exit code that shells give to an end by a signal. */
export function signalCode(signal) {
  return 128 + (constants.signals[signal] ?? 0);
}

function kill({ child, group }, signal) {
  try {
    // A negative id is the whole process group: npm's own children (a shell, then a build) end with it.
    if (group) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
    // It has ended already.
  }
}

function stop(signal) {
  // A terminal's Ctrl-C can reach us twice (from the terminal and through npm); only a later one means "now".
  if (stopping && performance.now() - stoppedAt < 1000) return;
  const again = Boolean(stopping);
  stopping ??= signal;
  stoppedAt = performance.now();
  if (running.size === 0) process.exit(signalCode(signal));
  for (const entry of running) kill(entry, again ? "SIGKILL" : (entry.stopBy ?? signal));
  setTimeout(() => {
    for (const entry of running) kill(entry, "SIGKILL");
  }, 8000).unref();
}

/**
 * Ends us when npm, which started us, has ended: told to stop, npm ends the shell between us and leaves us behind, and a
 * process without its parent is handed to another one.
 */
function followNpm() {
  if (!process.env.npm_lifecycle_event || process.platform === "win32") return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop("SIGTERM");
  }, 300).unref();
}

/**
 * Runs a command to its end with our output as its output, and gives its exit code (128 + n when signal n ended it).
 * A signal to us goes on to it, as `stopBy` if it tidies up only at that one; we then end as well once it has, unless
 * `last` says that the caller does that.
 */
export function run(
  command,
  args,
  { env, group = true, last = false, stopBy, timeout = 0, output = "inherit", shell } = {},
) {
  const detached = group && process.platform !== "win32";
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
      stdio: ["ignore", output, output],
      detached,
      shell: shell ?? false,
    });
    const entry = { child, group: detached, stopBy };
    running.add(entry);
    const clock = timeout > 0 ? setTimeout(() => kill(entry, "SIGKILL"), timeout) : undefined;
    const end = (code) => {
      clearTimeout(clock);
      // Whatever the command left behind in its own group goes too.
      if (detached && child.pid) kill(entry, "SIGKILL");
      running.delete(entry);
      if (stopping && !last) process.exit(signalCode(stopping));
      done(code);
    };
    child.once("error", (error) => {
      console.error(`${command}: ${error.message}`);
      end(127);
    });
    child.once("exit", (code, signal) => end(code ?? signalCode(signal)));
  });
}

/** Runs npm: the very npm that started us when there is one. */
export function npm(args, options) {
  const own = process.env.npm_execpath;
  if (own && /\.c?js$/.test(own)) return run(process.execPath, [own, ...args], options);
  return run("npm", args, { ...options, shell: process.platform === "win32" });
}

/** Runs a command of an installed package by its script, for example `tool("vitest/vitest.mjs", ["run"])`. */
export function tool(script, args, options) {
  return run(process.execPath, [join(ROOT, "node_modules", ...script.split("/")), ...args], options);
}

// ------------------------------------------------------------------------------------------------------------- packages

const LOCK = join(ROOT, "package-lock.json");
const LOCK_STAMP = join(ROOT, "node_modules", ".truceline-lock");

/** What node_modules was installed for: the lock file's hash, and the kind of machine (some packages hold binaries). */
export function lockStamp(lock, machine = `${process.platform}-${process.arch}`) {
  return `${createHash("sha256").update(lock).digest("hex")} ${machine}`;
}

/**
 * Whether an installed tree, as npm notes it in node_modules/.package-lock.json, holds what package-lock.json asks for.
 * Packages for other machines (optional ones) may be missing. Both arguments are parsed JSON.
 */
export function treeMatches(lock, installed) {
  if (!lock?.packages || !installed?.packages) return false;
  for (const [path, wanted] of Object.entries(lock.packages)) {
    if (path === "" || wanted.link) continue;
    const have = installed.packages[path];
    if (!have && (wanted.optional || wanted.devOptional)) continue;
    if (have?.version !== wanted.version) return false;
  }
  return true;
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

/** Installs the packages unless node_modules already holds what the lock file says. */
export async function install() {
  const locked = existsSync(LOCK);
  if (locked) {
    const stamp = lockStamp(readFileSync(LOCK));
    if (existsSync(LOCK_STAMP) && readFileSync(LOCK_STAMP, "utf8") === stamp) return say("packages: installed already");
    // Someone ran npm install by hand: their tree is kept when it is right.
    const here = !existsSync(LOCK_STAMP) || readFileSync(LOCK_STAMP, "utf8").endsWith(stamp.slice(stamp.indexOf(" ")));
    if (here && treeMatches(readJson(LOCK), readJson(join(ROOT, "node_modules", ".package-lock.json")))) {
      writeFileSync(LOCK_STAMP, stamp);
      return say("packages: installed already");
    }
  }
  const flags = ["--include=dev", "--no-audit", "--no-fund"];
  await timed(`installing packages (npm ${locked ? "ci" : "install"})`, async () => {
    if ((await npm([locked ? "ci" : "install", ...flags])) === 0) return;
    if (locked) {
      // npm ci also refuses a lock file that lacks another platform's packages (see lock.mjs); npm install does not.
      say("npm ci did not work, so npm install by the same lock file ...");
      if ((await npm(["install", "--no-save", ...flags])) === 0) return;
    }
    throw new Complaint("The packages could not be installed: npm's words above say why (no network, perhaps?).");
  });
  if (locked) writeFileSync(LOCK_STAMP, lockStamp(readFileSync(LOCK)));
}

// ---------------------------------------------------------------------------------------------------------------- build

/** Folders and top-level files that a build is made from. */
const SOURCE_FOLDERS = ["app", "components", "data", "lib", "messages", "public"];
const SOURCE_FILES =
  /^(package(-lock)?\.json|tsconfig\.json|\.env(\.production)?(\.local)?|(next|postcss|tailwind)\.config\.\w+|(instrumentation(-client)?|proxy)\.\w+)$/;

/** Whether a name inside a source folder counts: not what the build itself writes, nor what editors and systems drop. */
export function isSource(name) {
  return !name.startsWith(".") && !name.endsWith("~") && !/\.generated\.\w+$/.test(name) && name !== "node_modules";
}

/** Every source file of a build, as sorted paths with forward slashes, relative to `root`. */
export function sourceFiles(root) {
  const found = readdirSync(root).filter((name) => SOURCE_FILES.test(name));
  const walk = (folder) => {
    for (const name of readdirSync(join(root, folder))) {
      if (!isSource(name)) continue;
      const path = `${folder}/${name}`;
      const stat = statSync(join(root, path), { throwIfNoEntry: false });
      if (stat?.isDirectory()) walk(path);
      else if (stat?.isFile()) found.push(path);
    }
  };
  for (const folder of SOURCE_FOLDERS) if (existsSync(join(root, folder))) walk(folder);
  return found.sort();
}

/**
 * A hash over the paths and contents of a build's sources and the public settings it bakes in (NEXT_PUBLIC_*).
 * Contents, not times: a clone, a checkout and a touch leave it alone.
 */
export function fingerprint(root, env = {}) {
  const hash = createHash("sha256");
  for (const path of sourceFiles(root)) {
    hash.update(`${path}\0`).update(
      createHash("sha256")
        .update(readFileSync(join(root, path)))
        .digest(),
    );
  }
  for (const name of Object.keys(env).sort()) {
    if (name.startsWith("NEXT_PUBLIC_")) hash.update(`${name}=${env[name]}\0`);
  }
  return hash.digest("hex");
}

const BUILD_ID = join(ROOT, ".next", "BUILD_ID");
const BUILD_STAMP = join(ROOT, ".next", "truceline-sources");

/** Why a build is needed, in a few words, or an empty string when .next is a build of exactly these sources. */
export function buildReason() {
  if (!existsSync(BUILD_ID)) return "there is none yet";
  if (!existsSync(BUILD_STAMP)) return "what the present one was built from is not recorded";
  return readFileSync(BUILD_STAMP, "utf8") === fingerprint(ROOT, process.env) ? "" : "the sources changed";
}

/** Forgets what .next was built from, and gives the sources' fingerprint as a build begins. */
export function beginBuild() {
  rmSync(BUILD_STAMP, { force: true });
  return fingerprint(ROOT, process.env);
}

/** Records what .next was built from. The fingerprint is from before the build, so an edit during it counts as a change. */
export function endBuild(print) {
  mkdirSync(join(ROOT, ".next"), { recursive: true });
  writeFileSync(BUILD_STAMP, print);
}

/** Builds when needed; true when .next then holds a build of these sources. */
export async function build() {
  const reason = buildReason();
  if (!reason) {
    say("build: up to date");
    return true;
  }
  const start = performance.now();
  say(`build: ${reason}, so npm run build ...`);
  const print = beginBuild();
  const code = await npm(["run", "build"]);
  if (code !== 0 || !existsSync(BUILD_ID)) {
    say(`build: failed after ${seconds(performance.now() - start)}`);
    return false;
  }
  endBuild(print);
  say(`build: done in ${seconds(performance.now() - start)}`);
  return true;
}

// -------------------------------------------------------------------------------------------------------------- network

/** Tries to listen: "free", or the system's word for why not (EADDRINUSE, EACCES, EADDRNOTAVAIL, ENOTFOUND, ...). */
export function tryListen(port, host) {
  return new Promise((done) => {
    const server = createServer();
    server.once("error", (error) => done(error.code ?? "error"));
    server.listen({ port, host, exclusive: true }, () => server.close(() => done("free")));
  });
}

/** A port of 127.0.0.1 that is free now. */
export function freePort() {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once("error", fail);
    server.listen({ port: 0, host: "127.0.0.1" }, () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}
