// The shapes of browser.mjs, for the TypeScript that uses it. Kept by hand: browser.mjs must run without a compiler.
type Env = Record<string, string | undefined>;
export const NAMES: readonly string[];
export const MEASURING: readonly string[];
export const CHROMIUM_ARGS: string[];
export function candidates(env: Env, names?: readonly string[]): string[];
export function systemChromium(
  env?: Env,
  works?: (path: string) => boolean,
  names?: readonly string[],
): string | undefined;
export function ownChromium(): Promise<string | undefined>;
export function launchOptions(env?: Env, names?: readonly string[]): { args: string[]; executablePath?: string };
export function canAptInstall(user?: number): boolean;
