import { partName, shownNumber } from "@/lib/charts/risk/indicator/names";
import { SHOWN } from "@/lib/charts/risk/indicator/specs";
import type { Data } from "@/lib/data";
import { isoOf } from "@/lib/i18n/format";
import { localePath } from "@/lib/i18n/locales";
import type { Texts } from "@/lib/i18n/texts";
import { compositeOf, EQUAL_WEIGHTS } from "@/lib/indicators/composite";
import { indicatorsOf, scoresFor } from "@/lib/indicators/of-data";
import type { Indicator, IndicatorId } from "@/lib/indicators/types";
import { lastOf, workedMomentum, workedScore } from "@/lib/indicators/worked";

/** The formulas of the indicators, each worked through with the latest rows, and what other choices of method would give. */
export function Indicators({ data, texts }: { data: Data; texts: Texts }) {
  const { t } = texts;
  return (
    <section className="prose column" id="indicators">
      <h2>{t("indicatorMethods.title")}</h2>
      <p>{t("indicatorMethods.lead")}</p>
      {indicatorsOf(data).map((indicator) => (
        <div key={indicator.id} id={`indicator-${indicator.id}`}>
          <h3 className="mt-8 text-[18px]">{t(`charts.risk.indicators.${indicator.id}.name`)}</h3>
          <p>{t(`indicatorMethods.${indicator.id}`)}</p>
          <p className="border-l-2 border-rule pl-4 text-[14px] tabular-nums">{worked(data, indicator, texts)}</p>
          <p className="text-[14px] text-ink-2">
            {t("indicatorMethods.others", { list: variations(indicator, texts) })}
          </p>
        </div>
      ))}
      <Composite data={data} texts={texts} />
      <p className="text-[14px]">
        <a href={localePath(texts.locale, "/risk")}>{t("indicatorMethods.back")}</a>
      </p>
    </section>
  );
}

function variations(indicator: Indicator, texts: Texts): string {
  const { t } = texts;
  const { decimals } = SHOWN[indicator.id];
  return indicator.variations
    .filter((v) => !Number.isNaN(v.value))
    .map(({ id, value }) => {
      const number = shownNumber(value, decimals, texts);
      const [, halfLife, step] = id.match(/^half-life-([\d.]+)-step-([\d.]+)$/) ?? [];
      if (halfLife && step)
        return t("indicatorMethods.vary.halfLife", {
          n: texts.number(Number(halfLife)),
          step: texts.number(Number(step)),
          value: number,
        });
      const [, kind, n] = id.match(/^(window|rows|days)-(\d+)/) ?? [];
      if (kind && n) return t(`indicatorMethods.vary.${kind as "window" | "rows" | "days"}`, { n, value: number });
      if (id.startsWith("without-"))
        return t("indicatorMethods.vary.without", {
          name: partName(indicator, id.slice("without-".length), texts),
          value: number,
        });
      return t(id === "economist" ? "indicatorMethods.vary.economist" : "indicatorMethods.vary.equal", {
        value: number,
      });
    })
    .join("; ");
}

