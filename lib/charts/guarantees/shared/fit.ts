import { textWidth } from "../../shared/text-width";

/**
 * Labels are measured in the page's own face; where a reader's system sets a wider one, this much is kept in hand so that
 * nothing runs into its neighbour or out of the figure.
 */
export const HAND = 0.93;

/** A text cut at a blank, with an ellipsis, so that it is at most `room` px wide; whole where it fits. */
export function fitText(text: string, room: number, size: number, weight: 400 | 600 = 400): string {
  const width = room * HAND;
  if (textWidth(text, size, weight) <= width) return text;
  const words = text.split(" ");
  while (words.length > 1) {
    words.pop();
    const cut = `${words.join(" ").replace(/[,;:–-]+$/, "")}…`;
    if (textWidth(cut, size, weight) <= width) return cut;
  }
  let cut = text;
  while (cut.length > 1 && textWidth(`${cut}…`, size, weight) > width) cut = cut.slice(0, -1);
  return `${cut}…`;
}
