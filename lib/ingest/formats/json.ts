import type { z } from "zod";
import { pathText } from "@/lib/data/check/fault";
import { AnswerError } from "../source";
import { textOf } from "./text";

/**
 * A JSON answer in the shape of its schema.
 * @throws AnswerError with the path of the first thing that doesn't fit
 */
export function jsonOf<T>(bytes: Uint8Array, schema: z.ZodType<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(textOf(bytes));
  } catch (error) {
    throw new AnswerError(`the answer is not JSON: ${(error as Error).message}`);
  }
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new AnswerError(`the answer at ${pathText(issue!.path) || "its root"}: ${issue!.message}`);
}
