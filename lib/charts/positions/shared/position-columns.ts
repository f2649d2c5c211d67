import type { Texts } from "@/lib/i18n/texts";
import type { Messages } from "@/lib/i18n/translate";
import type { Position } from "@/lib/schema/position";
import type { Confidence, Issue } from "@/lib/schema/vocabulary";
import type { Column } from "../../contract";
import { partyName } from "../../shared/parties";
import { issueName, score } from "./words";

/** The cells that say one position in full; all null where none is known. */
export interface PositionCells {
  readonly position_id: string | null;
  readonly date: string | null;
  readonly speaker: string | null;
  readonly position: string | null;
  readonly stance: number | null;
  readonly rationale: string | null;
  readonly confidence: string | null;
  readonly source: string | null;
  readonly source_urls: string | null;
}

const NONE: PositionCells = {
  position_id: null,
  date: null,
  speaker: null,
  position: null,
  stance: null,
  rationale: null,
  confidence: null,
  source: null,
  source_urls: null,
};

export function positionCells(p: Position | null): PositionCells {
  if (!p) return NONE;
  const { id, date, speaker, position, stance, rationale, confidence, sources } = p;
  return {
    position_id: id,
    date,
    speaker,
    position,
    stance,
    rationale,
    confidence,
    source: sources[0]!.publisher,
    source_urls: sources.map((s) => s.url).join(" "),
  };
}

/** Columns of the charts of positions: their titles and meanings stand in the catalogue. */
type ColumnName = keyof Messages["charts"]["positions"]["columns"];

/** Makes a column by name, with its words from the catalogue. */
export function columnMaker({ t }: Texts) {
  // Widened once: over a union of keys the compiler can't tell that none takes arguments.
  const words = (name: ColumnName, part: "title" | "meaning") => t(`charts.positions.columns.${name as "id"}.${part}`);
  return (name: ColumnName, type: Column["type"], more: Partial<Column> = {}): Column => ({
    name,
    type,
    title: words(name, "title"),
    description: words(name, "meaning"),
    shown: true,
    ...more,
  });
}

export const sayParty = (texts: Texts) => (cell: unknown) => partyName(String(cell), texts);
export const sayIssue = (texts: Texts) => (cell: unknown) => issueName(String(cell) as Issue, texts);
export const sayScore = (texts: Texts) => (cell: unknown) => score(Number(cell), texts);
export const sayConfidence = (texts: Texts) => (cell: unknown) =>
  texts.t(`vocabulary.confidence.${cell as Confidence}`);

/** The columns of PositionCells, in order. */
export function positionColumns(texts: Texts): Column[] {
  const column = columnMaker(texts);
  return [
    column("stance", "integer", { decimals: 0, say: sayScore(texts) }),
    // Not a date column: some are months, which stay months.
    column("date", "string"),
    column("speaker", "string"),
    column("position", "string"),
    column("rationale", "string"),
    column("confidence", "string", { say: sayConfidence(texts) }),
    column("source", "string", { link: "source_urls" }),
    column("source_urls", "string", { shown: false }),
    column("position_id", "string", { shown: false }),
  ];
}
