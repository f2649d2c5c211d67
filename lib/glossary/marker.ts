import type { GlossaryTerm } from "@/lib/schema/glossary";

/** A piece of a text: plain, or a term at its first occurrence. */
export type Segment = string | { readonly term: GlossaryTerm; readonly text: string };

/** Other words for a term, where texts say it differently. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  "article-5-like-guarantee": ["Article 5-like", "modelled on Article 5"],
  "ceasefire-monitoring": ["ceasefire monitoring"],
  "de-facto-and-de-jure-recognition": ["de facto", "de jure"],
  "frozen-or-immobilised-assets": [
    "frozen assets",
    "frozen Russian assets",
    "immobilised assets",
    "immobilised Russian assets",
  ],
  "istanbul-talks-2025": [],
  "abu-dhabi-talks": [],
  "20-point-framework": ["20-point text", "20 points"],
  "28-point-plan": ["28-point draft", "28 points"],
  "coalition-of-the-willing": ["coalition of the willing"],
  "confidence-building-measures": ["confidence building"],
  "free-economic-zone": ["economic zone"],
  "dynamic-price-cap": ["price cap"],
  znpp: ["Zaporizhzhia nuclear plant", "Zaporizhzhia plant", "Zaporizhzhia nuclear power plant"],
};

/** Ukrainian words for a term beside its own. */
const ALIASES_UK: Readonly<Record<string, readonly string[]>> = {
  "article-5-like-guarantee": ["гарантія на зразок статті 5", "на зразок статті 5"],
  "frozen-or-immobilised-assets": ["заморожені активи", "заморожені російські активи", "знерухомлені активи"],
  "de-facto-and-de-jure-recognition": ["де-факто", "де-юре"],
  "20-point-framework": ["20 пунктів"],
  "28-point-plan": ["28 пунктів"],
  "dynamic-price-cap": ["цінова стеля"],
};

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Letters alone: "E3", "SAFE". In small letters they would be other words. */
const isAcronym = (word: string) => /^[A-ZА-ЯІЇЄҐ0-9]{2,}$/u.test(word);

interface Pattern {
  readonly term: GlossaryTerm;
  readonly regexp: RegExp;
}

/** A plural of the last word is the same term; a part of a longer word isn't. */
const english = (word: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}-])${escaped(word)}(?:e?s)?(?![\\p{L}\\p{N}])`, isAcronym(word) ? "u" : "iu");

/** Ukrainian words change at their ends: a word of five letters and more is known by its stem. */
const stem = (word: string): string => {
  if (!/^[а-яіїєґ’]{4,}$/iu.test(word)) return escaped(word);
  return `${escaped(word.slice(0, word.length > 4 ? -2 : -1))}\\p{L}{0,4}`;
};

function ukrainian(term: GlossaryTerm): { term: GlossaryTerm; word: string; regexp: RegExp }[] {
  return [term.termUk, ...(ALIASES_UK[term.id] ?? [])]
    .filter((word) => /[а-яіїєґ]/iu.test(word))
    .map((word) => ({
      term,
      word,
      regexp: new RegExp(
        `(?<![\\p{L}\\p{N}-])${word.split(" ").map(stem).join("[ \u00a0]")}(?![\\p{L}\\p{N}])`,
        isAcronym(word) ? "u" : "iu",
      ),
    }));
}

function patternsOf(terms: readonly GlossaryTerm[]): Pattern[] {
  return terms
    .flatMap((term) => [
      ...ukrainian(term),
      ...[term.term, ...(ALIASES[term.id] ?? [])].map((word) => ({ term, word, regexp: english(word) })),
    ])
    .sort((a, b) => b.word.length - a.word.length);
}

/**
 * Marks terms in the texts of one page, each where it first stands: later texts leave out what earlier ones have marked.
 * Longer terms win over shorter ones inside them.
 * @returns a function from a text to its pieces; joined they are the text
 */
export function glossaryMarker(terms: readonly GlossaryTerm[]): (text: string) => Segment[] {
  const patterns = patternsOf(terms);
  const marked = new Set<string>();
  return (text) => {
    // What a longer term has taken is closed to the shorter ones that stand in it.
    let pieces: Segment[] = [text];
    for (const { term, regexp } of patterns) {
      if (marked.has(term.id)) continue;
      for (const [i, piece] of pieces.entries()) {
        if (typeof piece !== "string") continue;
        const found = regexp.exec(piece);
        if (!found) continue;
        marked.add(term.id);
        const rest = piece.slice(found.index + found[0].length);
        pieces = [
          ...pieces.slice(0, i),
          piece.slice(0, found.index),
          { term, text: found[0] },
          rest,
          ...pieces.slice(i + 1),
        ];
        break;
      }
    }
    return pieces.filter((p) => p !== "");
  };
}
