import type { MatrixTable } from "@/lib/charts/positions/matrix/rows";
import { matrixState } from "@/lib/charts/positions/matrix/state";
import type { PlansTable as PlansRows } from "@/lib/charts/positions/plans/rows";
import { plansState } from "@/lib/charts/positions/plans/state";
import { PLAN_PRESETS, POSITION_PRESETS } from "@/lib/charts/positions/presets";
import { confidencesOf } from "@/lib/charts/positions/shared/state";
import type { Presentation } from "@/lib/charts/present";
import type { Data } from "@/lib/data";
import { chartPath } from "@/lib/embed/addresses";
import { localePath } from "@/lib/i18n/locales";
import type { Texts } from "@/lib/i18n/texts";
import { stancesOf } from "@/lib/positions/stances";
import { positionViews } from "@/lib/positions/views";
import type { Issue } from "@/lib/schema/vocabulary";
import { withParameters } from "@/lib/site/page-query";
import { Controls } from "../chart/Controls";
import { Faults } from "../chart/Faults";
import { Static } from "../chart/Static";
import { GlossaryHover } from "../glossary/GlossaryHover";
import { glossary } from "../glossary/glossary";
import { AsOfSlider } from "../live/AsOfSlider";
import { LiveBody } from "../live/LiveBody";
import { LivePage } from "../live/LivePage";
import { CellDetails } from "./CellDetails";
import { type Choice, Choices } from "./Choices";
import { InWords } from "./InWords";
import { PlansTable } from "./PlansTable";
import { Rubric } from "./Rubric";

interface Props {
  readonly data: Data;
  readonly texts: Texts;
  readonly params: URLSearchParams;
}

/** Who stands where, who moved, how far apart they are, what blocks, and the plans side by side. */
export function PositionsPage({ data, texts, params }: Props) {
  const { t, locale } = texts;
  const path = localePath(locale, "/positions");
  const { views, query } = positionViews(data, params, texts);
  const {
    "positions-matrix": matrix,
    "position-gap-by-issue": gaps,
    "sticking-points": sticking,
    "position-paths": paths,
    "plans-compared": plans,
  } = views;
  const { state } = matrixState.parse(new URLSearchParams(matrix.query));
  const table = matrix.table as unknown as MatrixTable;
  const to = (change: Readonly<Record<string, string | null>>, anchor = "") => {
    const next = withParameters(query, change);
    return `${path}${next ? `?${next}` : ""}${anchor}`;
  };
  const gloss = glossary(data, texts);
  const faults = { ...matrix, faults: distinct(Object.values(views).flatMap((v) => v.faults)) };
  const hidden = state.confidence.length > 0 && !state.confidence.includes("low");
  const [party, issue] = [state.cell.slice(0, 2), state.cell.slice(3) as Issue];
  const link = (view: Presentation) => (
    <a className="no-print" href={chartPath(view.id, view.query, locale)}>
      {t("overview.chartLink")}
    </a>
  );
  return (
    <LivePage path={path} query={query}>
      <div className="page py-6">
        <Faults view={faults} />
        <Choices
          label={t("positionsPage.presets.label")}
          choices={POSITION_PRESETS.map(
            ({ key, asof }): Choice => ({
              key,
              label: t(`positionsPage.presets.${key}`),
              href: to({ asof, cell: null }),
              chosen: state.asof === asof,
            }),
          )}
        />
        <AsOfSlider
          min={data.positions[0]!.date}
          max={data.asOf}
          label={t("charts.positions.controls.asof")}
          locale={locale}
        />
        <article className="mt-4">
          <LiveBody view={matrix} heading="h1" notes>
            {link(matrix)}
          </LiveBody>
        </article>
        <p className="column mt-3">{matrix.description}</p>
        <p className="column mt-3 text-ink-2">{gloss(t("positionsPage.lead"))}</p>
        {state.cell && (
          <CellDetails
            cell={{ party, issue }}
            stances={stancesOf(data.positions, confidencesOf(state))}
            asOf={matrix.asOf}
            data={data}
            texts={texts}
            closeHref={to({ cell: null })}
          />
        )}
        <section className="no-print mt-6">
          <h2 className="mb-3 text-[18px]">{t("controls.title")}</h2>
          <p className="mb-3 text-[14px]">
            <a href={to({ confidence: hidden ? null : "high,medium" })}>
              {t(hidden ? "positionsPage.showLow" : "positionsPage.hideLow")}
            </a>
          </p>
          <Controls view={matrix} action={path} keep={query} />
        </section>
        <section className="later mt-8" id="words">
          <h2 className="text-[22px]">{t("positionsPage.words.title")}</h2>
          <p className="column mt-1 text-[14px] text-ink-3">{t("positionsPage.words.lead")}</p>
          <Static>
            <InWords table={table} state={state} texts={texts} path={path} query={query} />
          </Static>
        </section>

        <article className="later mt-14 border-t border-rule pt-5" id="gaps">
          <LiveBody view={gaps} heading="h2" notes>
            {link(gaps)}
          </LiveBody>
        </article>
        <article className="later mt-14 border-t border-rule pt-5" id="sticking-points">
          <LiveBody view={sticking} heading="h2" notes={false}>
            {link(sticking)}
          </LiveBody>
        </article>
        <article className="later mt-14 border-t border-rule pt-5" id="paths">
          <LiveBody view={paths} heading="h2" notes>
            {link(paths)}
          </LiveBody>
        </article>

        <section className="plans-print mt-14 border-t border-rule pt-5" id="plans">
          <article className="plans-figure">
            <LiveBody view={plans} heading="h2" notes>
              {link(plans)}
            </LiveBody>
          </article>
          <Choices
            label={t("positionsPage.plans.label")}
            choices={PLAN_PRESETS.map(
              ({ key, plan }): Choice => ({
                key,
                label: t(`positionsPage.plans.presets.${key}`),
                href: to({ plan }, "#plans"),
                chosen: plansState.parse(new URLSearchParams(plans.query)).state.plan.join(",") === plan,
              }),
            )}
          />
          <details className="no-print mt-3" open={plans.query.includes("plan=") || undefined}>
            <summary className="min-h-7 font-semibold">{t("positionsPage.plans.choose")}</summary>
            <div className="mt-2">
              <Controls view={plans} action={`${path}#plans`} keep={query} />
            </div>
          </details>
          <h3 className="mt-6 text-[18px]">{t("positionsPage.plans.words")}</h3>
          <Static>
            <PlansTable table={plans.table as unknown as PlansRows} texts={texts} />
          </Static>
        </section>
        <Rubric texts={texts} gloss={gloss} />
        <GlossaryHover />
      </div>
    </LivePage>
  );
}

/** A parameter that several charts refuse is said once. */
const distinct = (faults: Presentation["faults"]) =>
  faults.filter((f, i) => faults.findIndex((g) => g.parameter === f.parameter) === i);
