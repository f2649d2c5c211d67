import type { Data } from "@/lib/data";
import type { ReadingItem, ReadingModel } from "@/lib/embed/reading/model";
import { localePath } from "@/lib/i18n/locales";
import type { Texts } from "@/lib/i18n/texts";
import type { Chart, Control } from "../contract";
import { partyName } from "../shared/parties";
import { readingWords } from "../shared/reading-words";
import type { Size } from "../shared/size";
import { type MatrixCell, type MatrixTable, matrixRows } from "./matrix/rows";
import { type CellId, type MatrixState, matrixState } from "./matrix/state";
import {
  cellFoot,
  cellHead,
  matrixDescription,
  matrixKey,
  matrixNotes,
  matrixSubtitle,
  matrixTitle,
  movedFrom,
} from "./matrix/words";
import { partyControl, replayControls } from "./shared/controls";
import { type GridCell, type GridLayout, gridLayout } from "./shared/grid";
import { positionParts } from "./shared/slice";
import { replayFaults, SCORED_PARTIES } from "./shared/state";
import { stanceTile } from "./shared/tiles";
import { issueName, score, shortMonth } from "./shared/words";

/** Where each party stands on each issue as known on a day: score, words and source in each cell. */
export const positionsMatrix: Chart<"positions-matrix", MatrixState, MatrixTable, GridLayout> = {
  id: "positions-matrix",
  family: "positions",
  state: matrixState,
  datasets: () => ["positions"],
  check: replayFaults,
  rows: matrixRows,
  layout: matrixLayout,
  name: (texts) => texts.t("charts.positions.matrix.name"),
  title: matrixTitle,
  subtitle: matrixSubtitle,
  describe: matrixDescription,
  notes: matrixNotes,
  key: matrixKey,
  controls: (data: Data, state: MatrixState, texts: Texts): Control[] => [
    ...replayControls(data, state, texts),
    partyControl(data, state.party, SCORED_PARTIES, texts),
  ],
  reading: matrixReading,
  live: { depends: [], parts: positionParts },
};

const idOf = (c: MatrixCell) => `${c.party}-${c.issue}` as CellId;

function matrixLayout(table: MatrixTable, state: MatrixState, size: Size, texts: Texts): GridLayout {
  const cell = (c: MatrixCell): GridCell => ({
    id: idOf(c),
    tile: stanceTile(c.latest?.stance ?? null),
    uncertain: c.latest?.confidence === "low",
    head: cellHead(c, texts),
    text: c.latest?.position ?? texts.t("charts.positions.noPosition"),
    foot: cellFoot(c, texts),
    short: c.latest ? shortMonth(c.latest.date, texts) : "",
    move: c.moved ? { toward: c.latest!.stance > c.before!.stance, text: movedFrom(c, texts) } : null,
    chosen: idOf(c) === state.cell,
  });
  return gridLayout(
    {
      columns: table.parties.map((p) => ({ label: partyName(p, texts), short: p, note: "" })),
      rows: table.issues.map((issue) => ({
        id: issue,
        label: issueName(issue, texts),
        note: "",
        gauge: null,
        flagged: table.today.some((c) => c.issue === issue),
        cells: table.cells.filter((c) => c.issue === issue).map(cell),
      })),
    },
    size,
  );
}

/** A track for each issue, a mark for each party: score, when, who, what, source. */
function matrixReading(table: MatrixTable, state: MatrixState, texts: Texts, links: boolean): ReadingModel {
  const { t } = texts;
  return {
    locale: texts.locale,
    tracks: table.issues.map((issue) => ({
      kind: "points" as const,
      id: issue,
      label: issueName(issue, texts),
      items: table.cells
        .filter((c) => c.issue === issue)
        .map((c): ReadingItem => {
          const who = `${partyName(c.party, texts)}, ${t(`vocabulary.issue.${issue}`)}`;
          const title = `${who}: ${c.latest ? score(c.latest.stance, texts) : t("charts.positions.unknown")}`;
          const context = c.latest
            ? [cellHead(c, texts), ...(c.moved ? [movedFrom(c, texts)] : []), c.latest.position, cellFoot(c, texts)]
            : [t("charts.positions.noPosition")];
          const query = matrixState.write({ ...state, cell: idOf(c) });
          const href = `${localePath(texts.locale, "/positions")}?${query}#cell`;
          return links ? [title, context.join(" · "), href] : [title, context.join(" · ")];
        }),
    })),
    moments: [],
    words: { ...readingWords(texts, "lanes"), help: t("charts.positions.matrix.help") },
  };
}
