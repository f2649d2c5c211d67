import { present } from "@/lib/charts/present";
import type { Data } from "@/lib/data";
import { chartPath } from "@/lib/embed/addresses";
import type { Texts } from "@/lib/i18n/texts";

const CHARTS = ["event-study", "event-heatmap", "average-reaction", "reaction-distribution"] as const;

/** What the event study finds, chart by chart, each with the way to it. */
export function Reactions({ data, texts }: { data: Data; texts: Texts }) {
  const { t, locale } = texts;
  return (
    <section className="mt-10" id="reactions">
      <h2 className="text-[22px]">{t("charts.reactions.links.title")}</h2>
      <p className="column mt-1 text-ink-2">{t("charts.reactions.links.lead")}</p>
      <ul className="mt-4 grid gap-x-10 gap-y-5 sm:grid-cols-2">
        {CHARTS.map((id) => {
          const view = present(data, id, new URLSearchParams(), texts);
          return (
            <li key={id}>
              <p className="text-[13px] text-ink-3">{view.name}</p>
              <p className="font-serif text-[18px] leading-snug">
                <a href={chartPath(id, "", locale)}>{view.title}</a>
              </p>
              <p className="mt-1 text-[14px] text-ink-2">{view.subtitle}</p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
