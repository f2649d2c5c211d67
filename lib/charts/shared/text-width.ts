/*
 * How wide a text will be, without a browser: labels are placed on the server. Advance widths of Inter Regular (hundredths
 * of an em, measured once from the font), grouped by width; system fonts differ by a few per cent, which SLACK covers.
 */
const WIDTHS: readonly (readonly [number, string])[] = [
  [24, "ijlłíıії"],
  [26, "’"],
  [27, "IІЇ"],
  [28, " \u00a0\u202f"],
  [29, "!,.:·"],
  [30, "';"],
  [32, "`"],
  [33, "t|"],
  [36, "/\\"],
  [37, "()[]f"],
  [38, "rř"],
  [41, "1"],
  [43, "{}"],
  [44, "“”гґ"],
  [46, "-_"],
  [47, '"^т'],
  [49, "з"],
  [50, "*–"],
  [51, "?"],
  [53, "sśšş"],
  [54, "к"],
  [55, "kxzżžхя"],
  [56, "avy•äąýáâауь"],
  [57, "7JLcçćčвсэє"],
  [58, "e«»éèęГелчҐ"],
  [59, "5Fhnuüńбийнп"],
  [60, "EoöóЕоц"],
  [61, "2bdgpqğдр"],
  [62, "3689ßЗ"],
  [63, "0#Z₴У"],
  [64, "$&PRSРЯъ"],
  [65, "4BTБВТЬ"],
  [66, "+<=>~−"],
  [67, "K€К"],
  [68, "XYХ"],
  [69, "AVАф"],
  [70, "Ч"],
  [72, "DЦ"],
  [73, "CСЭЄ"],
  [74, "HUНПы"],
  [75, "GNИЙЛ"],
  [77, "OQОм"],
  [81, "ж"],
  [82, "wДЪш"],
  [83, "Ф"],
  [84, "щю"],
  [86, "…"],
  [88, "mЫ"],
  [90, "MМ"],
  [91, "○"],
  [95, "→"],
  [96, "ЖШ"],
  [97, "@Щ"],
  [98, "%"],
  [99, "W"],
  [100, "—"],
  [101, "▲▼"],
  [102, "Ю"],
  [109, "№"],
];
const OTHER = 62;
const SEMIBOLD = 1.035;
const SLACK = 1.03;

const byCharacter = new Map(WIDTHS.flatMap(([width, characters]) => [...characters].map((c) => [c, width] as const)));

/** Width in px of `text` set in the sans at `size` px; generous by about 3 %. */
export function textWidth(text: string, size: number, weight: 400 | 600 = 400): number {
  let hundredths = 0;
  for (const c of text) hundredths += byCharacter.get(c) ?? OTHER;
  return (hundredths / 100) * size * SLACK * (weight === 600 ? SEMIBOLD : 1);
}

/** A text that is at most `width` px wide: cut at a blank where it has one near, with an ellipsis; "" where not even a word fits. */
export function clipText(text: string, width: number, size: number, weight: 400 | 600 = 400): string {
  if (textWidth(text, size, weight) <= width) return text;
  const words = text.split(" ");
  while (words.length > 0) {
    words.pop();
    const cut = `${words.join(" ").replace(/[\s,;:.–-]+$/, "")}…`;
    if (words.length && textWidth(cut, size, weight) <= width) return cut;
  }
  return "";
}

/** A text that is at most `width` px wide: cut at a blank, or inside a word that alone is wider, with an ellipsis. */
export function fitText(text: string, width: number, size: number, weight: 400 | 600 = 400): string {
  return clipText(text, width, size, weight) || cutText(text, width, size, weight);
}

/** As much of a text as is at most `width` px wide, cut after any letter, with an ellipsis. */
export function cutText(text: string, width: number, size: number, weight: 400 | 600 = 400): string {
  if (textWidth(text, size, weight) <= width) return text;
  const upTo = (end: number) => `${text.slice(0, end).trimEnd()}…`;
  // The longest that fits, by halves: each longer one is at least as wide.
  let [fits, out] = [0, text.length];
  while (out - fits > 1) {
    const middle = (fits + out) >> 1;
    if (textWidth(upTo(middle), size, weight) <= width) fits = middle;
    else out = middle;
  }
  return upTo(fits);
}

/** Breaks a text at blanks into lines of at most `width` px; a longer word stands alone. */
export function wrapText(text: string, width: number, size: number, weight: 400 | 600 = 400): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size, weight) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
