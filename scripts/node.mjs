// The version check. It imports nothing and keeps to old syntax, so that a Node too old for the rest can still say so.

/** The oldest Node that runs Truceline: the same as `engines.node` in package.json (a unit test holds them together). */
export const MINIMUM_NODE = "20.9.0";

/**
 * One sentence saying that this Node is too old, or an empty string when it will do.
 * `version` is as in process.versions.node, for example "18.19.1".
 */
export function nodeComplaint(version, minimum = MINIMUM_NODE) {
  const have = numbers(version);
  const need = numbers(minimum);
  for (let i = 0; i < 3; i++) {
    if (have[i] > need[i]) return "";
    if (have[i] < need[i]) {
      return `Truceline needs Node ${minimum} or newer and this is Node ${version}: install a current one from https://nodejs.org and run the command again.`;
    }
  }
  return "";
}

function numbers(version) {
  const parts = String(version).replace(/^v/, "").split(/[.+-]/);
  return [0, 1, 2].map((i) => Number.parseInt(parts[i], 10) || 0);
}
