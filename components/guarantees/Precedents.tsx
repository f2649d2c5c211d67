import { partial } from "@/lib/charts/maps/shared/words";
import { partyName } from "@/lib/charts/shared/parties";
import type { Data } from "@/lib/data";
import { eventPath } from "@/lib/events/addresses";
import { guaranteePath } from "@/lib/guarantees/addresses";
import { article5Drafts, type Draft } from "@/lib/guarantees/article5";
import type { Texts } from "@/lib/i18n/texts";
import type { TreatyText } from "@/lib/schema/treaty-text";
import { SourceLine } from "./Sources";

/** What was promised before, word for word, and what 'Article 5-like' has meant since. */
export function Precedents({ data, texts }: { data: Data; texts: Texts }) {
  const { t } = texts;
  return (
    <>
      <p className="column mt-2 text-ink-2">{t("guaranteesPage.precedents.lead")}</p>
      <div className="mt-5 grid gap-x-12 gap-y-8 lg:grid-cols-2">
        {data.treatyTexts.map((text) => (
          <Wording key={text.id} text={text} data={data} texts={texts} />
        ))}
      </div>
      <h3 className="mt-10 text-[18px]">{t("guaranteesPage.precedents.drafts")}</h3>
      <p className="column mt-1 text-[14px] text-ink-2">{t("guaranteesPage.precedents.draftsLead")}</p>
      <ol className="mt-4 grid gap-x-12 gap-y-6 lg:grid-cols-2">
        {article5Drafts(data).map((draft) => (
          <li key={draft.id} className="border-t border-rule pt-3">
            <DraftCard draft={draft} data={data} texts={texts} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** Passages of a treaty in quotation, with what its record says of trigger and fate. */
export function Wording({ text, data, texts }: { text: TreatyText; data: Data; texts: Texts }) {
  const { t } = texts;
  const record = data.guarantees.find((g) => g.id === text.guarantee);
  return (
    <section>
      <h3 className="font-sans text-[16px] font-semibold" lang="en">
        {text.title}
      </h3>
      <p className="text-[13px] text-ink-3">
        {texts.date(text.date)} · {text.parties.map((p) => partyName(p, texts)).join(", ")}
      </p>
      <blockquote lang="en" className="mt-2 border-l-4 border-rule pl-4 font-serif leading-relaxed">
        {text.passages.map((p) => (
          <p key={p.label} className="mb-2">
            {text.passages.length > 1 && <span className="text-ink-3">{p.label}. </span>}
            {p.text}
          </p>
        ))}
      </blockquote>
      {text.omitted && (
        <p className="mt-1 text-[13px] text-ink-3">
          {t("guaranteesPage.precedents.omitted")} <span lang="en">{text.omitted}</span>
        </p>
      )}
      {record && (
        <p className="mt-2 text-[14px] text-ink-2" lang="en">
          {record.triggers}. {record.status[0]!.toUpperCase() + record.status.slice(1)}.
        </p>
      )}
      {text.note && (
        <p className="mt-1 text-[13px] text-ink-3" lang="en">
          {text.note}
        </p>
      )}
      <SourceLine sources={text.sources} texts={texts} />
    </section>
  );
}

function DraftCard({ draft, data, texts }: { draft: Draft; data: Data; texts: Texts }) {
  const { t, locale } = texts;
  const position = draft.kind === "position" ? data.positions.find((p) => p.id === draft.id) : undefined;
  const href = draft.kind === "guarantee" ? guaranteePath(draft.id, locale) : eventPath(draft.id, locale);
  return (
    <>
      <p className="text-[13px] text-ink-3">{partial(draft.date, texts)}</p>
      <h4 className="font-sans text-[15px] font-semibold leading-snug">
        {position ? (
          t("guaranteesPage.precedents.position", {
            party: partyName(position.party, texts),
            speaker: position.speaker,
            issue: t(`vocabulary.issue.${position.issue}`),
          })
        ) : (
          <a href={href} className="text-ink no-underline hover:underline" lang="en">
            {draft.title}
          </a>
        )}
      </h4>
      <div lang="en" className="mt-1 text-[14px] leading-snug text-ink-2">
        {draft.says.length === 1 ? (
          <p>{draft.says[0]}</p>
        ) : (
          <ul className="list-disc pl-5">
            {draft.says.map((s) => (
              <li key={s}>{s}</li>
            ))}
          </ul>
        )}
      </div>
      {draft.trigger && (
        <p className="mt-1 text-[14px] leading-snug">
          <span className="text-ink-3">{t("guaranteesPage.trigger")}: </span>
          <span lang="en">{draft.trigger}</span>
        </p>
      )}
      <SourceLine sources={draft.sources} texts={texts} />
    </>
  );
}
