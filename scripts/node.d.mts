// The shapes of node.mjs, for the TypeScript that tests it.
export const MINIMUM_NODE: string;
export function nodeComplaint(version: string, minimum?: string): string;
