import type { Texts } from "@/lib/i18n/texts";
import { partyName } from "../../shared/parties";
import type { Size } from "../../shared/size";
import { textWidth } from "../../shared/text-width";
import { round1 } from "../../shared/time-axis";
import type { PairRow, PairsTable } from "./rows";
import type { PairsState } from "./state";

/**
 * How strongly the accent fills a cell: linear in the number of meetings, from nothing to what still leaves a number in ink 4.5:1 in
 * both themes (a test measures it).
 */
export const STRONGEST = 0.52;
const FAINTEST = 0.05;

export const opacityOf = (meetings: number, most: number): number =>
  meetings === 0 ? 0 : Math.round((FAINTEST + (STRONGEST - FAINTEST) * (meetings / most)) * 100) / 100;

export interface PairCell {
  readonly row: PairRow;
  /** Left upper corner. */
  readonly x: number;
  readonly y: number;
  readonly opacity: number;
  readonly label: string;
}

export interface PairsLayout {
  readonly width: number;
  readonly height: number;
  readonly cell: { readonly width: number; readonly height: number };
  readonly cells: readonly PairCell[];
  /** Names left of the rows, right-aligned; the first party has no row. */
  readonly rowLabels: readonly { readonly x: number; readonly y: number; readonly label: string }[];
  /** Names at the head of the columns, on the diagonal; the last party has no column. */
  readonly columnLabels: readonly {
    readonly x: number;
    readonly y: number;
    readonly label: string;
    readonly anchor: "start" | "middle";
  }[];
  readonly empty: string | null;
}

const HEIGHT = { narrow: 30, medium: 34, wide: 36 } as const;

export function pairsLayout(table: PairsTable, _state: PairsState, size: Size, texts: Texts): PairsLayout {
  const { parties, rows } = table;
  const { width, name } = size;
  const narrow = name === "narrow";
  const label = (party: string) => (narrow ? party : partyName(party, texts));
  const labelRoom = Math.max(...parties.slice(1).map((p) => textWidth(label(p), 13, 600)), 20);
  const left = Math.ceil(8 + labelRoom + 8);
  const room = width - left - 8;
  const columns = Math.max(1, parties.length - 1);
  // A column's name stands over its first cell, where nothing lies to its right; only the last one's must be given room.
  const lastName = narrow ? 0 : textWidth(label(parties.at(-2) ?? ""), 13) * 1.05 + 6;
  const even = Math.min(room / columns, columns > 1 ? (room - lastName) / (columns - 1) : room);
  const cellWidth = Math.floor(Math.min(narrow ? 60 : 76, even) * 10) / 10;
  const cellHeight = HEIGHT[name];
  const top = 22;
  const most = Math.max(1, ...rows.map((r) => r.meetings));
  return {
    width,
    height: Math.ceil(top + Math.max(1, parties.length - 1) * cellHeight + 4),
    cell: { width: cellWidth, height: cellHeight },
    cells: rows.map(
      (row): PairCell => ({
        row,
        x: round1(left + parties.indexOf(row.party_a) * cellWidth),
        y: top + (parties.indexOf(row.party_b) - 1) * cellHeight,
        opacity: opacityOf(row.meetings, most),
        label: texts.number(row.meetings),
      }),
    ),
    rowLabels: parties
      .slice(1)
      .map((party, i) => ({ x: left - 8, y: top + (i + 0.5) * cellHeight + 4.5, label: label(party) })),
    columnLabels: parties.slice(0, -1).map((party, i) => {
      const centred = textWidth(label(party), 13) < cellWidth - 4;
      return {
        x: round1(left + i * cellWidth + (centred && narrow ? cellWidth / 2 : narrow ? 3 : 6)),
        y: top + i * cellHeight - 7,
        label: label(party),
        anchor: centred && narrow ? ("middle" as const) : ("start" as const),
      };
    }),
    empty: rows.length ? null : texts.t("charts.talks.empty"),
  };
}
