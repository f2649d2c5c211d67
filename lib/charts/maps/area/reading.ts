import type { ReadingModel } from "@/lib/embed/reading/model";
import type { Texts } from "@/lib/i18n/texts";
import { readingWords } from "../../shared/reading-words";
import { type AreaTable, momentsOf } from "./lines";

export function areaReading(table: AreaTable, unit: string, texts: Texts): ReadingModel {
  return {
    locale: texts.locale,
    tracks: table.lines.map((line) => ({
      kind: "line",
      id: line.id,
      label: line.label,
      unit,
      day0: line.path.day0,
      quantum: line.path.quantum,
      factor: 1,
      decimals: 0,
      rounded: false,
      precision: "day",
    })),
    moments: momentsOf(table),
    words: readingWords(texts, "lines"),
  };
}
