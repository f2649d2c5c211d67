import type { ReactNode } from "react";
import { boundMoney, boundOf } from "@/lib/charts/guarantees/support/money";
import { partial } from "@/lib/charts/maps/shared/words";
import { partyName } from "@/lib/charts/shared/parties";
import type { Data } from "@/lib/data";
import { chartPath } from "@/lib/embed/addresses";
import { eventPath } from "@/lib/events/addresses";
import { guaranteePath } from "@/lib/guarantees/addresses";
import type { AgreementContext } from "@/lib/guarantees/context";
import { localePath } from "@/lib/i18n/locales";
import type { Texts } from "@/lib/i18n/texts";
import type { Guarantee } from "@/lib/schema/guarantee";
import { CSS_PALETTE } from "@/lib/theme/tokens";
import { BindingMark, bindingGroup } from "../marks/guarantees";
import { Wording } from "./Precedents";
import { Sources } from "./Sources";

interface Props {
  readonly context: AgreementContext;
  readonly data: Data;
  readonly texts: Texts;
}

/** One agreement in full: who, when, for how long, what sets it off, how firm it is and why, sources, and what stands around it. */
export function AgreementPage({ context, data, texts }: Props) {
  const { agreement: g } = context;
  const { t, locale } = texts;
  const names = (parties: readonly string[]) => parties.map((p) => partyName(p, texts)).join(", ");
  return (
    <article className="page py-8">
      <p className="text-[14px] text-ink-3">
        <a href={localePath(locale, "/guarantees")}>{t("site.nav.guarantees")}</a>
        {` · ${t(`charts.guarantees.type.${g.type}`)} · ${g.date ? partial(g.date, texts) : t("charts.guarantees.undated")}`}
      </p>
      <h1 lang="en" className="mt-2 max-w-[28ch] text-[28px] sm:text-[36px]">
        {g.partner ? `${g.partner}: ${g.title}` : g.title}
      </h1>
      <p className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-1 text-[14px] text-ink-2">
        <span className="inline-flex items-center gap-1.5">
          <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
            <g {...bindingGroup(CSS_PALETTE)}>
              <BindingMark binding={g.bindingness} x={7} y={7} r={5} palette={CSS_PALETTE} />
            </g>
          </svg>
          {t(`charts.guarantees.binding.${g.bindingness}`)}
        </span>
        <span>{t(`eventPage.confidence.${g.confidence}`)}</span>
      </p>
      {locale !== "en" && <p className="mt-2 text-[13px] text-ink-3">{t("charts.guarantees.notes.english")}</p>}
      <div className="mt-6 grid gap-x-16 gap-y-8 lg:grid-cols-[minmax(0,680px)_1fr]">
        <div className="flex flex-col gap-6">
          <Part title={t("agreementPage.benefit")}>
            <p lang="en" className="text-[18px]">
              {g.keyBenefit}
            </p>
          </Part>
          <Part title={t("agreementPage.status")}>
            <p lang="en">{g.status}</p>
          </Part>
          <Part title={t("agreementPage.commitments")}>
            <ul lang="en" className="list-disc pl-5">
              {g.commitments.map((c) => (
                <li key={c}>{c}</li>
              ))}
            </ul>
          </Part>
          <Part title={t("guaranteesPage.trigger")}>
            <p lang="en">{g.triggers}</p>
            {g.consultationClause && (
              <p className="mt-1 text-ink-2">
                <span lang="en">{g.consultationClause.text}</span>
              </p>
            )}
          </Part>
          <Part title={t("agreementPage.binding")}>
            <p>{t(`agreementPage.level.${g.bindingness}`)}</p>
            {g.bindingnessNote && (
              <p className="mt-1 text-ink-2" lang="en">
                {g.bindingnessNote}
              </p>
            )}
          </Part>
          {g.amount && (
            <Part title={t("agreementPage.amount")}>
              <p>
                <span className="font-semibold tabular-nums">
                  {boundMoney(g.amount.value, g.amount.currency, boundOf(g.amount.note), texts)}
                </span>
                , <span lang="en">{g.amount.period}</span>
              </p>
              {g.amount.note && (
                <p className="text-ink-2" lang="en">
                  {g.amount.note}
                </p>
              )}
            </Part>
          )}
          {g.notes && (
            <Part title={t("agreementPage.notes")}>
              <p lang="en">{g.notes}</p>
            </Part>
          )}
          {context.wording && (
            <Part title={t("agreementPage.wording")}>
              <Wording text={context.wording} data={data} texts={texts} />
            </Part>
          )}
          {g.nationalPositions && (
            <Part title={t("agreementPage.national")}>
              <p className="text-[14px] text-ink-3">{t("charts.guarantees.notes.pledging")}</p>
              <ul className="mt-2 flex flex-col gap-1">
                {g.nationalPositions.map((p) => (
                  <li key={p.country}>
                    {partyName(p.country, texts)}: <span lang="en">{p.role}</span>{" "}
                    <a href={p.source.url} className="underline text-[13px] text-ink-3">
                      {p.source.publisher}
                    </a>
                  </li>
                ))}
              </ul>
            </Part>
          )}
          <Part title={t("eventPage.sources")}>
            <Sources sources={g.sources} texts={texts} />
          </Part>
        </div>
        <div className="flex flex-col gap-6 text-[15px]">
          <Part title={t("agreementPage.providers")}>
            <p>{names(g.provider)}</p>
            {g.members && (
              <p className="mt-1 text-[14px] text-ink-2">
                {t("agreementPage.members")}: {names(g.members)}
              </p>
            )}
          </Part>
          <Part title={t("agreementPage.recipient")}>
            <p>{partyName(g.recipient, texts)}</p>
          </Part>
          <Part title={t("agreementPage.term")}>
            <p>
              {g.termYears
                ? t("charts.guarantees.terms.years", { n: g.termYears })
                : t("charts.guarantees.terms.notStated")}
            </p>
          </Part>
          {(g.place || g.placeCountry) && (
            <Part title={t("eventPage.where")}>
              <p>
                <span lang="en">{g.place}</span>
                {g.placeCountry ? `, ${partyName(g.placeCountry, texts)}` : ""}
              </p>
            </Part>
          )}
          {g.signatories && g.signatories.length > 0 && (
            <Part title={t("agreementPage.signatories")}>
              <p>
                {g.signatories.map((name) => (locale === "uk" ? (data.person(name)?.nameUk ?? name) : name)).join(", ")}
              </p>
            </Part>
          )}
          {g.framework && (
            <Part title={t("agreementPage.framework")}>
              <p lang="en">{g.framework}</p>
            </Part>
          )}
          {context.events.length > 0 && (
            <Part title={t("agreementPage.events")}>
              <ul className="flex flex-col gap-1.5">
                {context.events.map((e) => (
                  <li key={e.id}>
                    <a href={eventPath(e.id, locale)} lang="en">
                      {e.title}
                    </a>{" "}
                    <span className="whitespace-nowrap text-[13px] text-ink-3">{texts.span(e.date, e.endDate)}</span>
                  </li>
                ))}
              </ul>
            </Part>
          )}
          {context.positions.length > 0 && (
            <Part title={t("agreementPage.positions")}>
              <ul className="flex flex-col gap-2">
                {context.positions.map((p) => (
                  <li key={p.id}>
                    {partyName(p.party, texts)}, <span className="text-ink-3">{partial(p.date, texts)}</span>:{" "}
                    <span lang="en">{p.position}</span>{" "}
                    <a href={p.sources[0]!.url} className="underline text-[13px] text-ink-3">
                      {p.sources[0]!.publisher}
                    </a>
                  </li>
                ))}
              </ul>
            </Part>
          )}
          {context.others.length > 0 && (
            <Part title={t("agreementPage.others")}>
              <ul className="flex flex-col gap-1.5">
                {context.others.map((o) => (
                  <li key={o.id}>
                    <a href={guaranteePath(o.id, locale)} lang="en">
                      {o.title}
                    </a>
                  </li>
                ))}
              </ul>
            </Part>
          )}
          {g.type !== "precedent" && (
            <p>
              <a href={chartPath("guarantees-matrix", `kind=${g.type}`, locale)}>{t("agreementPage.chart")}</a>
            </p>
          )}
        </div>
      </div>
      <Neighbours previous={context.previous} next={context.next} texts={texts} />
    </article>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-1 font-sans text-[14px] text-ink-3">{title}</h2>
      {children}
    </section>
  );
}

function Neighbours({
  previous,
  next,
  texts: { t, locale },
}: {
  previous: Guarantee | undefined;
  next: Guarantee | undefined;
  texts: Texts;
}) {
  return (
    <nav
      aria-label={t("agreementPage.neighbours")}
      className="no-print mt-10 grid grid-cols-2 gap-6 border-t border-rule pt-4 text-[14px]"
    >
      {(
        [
          ["previous", previous],
          ["next", next],
        ] as const
      ).map(([key, g]) => (
        <div key={key} className={key === "next" ? "text-right" : undefined}>
          {g && (
            <>
              <span className="block text-ink-3">{t(`agreementPage.${key}`)}</span>
              <a href={guaranteePath(g.id, locale)} rel={key === "next" ? "next" : "prev"} lang="en">
                {g.partner ? `${g.partner}: ${g.title}` : g.title}
              </a>
            </>
          )}
        </div>
      ))}
    </nav>
  );
}
