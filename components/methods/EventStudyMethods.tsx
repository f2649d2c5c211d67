import { pInWords } from "@/lib/charts/reactions/event";
import { PIVOT } from "@/lib/charts/reactions/state";
import type { Data } from "@/lib/data";
import { chartPath } from "@/lib/embed/addresses";
import type { Texts } from "@/lib/i18n/texts";
import { preparedSeries } from "@/lib/markets/prepared";
import { DEFAULTS, type Reaction, reaction } from "@/lib/markets/reactions";
import { dateOfDay } from "@/lib/schema/dates";
import { studentAt } from "@/lib/stats/distributions";
import { detectable } from "@/lib/stats/event-study";
import { isRefusal } from "@/lib/stats/refusal";

const EXAMPLE = "brent-spot";

/** The formulas of the event study, each worked through with the event that the site's story turns on. */
export function EventStudyMethods({ data, texts }: { data: Data; texts: Texts }) {
  const { t } = texts;
  const worked = workedExample(data, texts);
  return (
    <section className="prose column" id="event-study">
      <h2>{t("studyMethods.title")}</h2>
      <p>{t("studyMethods.lead")}</p>
      {(["returns", "normal", "car", "least", "many", "average", "placebo", "company", "check"] as const).map((key) => (
        <div key={key} id={`event-study-${key}`}>
          <h3 className="mt-8 text-[18px]">{t(`studyMethods.${key}.title`)}</h3>
          <p>{t(`studyMethods.${key}.text`)}</p>
          {key in worked && (
            <p className="border-l-2 border-rule pl-4 text-[14px] tabular-nums">{worked[key as keyof typeof worked]}</p>
          )}
        </div>
      ))}
      <p className="text-[14px]">
        <a href={chartPath("event-study", "", texts.locale)}>{t("studyMethods.back")}</a>
      </p>
    </section>
  );
}

/** The example's numbers; nothing where the data no longer hold it. */
function workedExample(data: Data, texts: Texts): Partial<Record<"returns" | "normal" | "car" | "least", string>> {
  const event = data.event(PIVOT);
  const prepared = preparedSeries(data, EXAMPLE);
  const found = event && reaction(data, event, EXAMPLE, DEFAULTS);
  if (!event || !found || isRefusal(found) || isRefusal(prepared)) return {};
  const { t } = texts;
  const { index, study } = found as Reaction;
  const { normal, car, se } = study;
  const percent = (value: number, decimals = 3) => texts.number(value * 100, decimals);
  const series = data.seriesById(EXAMPLE);
  const last = prepared.days[index + 1]!;
  const row = series.days.indexOf(last);
  const [q1, q2] = [studentAt(0.975, normal.df), studentAt(0.8, normal.df)];
  return {
    returns: t("studyMethods.returns.worked", {
      label: texts.pick(series.meta.label),
      date: texts.date(event.date),
      day0: texts.date(dateOfDay(prepared.days[index]!)),
      last: "+1",
      p0: texts.number(series.values[row - 1]!, 2),
      p1: texts.number(series.values[row]!, 2),
      r: texts.number(prepared.values[index + 1]!, 5),
    }),
    normal: t("studyMethods.normal.worked", {
      from: texts.date(dateOfDay(prepared.days[index - 130]!)),
      to: texts.date(dateOfDay(prepared.days[index - 11]!)),
      m: percent(normal.alpha, 4),
      s: percent(Math.sqrt(normal.variance)),
    }),
    car: t("studyMethods.car.worked", {
      car: percent(car),
      s: percent(Math.sqrt(normal.variance)),
      se: percent(se),
      t: texts.number(study.t, 2),
      p: pInWords(study.p, texts).replace(/^=\s/, ""),
    }),
    least: t("studyMethods.least.worked", {
      q1: texts.number(q1, 3),
      q2: texts.number(q2, 3),
      se: percent(se),
      least: percent(detectable(se, normal.df), 2),
    }),
  };
}
