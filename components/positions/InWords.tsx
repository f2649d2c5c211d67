import type { MatrixCell, MatrixTable } from "@/lib/charts/positions/matrix/rows";
import type { MatrixState } from "@/lib/charts/positions/matrix/state";
import { stanceTile } from "@/lib/charts/positions/shared/tiles";
import { dateInWords, issueName, score } from "@/lib/charts/positions/shared/words";
import { partyName } from "@/lib/charts/shared/parties";
import type { Texts } from "@/lib/i18n/texts";
import { withParameters } from "@/lib/site/page-query";
import { Sources } from "./Sources";
import { Tile } from "./Tile";

interface Props {
  readonly table: MatrixTable;
  readonly state: MatrixState;
  readonly texts: Texts;
  /** The page's address and query string, for the links to single cells. */
  readonly path: string;
  readonly query: string;
}

/** Every cell of the matrix in words, issue by issue: position, reason for the score, confidence, sources. */
export function InWords({ table, state, texts, path, query }: Props) {
  const chosen = state.cell.slice(3);
  return (
    <div className="mt-3">
      {table.issues.map((issue) => {
        const cells = table.cells.filter((c) => c.issue === issue);
        const moved = cells.some((c) => c.moved && table.today.includes(c));
        return (
          <details key={issue} className="border-t border-grid py-2" open={issue === chosen || moved}>
            <summary className="min-h-7 font-semibold">
              {issueName(issue, texts)}{" "}
              <span className="font-normal text-ink-3">
                {cells
                  .map(
                    (c) =>
                      `${c.party} ${c.latest ? score(c.latest.stance, texts) : texts.t("charts.positions.unknown")}`,
                  )
                  .join(" · ")}
              </span>
            </summary>
            <ul className="mt-2 grid gap-x-10 gap-y-4 lg:grid-cols-2">
              {cells.map((c) => (
                <li key={c.party}>
                  <Cell
                    cell={c}
                    texts={texts}
                    href={`${path}?${withParameters(query, { cell: `${c.party}-${c.issue}` })}#cell`}
                  />
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </div>
  );
}

function Cell({
  cell: { party, latest: p, before, moved },
  texts,
  href,
}: {
  cell: MatrixCell;
  texts: Texts;
  href: string;
}) {
  const { t } = texts;
  const label = p ? score(p.stance, texts) : t("charts.positions.unknown");
  return (
    <div className="grid grid-cols-[36px_1fr] text-[14px]">
      <Tile tile={stanceTile(p?.stance ?? null)} uncertain={p?.confidence === "low"} label={label} />
      <div>
        <p className="font-semibold">
          <a href={href} className="text-ink">
            {partyName(party, texts)}
          </a>
          {p && (
            <span className="font-normal text-ink-3">
              {" "}
              {dateInWords(p.date, p.datePrecision, texts)} · <span lang="en">{p.speaker}</span>
            </span>
          )}
        </p>
        {p ? (
          <>
            {moved && before && (
              <p className="font-semibold">
                {t("charts.positions.matrix.movedFrom", {
                  score: score(before.stance, texts),
                  date: dateInWords(before.date, before.datePrecision, texts),
                })}
              </p>
            )}
            <p lang="en">{p.position}</p>
            <p className="text-ink-2">
              {t("positionsPage.why")} <span lang="en">{p.rationale}</span> ·{" "}
              {t(`vocabulary.confidence.${p.confidence}`)} · <Sources sources={p.sources} />
            </p>
          </>
        ) : (
          <p className="text-ink-3">{t("charts.positions.noPosition")}</p>
        )}
      </div>
    </div>
  );
}
