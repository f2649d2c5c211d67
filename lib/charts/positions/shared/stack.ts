import { MAX_STEPS } from "@/lib/positions/gap";
import { LINES, SHRINK, type Size } from "../../shared/size";
import { wrapText } from "../../shared/text-width";
import { round1 } from "../../shared/time-axis";
import { EDGE, type GridInput, type GridLayout, type PlacedCell, type PlacedText, TILE } from "./grid";

/** The rows of a grid with their cells under each other: words on a phone. */
export function stackLayout(input: GridInput, { width, name }: Size): GridLayout {
  const room = (px: number) => px * SHRINK[name];
  const inner = width - 2 * EDGE;
  const indent = TILE + 10;
  const LINE = LINES[name];
  let y = 0;
  const rows = input.rows.map((row) => {
    const at = y;
    const labels: PlacedText[] = [];
    y += 18;
    for (const [text, tone, bold] of [
      [row.label, "ink", true],
      [row.note, "ink-3", false],
    ] as const)
      for (const line of text ? wrapText(text, room(inner), 13, bold ? 600 : 400) : []) {
        labels.push({ x: EDGE, y, text: line, tone, bold, middle: false });
        y += LINE;
      }
    const gauge = row.gauge && { x: EDGE, y: round1(y - 9), ...row.gauge, of: MAX_STEPS };
    if (gauge) y += LINE;
    const cells = row.cells.map((cell, i): PlacedCell => {
      const top = y;
      const texts: PlacedText[] = [];
      y += 13;
      const code = input.columns[i]!.short;
      for (const [text, tone, bold] of [
        [cell.head ? `${code} · ${cell.head}` : code, "ink", true],
        [cell.text, "ink-2", false],
        [cell.foot, "ink-3", false],
      ] as const)
        for (const line of text ? wrapText(text, room(inner - indent), 12, bold ? 600 : 400) : []) {
          texts.push({ x: EDGE + indent, y: round1(y), text: line, tone, bold, middle: false });
          y += LINE;
        }
      y = Math.max(y, top + TILE + 6) + 4;
      return {
        id: cell.id,
        tile: cell.tile,
        uncertain: cell.uncertain,
        x: EDGE + TILE / 2,
        y: round1(top + TILE / 2),
        move: null,
        texts,
        box: { x: 0, y: round1(top - 4), width, height: round1(y - top) },
        chosen: cell.chosen,
      };
    });
    y = Math.ceil(y + 2);
    return { id: row.id, y: at, height: y - at, flagged: row.flagged, labels, gauge, cells };
  });
  return { width, height: y + 2, tile: TILE, words: true, heads: [], rows };
}
