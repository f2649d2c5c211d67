// The shapes of setup.mjs, for the TypeScript that uses it. Kept by hand: setup.mjs must run without a compiler.
export const ROOT: string;
export const NEXT: string;
export class Complaint extends Error {}
export class ArgumentComplaint extends Complaint {}
export function seconds(milliseconds: number): string;
export function say(text: string): void;
export function main(work: () => Promise<void>): Promise<void>;
type Kind = "list" | "text" | "flag";
type Found<K extends Record<string, Kind>> = {
  [N in keyof K]?: K[N] extends "list" ? string[] : K[N] extends "text" ? string : true;
};
export function readArguments<const K extends Record<string, Kind>>(argv: readonly string[], known: K): Found<K>;
export function signalCode(signal: string): number;
export function npm(args: readonly string[], options?: { output?: "inherit" | "ignore" }): Promise<number>;
export function lockStamp(lock: string | Uint8Array, machine?: string): string;
export function treeMatches(lock: unknown, installed: unknown): boolean;
export function isSource(name: string): boolean;
export function sourceFiles(root: string): string[];
export function fingerprint(root: string, env?: Record<string, string | undefined>): string;
export function buildReason(): string;
export function tryListen(port: number, host?: string): Promise<string>;
export function freePort(): Promise<number>;
