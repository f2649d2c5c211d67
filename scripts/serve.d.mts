// The shapes of serve.mjs, for the TypeScript that tests it.
export function readPort(text: string | undefined): number;
export function readHost(
  text: string | undefined,
  machine?: string,
  listen?: (port: number, host: string) => Promise<string>,
): Promise<{ host: string; note: string }>;
export function siteAddress(host: string, port: number): string;