/** The latest value taken apart into the rows that it was made from. */
function worked(data: Data, indicator: Indicator, texts: Texts): string {
  const { t } = texts;
  const at = lastOf(indicator);
  const day = indicator.days[at]!;
  const { decimals } = SHOWN[indicator.id];
  const number = (v: number, d = decimals) => shownNumber(v, d, texts);
  const date = texts.date(isoOf(day));
  const value = number(indicator.values[at]!);
  const level = (of: { readonly date: string; readonly km2: number }[], on: number) =>
    of.find((r) => r.date === isoOf(on))!.km2;
  switch (indicator.id) {
    case "talks-momentum": {
      const list = workedMomentum(data.events, day, 4).map((w) =>
        t("indicatorMethods.worked.event", {
          weight: texts.change(w.weight, 0),
          age: texts.number(w.age),
          adds: texts.change(w.adds, 2),
          title: w.event.title,
        }),
      );
      return t("indicatorMethods.worked.momentum", {
        date,
        value: number(indicator.values[at]!, 2),
        list: list.join("; "),
      });
    }
    case "position-gap": {
      const known = indicator.components.filter((c) => (c.contributions![at] ?? 0) > 0);
      const list = known.map((c) => {
        const weight = c.contributions![at]! / c.levels[at]!;
        return `${partName(indicator, c.id, texts)} ${number(c.levels[at]!, 0)} × ${texts.number(weight, 3)}`;
      });
      return t("indicatorMethods.worked.sum", { date, value, list: list.join(" + ") });
    }
    case "geopolitical-risk": {
      const daily = data.seriesById("gpr-daily");
      const own = [...daily.values].filter(
        (v, i) => daily.days[i]! > day - 30 && daily.days[i]! <= day && !Number.isNaN(v),
      );
      const sum = own.reduce((a, b) => a + b, 0);
      return t("indicatorMethods.worked.mean", {
        date,
        value: number(sum / own.length, 2),
        sum: number(sum, 1),
        n: own.length,
      });
    }
    case "strikes": {
      const sum = indicator.values[at]! * 30;
      return t("indicatorMethods.worked.mean", { date, value: number(sum / 30, 0), sum: number(sum, 0), n: 30 });
    }
    case "ground-pace":
      return t("indicatorMethods.worked.difference", {
        date,
        value,
        a: number(level([...data.territoryArea], day), 1),
        b: number(level([...data.territoryArea], day - 30), 1),
        before: texts.date(isoOf(day - 30)),
      });
    default:
      return t("indicatorMethods.worked.parts", { date, value, list: parts(data, indicator, at, texts) });
  }
}

/** Which series a part's score is taken from, where it is the series' own and may be told to its last digit. */
const PLAIN: Partial<Record<string, "stl-fsi-weekly" | "chicago-nfci-weekly">> = {
  "stl-fsi": "stl-fsi-weekly",
  nfci: "chicago-nfci-weekly",
};

function parts(data: Data, indicator: Indicator, at: number, texts: Texts): string {
  const { t } = texts;
  const day = indicator.days[at]!;
  const n = Math.round(indicator.coverage[at]! * indicator.components.length);
  return indicator.components
    .filter((c) => !Number.isNaN(c.contributions![at]!))
    .map((c) => {
      const name = partName(indicator, c.id, texts);
      const score = texts.change(c.contributions![at]! * n, 2);
      const series = PLAIN[c.id];
      const own = series && workedScore(c, data.seriesById(series), day);
      if (!own) return t("indicatorMethods.worked.part", { name, score });
      return t("indicatorMethods.worked.score", {
        name,
        level: texts.number(own.level, 3),
        median: texts.number(own.median, 3),
        sigma: texts.number(own.sigma, 3),
        score,
      });
    })
    .join("; ");
}

function Composite({ data, texts }: { data: Data; texts: Texts }) {
  const { t } = texts;
  const scores = scoresFor(data);
  const composite = compositeOf(scores, EQUAL_WEIGHTS);
  const at = composite.values.findLastIndex((v) => !Number.isNaN(v));
  const known = scores.parts.filter((p) => p.scores[at] !== null);
  const name = (id: IndicatorId) => t(`charts.risk.indicators.${id}.name`);
  return (
    <div id="indicator-composite">
      <h3 className="mt-8 text-[18px]">{t("charts.risk.risk-composite.name")}</h3>
      <p>{t("indicatorMethods.composite")}</p>
      <p className="border-l-2 border-rule pl-4 text-[14px] tabular-nums">
        {t("indicatorMethods.worked.composite", {
          date: texts.date(isoOf(composite.days[at]!)),
          value: texts.number(composite.values[at]!, 1),
          list: known.map((p) => `${name(p.id)} ${texts.number(p.scores[at]!, 1)}`).join(" + "),
          n: known.length,
        })}
      </p>
      <p className="text-[14px] text-ink-2">
        {t("indicatorMethods.others", {
          list: scores.parts
            .flatMap((p, k) => {
              const rest = composite.without[k]![at]!;
              return Number.isNaN(rest)
                ? []
                : [t("indicatorMethods.vary.without", { name: name(p.id), value: texts.number(rest, 1) })];
            })
            .join("; "),
        })}
      </p>
    </div>
  );
}
