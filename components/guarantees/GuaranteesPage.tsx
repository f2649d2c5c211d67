import type { ReactNode } from "react";
import type { MatrixTable } from "@/lib/charts/guarantees/matrix/rows";
import type { ObstaclesTable } from "@/lib/charts/guarantees/obstacles/rows";
import type { SanctionRow } from "@/lib/charts/guarantees/sanctions/rows";
import { REPLAY_FROM } from "@/lib/charts/guarantees/shared/instruments";
import { partial } from "@/lib/charts/maps/shared/words";
import type { Presentation } from "@/lib/charts/present";
import type { Data } from "@/lib/data";
import { chartPath, filePath } from "@/lib/embed/addresses";
import { guaranteesAnswer } from "@/lib/guarantees/answer";
import type { GuaranteesViews } from "@/lib/guarantees/views";
import { localePath } from "@/lib/i18n/locales";
import type { Texts } from "@/lib/i18n/texts";
import { withParameters } from "@/lib/site/page-query";
import { Controls } from "../chart/Controls";
import { Faults } from "../chart/Faults";
import { Static } from "../chart/Static";
import { GlossaryHover } from "../glossary/GlossaryHover";
import { glossary } from "../glossary/glossary";
import { AsOfSlider } from "../live/AsOfSlider";
import { LiveBody } from "../live/LiveBody";
import { LivePage } from "../live/LivePage";
import { type Choice, Choices } from "../positions/Choices";
import { AgreementList } from "./AgreementList";
import { Precedents } from "./Precedents";
import { FrozenAssets, SanctionList } from "./SanctionList";
import { SourceLine } from "./Sources";

interface Props {
  readonly page: GuaranteesViews;
  readonly data: Data;
  readonly texts: Texts;
}

/** What is offered instead of membership, by whom, how firmly and for how long; what blocked membership; what presses on Russia. */
export function GuaranteesPage({ page, data, texts }: Props) {
  const { views, query, faults } = page;
  const { t, locale } = texts;
  const path = localePath(locale, "/guarantees");
  const matrix = views["guarantees-matrix"];
  const { instruments } = matrix.table as MatrixTable;
  const asof = new URLSearchParams(query).get("asof");
  const confidence = new URLSearchParams(query).get("confidence");
  const hidden = confidence !== null && !confidence.split(",").includes("low");
  const sanctions = views["sanctions-timeline"];
  const gloss = glossary(data, texts);
  const to = (change: Readonly<Record<string, string | null>>) => {
    const next = withParameters(query, change);
    return next ? `${path}?${next}` : path;
  };
  return (
    <LivePage path={path} query={query}>
      <div className="page py-6">
        <Faults view={{ ...matrix, faults }} />
        <h1 className="text-[28px] sm:text-[36px]">{t("guaranteesPage.title")}</h1>
        <p className="column mt-3 text-[16px] leading-relaxed sm:text-[18px]" data-answer="">
          {gloss(guaranteesAnswer(data, asof, texts).join(" "))}
        </p>
        <Contents texts={texts} />
        <ChartSection id="matrix" view={matrix} texts={texts} />
        <section className="no-print mt-6">
          <h2 className="mb-3 text-[18px]">{t("controls.title")}</h2>
          <p className="column text-[14px] text-ink-3">{t("guaranteesPage.shared")}</p>
          <Choices
            label={t("guaranteesPage.presets.label")}
            choices={PRESETS.map(
              ({ key, asof: day }): Choice => ({
                key,
                label: t(`guaranteesPage.presets.${key}`),
                href: to({ asof: day }),
                chosen: asof === day,
              }),
            )}
          />
          <div className="my-2">
            <AsOfSlider min={REPLAY_FROM} max={data.asOf} label={t("charts.guarantees.asof")} locale={locale} />
          </div>
          <p className="mb-3 text-[14px]">
            <a href={to({ confidence: hidden ? null : "high,medium" })}>
              {t(hidden ? "guaranteesPage.showLow" : "guaranteesPage.hideLow")}
            </a>
          </p>
          <Controls view={matrix} action={path} keep={query} />
        </section>
        <Section id="agreements" title={t("guaranteesPage.list", { n: instruments.length })}>
          {locale !== "en" && <p className="text-[13px] text-ink-3">{t("charts.guarantees.notes.english")}</p>}
          <Static>
            <AgreementList agreements={instruments} texts={texts} />
          </Static>
        </Section>
        <ChartSection id="terms" view={views["guarantees-timeline"]} texts={texts} later />
        <ChartSection id="support" view={views["pledged-support"]} texts={texts} later />
        <ChartSection id="obstacles" view={views.obstacles} texts={texts} later />
        <Section id="together" title={t("guaranteesPage.together")}>
          <Together data={data} day={(views.obstacles.table as ObstaclesTable).day} texts={texts} />
        </Section>
        <Section id="precedents" title={t("guaranteesPage.precedents.title")}>
          <Static>
            <Precedents data={data} texts={texts} gloss={gloss} />
          </Static>
        </Section>
        <ChartSection id="sanctions" view={sanctions} texts={texts} later />
        <section className="no-print mt-6">
          <h2 className="mb-3 text-[18px]">{t("guaranteesPage.sanctionsControls")}</h2>
          <Controls view={sanctions} action={`${path}#sanctions`} keep={query} />
        </section>
        <details className="mt-8" id="acts">
          <summary className="min-h-7 font-serif text-[18px] font-semibold">{t("guaranteesPage.acts")}</summary>
          <Static>
            <SanctionList rows={sanctions.table.rows as unknown as readonly SanctionRow[]} texts={texts} />
          </Static>
        </details>
        <Section id="assets" title={t("guaranteesPage.assets")}>
          <FrozenAssets data={data} texts={texts} />
        </Section>
        <GlossaryHover />
      </div>
    </LivePage>
  );
}

