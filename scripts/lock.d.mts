// The shapes of lock.mjs, for the TypeScript that tests it.
export function completeLock(lock: { packages: Record<string, unknown> }): number;
