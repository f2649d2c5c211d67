// Where Chromium comes from: the system's, else Playwright's own, else an installation. Types stand in browser.d.mts.
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Names that a system's Chromium or Chrome has on PATH, best first. */
export const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/**
 * Names for measuring: Chromium without windows first, as Playwright's own is. The other works for a window beside the page
 * even when it shows none, and on two cores it stands in the page's way.
 */
export const MEASURING = ["chromium-headless-shell", ...NAMES];

/** How Chromium is started everywhere: as root in containers too, and quiet on the network. */
export const CHROMIUM_ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Whether it says its version: some systems put a stub there that only advises to install it some other way. */
function answers(path) {
  const result = spawnSync(path, ["--version"], { encoding: "utf8", timeout: 20_000 });
  return result.status === 0 && /chrom/i.test(result.stdout);
}

/** The paths to try: PLAYWRIGHT_CHROMIUM alone when it is set, else every name in every folder of PATH. */
export function candidates(env, names = NAMES) {
  if (env.PLAYWRIGHT_CHROMIUM) return [env.PLAYWRIGHT_CHROMIUM];
  const folders = (env.PATH ?? "").split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** The system's Chromium that works, or undefined. */
export function systemChromium(env = process.env, works = answers, names = NAMES) {
  return candidates(env, names).find((path) => isExecutable(path) && works(path));
}

/** Playwright's own Chromium when it is installed and works, or undefined. Needs node_modules. */
export async function ownChromium() {
  const { chromium } = await import("@playwright/test");
  const path = chromium.executablePath();
  return path && isExecutable(path) && answers(path) ? path : undefined;
}

/** Launch options for Playwright: the system's Chromium when there is one, else Playwright's default. */
export function launchOptions(env = process.env, names = NAMES) {
  const executablePath = systemChromium(env, answers, names);
  return { args: CHROMIUM_ARGS, ...(executablePath ? { executablePath } : {}) };
}

/** Whether the distribution's package can be installed from here: root on Debian or its kin. */
export function canAptInstall(user = process.getuid?.()) {
  return user === 0 && existsSync("/etc/debian_version") && existsSync("/usr/bin/apt-get");
}
