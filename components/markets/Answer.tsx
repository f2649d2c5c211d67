import { pInWords, windowInWords } from "@/lib/charts/reactions/event";
import { amount, shownSeries } from "@/lib/charts/reactions/series";
import type { Data } from "@/lib/data";
import { eventPath } from "@/lib/events/addresses";
import type { Texts } from "@/lib/i18n/texts";
import type { Answer as Found, Mover } from "@/lib/markets/answer";

/** Movers named in the headline; the sentence below has more. */
const IN_TITLE = 2;
const IN_LIST = 6;

interface Props {
  readonly data: Data;
  readonly texts: Texts;
  /** Around the chosen event. */
  readonly answer: Found;
  /** Around the latest major event, when that is another. */
  readonly latest: Found | null;
}

/** What moved around the event, as a sentence: or that nothing did. */
export function Answer({ data, texts, answer, latest }: Props) {
  const { t, locale } = texts;
  const name = (m: Mover) => shownSeries(data, m.series, texts).label;
  const moved = (m: Mover) =>
    t(m.shared ? "marketsPage.answer.moverShared" : "marketsPage.answer.mover", {
      label: name(m),
      amount: amount(shownSeries(data, m.series, texts), m.car, texts),
      p: pInWords(m.adjusted, texts),
    });
  const { movers, tested, alone, event, window } = answer;
  const date = texts.date(event.date);
  const more = movers.length - IN_TITLE;
  const title =
    movers.length === 0
      ? t("marketsPage.answer.noneTitle", { date })
      : t("marketsPage.answer.title", {
          date,
          list: texts.list([
            ...movers.slice(0, IN_TITLE).map(name),
            ...(more > 0 ? [t("marketsPage.answer.more", { n: more })] : []),
          ]),
        });
  return (
    <>
      <h1 className="max-w-[34ch] text-[28px] sm:text-[36px]">{title}</h1>
      <div className="column mt-3 text-ink-2">
        <p>
          <a href={eventPath(event.id, locale)} lang="en">
            {event.title}
          </a>
          {". "}
          {t("marketsPage.answer.tested", { n: tested, k: movers.length, window: windowInWords(window, texts), alone })}{" "}
          {movers.length > 0 && `${movers.slice(0, IN_LIST).map(moved).join("; ")}.`}
        </p>
        {latest && (
          <p className="mt-2">
            {t("marketsPage.answer.latest", { date: texts.date(latest.event.date) })}{" "}
            <a href={eventPath(latest.event.id, locale)} lang="en">
              {latest.event.title}
            </a>
            {": "}
            {latest.movers.length > 0
              ? `${latest.movers.slice(0, 3).map(moved).join("; ")}.`
              : t("marketsPage.answer.latestNone", { n: latest.tested })}
          </p>
        )}
        <p className="mt-2 text-[14px] text-ink-3">{t("marketsPage.answer.caution")}</p>
      </div>
    </>
  );
}
