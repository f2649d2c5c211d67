import { wrapText } from "../shared/text-width";

/** Sentences stand in whatever sans the reader's system has, and some run a tenth wider than ours. */
const ROOM = 0.9;

/** Breaks a sentence at 12 px for a width that any system's sans keeps to. */
export const wrapSentence = (text: string, width: number): string[] => wrapText(text, width * ROOM, 12);
