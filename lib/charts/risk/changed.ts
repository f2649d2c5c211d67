import type { Data } from "@/lib/data";
import { chartPath } from "@/lib/embed/addresses";
import { dayOf, isoOf } from "@/lib/i18n/format";
import { localePath } from "@/lib/i18n/locales";
import type { Texts } from "@/lib/i18n/texts";
import { indicatorsOf } from "@/lib/indicators/of-data";
import { changeOver } from "@/lib/indicators/rank";
import type { Indicator, IndicatorId } from "@/lib/indicators/types";
import type { NegotiationEvent } from "@/lib/schema/event";
import { amountWords, nameInSentence, shownNumber } from "./indicator/names";
import { CHART_OF, SHOWN } from "./indicator/specs";
import { LATE } from "./indicator/words";

/*
 * What changed, in sentences that are made from rows and from nothing else. Each says which rows it was made from.
 */

export const PERIODS = [7, 30] as const;
export type Period = (typeof PERIODS)[number];

export interface Sentence {
  /** The indicator whose rows it was made from, or "events" or "late". */
  readonly about: IndicatorId | "events" | "late";
  readonly text: string;
  /** Where its rows are. */
  readonly rows: string;
}

/** The moves told: the most unusual of those whose data are current. */
const TOLD = 3;

export interface Unusual {
  readonly indicator: Indicator;
  readonly change: number;
  /** Share of the indicator's own changes over as many days that were smaller, 0 to 1. */
  readonly share: number;
}

/** An indicator's change over some days, and how unusual it is among its own. */
export function unusual(indicator: Indicator, days: number): Unusual | null {
  const at = indicator.days.length - 1;
  const change = changeOver(indicator, at, days);
  if (Number.isNaN(change)) return null;
  let [smaller, n] = [0, 0];
  for (let i = 0; i < at; i += 1) {
    if (Number.isNaN(indicator.values[i]!)) continue;
    const other = changeOver(indicator, i, days);
    if (Number.isNaN(other)) continue;
    n += 1;
    if (Math.abs(other) < Math.abs(change)) smaller += 1;
  }
  return n === 0 ? null : { indicator, change, share: smaller / n };
}

/** New events of the talks in the days up to the data's last one, each chain of one decision once. */
export function newEvents(data: Pick<Data, "events" | "asOf">, days: number): NegotiationEvent[] {
  const from = isoOf(dayOf(data.asOf) - days);
  return data.events.filter(
    (e) => e.date > from && e.date <= data.asOf && e.sameNewsAs === null && e.kind !== "market-reaction",
  );
}

function moveSentence({ indicator, change, share }: Unusual, days: number, texts: Texts): Sentence {
  const { id } = indicator;
  const at = indicator.days.length - 1;
  const { decimals } = SHOWN[id];
  const common = {
    days,
    date: texts.date(isoOf(indicator.days[at]!)),
    name: nameInSentence(id, texts),
    amount: amountWords(id, indicator.values[at]!, texts),
  };
  const size = shownNumber(Math.abs(change), decimals, texts);
  const still = Number(Math.abs(change).toFixed(decimals)) === 0;
  return {
    about: id,
    text: still
      ? texts.t("charts.risk.changed.level", common)
      : texts.t("charts.risk.changed.move", {
          ...common,
          direction: change > 0 ? "up" : "down",
          change: size,
          percent: texts.number(Math.floor(100 * share)),
          since: texts.date(isoOf(indicator.days[0]!)),
        }),
    rows: `/charts/${CHART_OF[id]}/data.csv`,
  };
}

function eventSentence(data: Data, days: number, texts: Texts): Sentence {
  const { t } = texts;
  const events = newEvents(data, days);
  const count = (direction: string) => events.filter((e) => e.direction === direction).length;
  const top = [...events].sort((a, b) => b.significance - a.significance || (a.date < b.date ? 1 : -1))[0];
  const said = t("charts.risk.changed.events", {
    n: events.length,
    days,
    toward: count("toward"),
    away: count("away"),
  });
  const from = isoOf(dayOf(data.asOf) - days + 1);
  return {
    about: "events",
    text: top ? `${said} ${t("charts.risk.changed.event", { title: top.title, date: texts.date(top.date) })}` : said,
    rows: `${localePath(texts.locale, "/timeline")}?from=${from}&to=${data.asOf}`,
  };
}

/** The paragraph of a period: the most unusual moves, the new events, and what could not be told. */
export function whatChanged(data: Data, days: Period, texts: Texts): Sentence[] {
  const today = dayOf(data.asOf);
  const all = indicatorsOf(data);
  const current = all.filter((i) => today - i.days.at(-1)! <= LATE);
  const late = all.filter((i) => !current.includes(i));
  const moves = current
    .flatMap((i) => unusual(i, days) ?? [])
    .sort((a, b) => b.share - a.share)
    .slice(0, TOLD);
  const list = late.map((i) =>
    texts.t("charts.risk.board.lateItem", {
      name: nameInSentence(i.id, texts),
      date: texts.date(isoOf(i.days.at(-1)!)),
    }),
  );
  return [
    ...moves.map((m) => moveSentence(m, days, texts)),
    eventSentence(data, days, texts),
    ...(list.length
      ? [
          {
            about: "late" as const,
            text: texts.t("charts.risk.changed.late", { list: list.join(", ") }),
            rows: chartPath("risk-board", "", texts.locale),
          },
        ]
      : []),
  ];
}
