import { present } from "@/lib/charts/present";
import { CHART_IDS } from "@/lib/charts/registry";
import { loadData } from "@/lib/data";
import { chartPath } from "@/lib/embed/addresses";
import type { Texts } from "@/lib/i18n/texts";
import { Figure } from "./Figure";
import { Static } from "./Static";

/** Every chart with its finding and its picture. */
export function ChartList({ texts }: { texts: Texts }) {
  const views = CHART_IDS.map((id) => present(loadData(), id, new URLSearchParams(), texts));
  return (
    <div className="page py-8">
      <h1 className="text-[36px]">{texts.t("chartsPage.title")}</h1>
      <p className="column mt-2 text-ink-2">{texts.t("chartsPage.lead")}</p>
      <ul className="mt-8 grid gap-12 lg:grid-cols-2">
        {views.map((view) => (
          <li key={view.id}>
            <p className="text-[13px] text-ink-3" id={`${view.id}-name`}>
              {view.name}
            </p>
            <h2 className="chart-title">
              <a href={chartPath(view.id, "", texts.locale)}>{view.title}</a>
            </h2>
            <p className="chart-subtitle mb-3" id={`${view.id}-description`}>
              {view.subtitle}
            </p>
            <Static>
              <Figure view={view} labelledBy={`${view.id}-name`} describedBy={`${view.id}-description`} />
            </Static>
          </li>
        ))}
      </ul>
    </div>
  );
}
