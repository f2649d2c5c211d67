/*
 * Search that forgives how a name is written: case, accents, apostrophes, dotted and dotless i, and the spellings of one
 * place that compete in English.
 */

/** Spellings of one place; any of them finds all. Folded. */
const SAME: readonly (readonly string[])[] = [
  ["kyiv", "kiev"],
  ["kharkiv", "kharkov"],
  ["odesa", "odessa"],
  ["lviv", "lvov"],
  ["chernihiv", "chernigov"],
  ["mykolaiv", "nikolaev"],
  ["zaporizhzhia", "zaporizhia", "zaporozhye", "zaporizhzhya"],
  ["enerhodar", "energodar"],
  ["donbas", "donbass"],
  ["belarus", "byelorussia"],
  ["turkiye", "turkey"],
];
const alike = new Map(SAME.flatMap((words) => words.map((w) => [w, words] as const)));

/** Lower case without accents and apostrophes; everything that isn't a letter or a digit becomes a blank. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ı", "i")
    .replaceAll("ł", "l")
    .replaceAll("ø", "o")
    .replace(/['’ʼ`]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** A text as it is searched: folded, with the other spellings of the places it names. */
export function searchable(texts: readonly string[]): string {
  const folded = fold(texts.join(" "));
  const others = new Set(folded.split(" ").flatMap((word) => alike.get(word) ?? []));
  return ` ${folded} ${[...others].join(" ")}`;
}

/** True when every word of the query begins a word of the searchable text. An empty query finds everything. */
export function finds(query: string, text: string): boolean {
  return fold(query)
    .split(" ")
    .every((word) => word === "" || text.includes(` ${word}`));
}
