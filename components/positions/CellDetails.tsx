import { stanceTile } from "@/lib/charts/positions/shared/tiles";
import { dateInWords, issueName, score } from "@/lib/charts/positions/shared/words";
import { partyName } from "@/lib/charts/shared/parties";
import type { Data } from "@/lib/data";
import { eventPath } from "@/lib/events/addresses";
import type { Texts } from "@/lib/i18n/texts";
import { dayEvent } from "@/lib/positions/day-event";
import type { Stances } from "@/lib/positions/stances";
import type { Position } from "@/lib/schema/position";
import type { Issue } from "@/lib/schema/vocabulary";
import { Sources } from "./Sources";
import { Tile } from "./Tile";

interface Props {
  readonly cell: { readonly party: string; readonly issue: Issue };
  readonly stances: Stances;
  readonly asOf: string;
  readonly data: Data;
  readonly texts: Texts;
  /** The page without a chosen cell. */
  readonly closeHref: string;
}

/** One cell of the matrix in full: what was said, its score and why, every source, and what the party said before. */
export function CellDetails({ cell, stances, asOf, data, texts, closeHref }: Props) {
  const { t } = texts;
  const path = stances.path(cell.party, cell.issue, asOf).toReversed();
  const [latest, ...earlier] = path;
  return (
    <section id="cell" className="mt-6 border-l-4 border-accent pl-4" aria-labelledby="cell-title">
      <h2 id="cell-title" className="text-[22px]">
        {partyName(cell.party, texts)}: {issueName(cell.issue, texts)}
      </h2>
      {latest ? (
        <Entry position={latest} data={data} texts={texts} large />
      ) : (
        <p className="mt-2">{t("charts.positions.noPosition")}</p>
      )}
      {earlier.length > 0 && (
        <>
          <h3 className="mt-4 font-sans text-[14px] text-ink-3">{t("positionsPage.cell.before")}</h3>
          <Entries positions={earlier.slice(0, RECENT)} data={data} texts={texts} />
          {earlier.length > RECENT && (
            <details className="mt-2">
              <summary className="min-h-6 text-[14px]">
                {t("positionsPage.cell.older", { n: earlier.length - RECENT })}
              </summary>
              <Entries positions={earlier.slice(RECENT)} data={data} texts={texts} />
            </details>
          )}
        </>
      )}
      <p className="no-print mt-3 text-[14px]">
        <a href={closeHref}>{t("positionsPage.cell.close")}</a>
      </p>
    </section>
  );
}

/** Earlier positions shown at once; the others are a step away. */
const RECENT = 3;

function Entries({ positions, data, texts }: { positions: readonly Position[]; data: Data; texts: Texts }) {
  return (
    <ol className="mt-1 flex flex-col gap-3">
      {positions.map((p) => (
        <li key={p.id}>
          <Entry position={p} data={data} texts={texts} />
        </li>
      ))}
    </ol>
  );
}

interface EntryProps {
  readonly position: Position;
  readonly data: Data;
  readonly texts: Texts;
  readonly large?: boolean;
}

/** A position with its score, reason, confidence, sources and the event of its day. */
function Entry({ position: p, data, texts, large = false }: EntryProps) {
  const { t, locale } = texts;
  const event = dayEvent(p, data.events);
  return (
    <div className={`grid grid-cols-[36px_1fr] ${large ? "mt-2" : "text-[14px]"}`}>
      <Tile tile={stanceTile(p.stance)} uncertain={p.confidence === "low"} label={score(p.stance, texts)} />
      <div>
        <p className="font-semibold">
          {dateInWords(p.date, p.datePrecision, texts)} · <span lang="en">{p.speaker}</span>
        </p>
        <p lang="en">{p.position}</p>
        <p className="text-[14px] text-ink-2">
          {t("positionsPage.why")} <span lang="en">{p.rationale}</span> · {t(`vocabulary.confidence.${p.confidence}`)} ·{" "}
          <Sources sources={p.sources} />
        </p>
        {event && (
          <p className="text-[14px] text-ink-2">
            {t("positionsPage.dayEvent")}{" "}
            <a href={eventPath(event.id, locale)} lang="en">
              {event.title}
            </a>
          </p>
        )}
      </div>
    </div>
  );
}
