import { hostOf, type PlanPoint, type PlansTable as Rows } from "@/lib/charts/positions/plans/rows";
import type { PlanId } from "@/lib/charts/positions/plans/state";
import { favoursInWords, planIssueName, planName, planNote, pointText } from "@/lib/charts/positions/plans/words";
import { planTile } from "@/lib/charts/positions/shared/tiles";
import type { Texts } from "@/lib/i18n/texts";
import { Tile } from "./Tile";

/** The chosen documents in full, issue by issue, with the pages of every point: for reading on any screen and on paper. */
export function PlansTable({ table, texts }: { table: Rows; texts: Texts }) {
  const { t } = texts;
  return (
    <table className="plans">
      <caption className="sr-only">{t("charts.positions.plans.name")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("positionsPage.plans.issue")}</th>
          {table.plans.map((plan) => (
            <th key={plan.id} scope="col">
              {planName(plan.id as PlanId, texts)}
              <span className="note">{planNote(plan, texts)}</span>
              <span className="note" lang="en">
                {plan.status}
              </span>
              <span className="note no-print">
                {plan.fullText.map((url, i) => (
                  <a key={url} href={url} className="mr-3">
                    {t("positionsPage.plans.fullText")}
                    {plan.fullText.length > 1 ? ` ${i + 1}` : ""}
                  </a>
                ))}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.issues.map((row) => (
          <tr key={row} className={table.differing.has(row) ? "differs" : undefined}>
            <th scope="row">
              {planIssueName(row, texts)}
              {table.differing.has(row) && <span className="note">{t("charts.positions.plans.differ")}</span>}
            </th>
            {table.points
              .filter((p) => p.row === row)
              .map((p) => (
                <td key={p.plan.id}>
                  <Point point={p} texts={texts} />
                </td>
              ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Point({ point: p, texts }: { point: PlanPoint; texts: Texts }) {
  const { t } = texts;
  const favours = favoursInWords(p.stance ?? p.silence!, texts);
  return (
    <div className="point">
      <Tile tile={planTile(p.stance)} uncertain={p.verified === false || p.confidence === "low"} label={favours} />
      <div>
        <p className="doc">{planName(p.plan.id as PlanId, texts)}</p>
        <p className="favours">{favours}</p>
        {p.stance !== "not-addressed" && <p {...(p.text ? { lang: "en" } : {})}>{pointText(p, texts)}</p>}
        <p className="pages">
          {p.verified === false && <span>{t("charts.positions.plans.unverified")} </span>}
          {p.confidence && p.confidence !== "high" && p.verified !== false && (
            <span>{t(`vocabulary.confidence.${p.confidence}`)} </span>
          )}
          {p.evidence.map((url) => (
            <a key={url} href={url}>
              {hostOf(url)}
            </a>
          ))}
        </p>
      </div>
    </div>
  );
}