/** Days worth replaying; their words stand in the catalogue under the key. */
const PRESETS = [
  { key: "now", asof: null },
  { key: "pivot", asof: "2025-12-14" },
  { key: "plan28", asof: "2025-11-20" },
  { key: "washington", asof: "2024-07-11" },
  { key: "vilnius", asof: "2023-07-12" },
] as const;

const CONTENTS = [
  "matrix",
  "agreements",
  "terms",
  "support",
  "obstacles",
  "precedents",
  "sanctions",
  "assets",
] as const;

function Contents({ texts: { t } }: { texts: Texts }) {
  return (
    <nav aria-label={t("guaranteesPage.contents.label")} className="no-print mt-3 hidden sm:block">
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-[14px]">
        {CONTENTS.map((id) => (
          <li key={id}>
            <a href={`#${id}`} className="inline-block py-1">
              {t(`guaranteesPage.contents.${id}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="later mt-10 border-t border-rule pt-4" id={id}>
      <h2 className="text-[22px]">{title}</h2>
      {children}
    </section>
  );
}

/** A chart with the ways to its own page and its rows. `later`: below the first screen. */
function ChartSection({
  id,
  view,
  texts,
  later = false,
}: {
  id: string;
  view: Presentation;
  texts: Texts;
  later?: boolean;
}) {
  const { t, locale } = texts;
  return (
    <article className={`${later ? "later mt-10" : "mt-6"} border-t border-rule pt-4`} id={id}>
      <LiveBody view={view} heading="h2" notes>
        <nav className="no-print flex gap-5" aria-label={view.name}>
          <a href={chartPath(view.id, view.query, locale)}>{t("guaranteesPage.chart")}</a>
          <a href={filePath(view.id, "data.csv", view.query, locale)} download>
            CSV
          </a>
        </nav>
      </LiveBody>
    </article>
  );
}

/** What all members said together, up to the day of the view. */
function Together({ data, day, texts }: { data: Data; day: string; texts: Texts }) {
  return (
    <ol className="mt-3 grid gap-x-12 gap-y-4 lg:grid-cols-2">
      {data.natoStances.collective
        .filter((c) => c.date <= day)
        .map((c) => (
          <li key={c.date} className="border-t border-rule pt-2">
            <p className="text-[13px] text-ink-3">{partial(c.date, texts)}</p>
            <p lang="en" className="leading-snug">
              {c.text}
            </p>
            <SourceLine sources={c.sources} texts={texts} />
          </li>
        ))}
    </ol>
  );
}
