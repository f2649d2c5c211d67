import { STANCE_TILES } from "@/lib/charts/positions/shared/tiles";
import type { Texts } from "@/lib/i18n/texts";
import type { Gloss } from "../glossary/glossary";
import { Tile } from "./Tile";

/** By which rule positions are scored, and what the scores can't say. */
export function Rubric({ texts, gloss }: { texts: Texts; gloss: Gloss }) {
  const { t } = texts;
  return (
    <section className="later mt-14 border-t border-rule pt-5" id="rubric">
      <h2 className="text-[28px]">{t("positionsPage.rubric.title")}</h2>
      <p className="column mt-2">{gloss(t("positionsPage.rubric.lead"))}</p>
      <dl className="column mt-3 flex flex-col gap-2">
        {STANCE_TILES.toReversed().map((tile) => (
          <div key={tile} className="grid grid-cols-[40px_1fr] items-start">
            <dt>
              <Tile tile={tile} label={t(`charts.positions.tiles.${tile}`)} />
            </dt>
            <dd>{gloss(t(`positionsPage.rubric.scores.${tile}`))}</dd>
          </div>
        ))}
        <div className="grid grid-cols-[40px_1fr] items-start">
          <dt>
            <Tile tile="stance-unknown" label={t("charts.positions.tiles.stance-unknown")} />
          </dt>
          <dd>{t("positionsPage.rubric.scores.unknown")}</dd>
        </div>
      </dl>
      <ul className="column mt-4 list-disc pl-5 text-ink-2">
        {(["judgement", "moving", "confidence", "distance", "mean", "third"] as const).map((key) => (
          <li key={key} className="mt-1">
            {gloss(t(`positionsPage.rubric.rules.${key}`))}
          </li>
        ))}
      </ul>
    </section>
  );
}
