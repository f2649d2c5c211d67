import { isoOf } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import type { RiskTable } from "../indicator/model";
import { indicatorName, nameInSentence } from "../indicator/names";
import type { InView } from "./rows";
import type { CompositeState } from "./state";

/** A change of the composite smaller than this is none worth a headline. */
const WORTH = 1;

/** Change over thirty days of the mean of the indicators that are known on both days: what comes or goes doesn't count as a change. */
function likeForLike({ composite, scores, at }: InView, weights: readonly number[]): number {
  const before = at - 30;
  if (at < 0 || before < 0 || Number.isNaN(composite.values[before]!)) return Number.NaN;
  let [sum, weight] = [0, 0];
  scores.parts.forEach((part, k) => {
    const [then, now] = [part.scores[before], part.scores[at]];
    if (then == null || now == null) return;
    sum += weights[k]! * (now - then);
    weight += weights[k]!;
  });
  return weight > 0 ? sum / weight : Number.NaN;
}

function title(view: InView, weights: readonly number[], texts: Texts): string {
  const { t } = texts;
  const { composite, at } = view;
  if (at < 0) return t("charts.risk.risk-composite.name");
  const value = texts.number(composite.values[at]!, 0);
  const change = likeForLike(view, weights);
  if (Number.isNaN(change) || Math.abs(change) < WORTH) return t("charts.risk.composite.plain", { value });
  return t("charts.risk.composite.finding", { direction: change > 0 ? "higher" : "lower", value });
}

/** The composite in words: where it stands, what leaving out changes, which weights, what is missing. */
export function compositeWords(view: InView, state: CompositeState, maxAge: number, texts: Texts): RiskTable["words"] {
  const { t } = texts;
  const { composite, scores, at } = view;
  const equal = state.weights.every((w) => w === state.weights[0] && w > 0);
  const weights = equal
    ? t("charts.risk.composite.equal")
    : t("charts.risk.composite.weights", {
        list: scores.parts
          .map((p, k) =>
            t("charts.risk.composite.weight", {
              name: nameInSentence(p.id, texts),
              n: texts.number(state.weights[k]!),
            }),
          )
          .join(", "),
      });
  const description =
    at < 0
      ? t("charts.risk.composite.nothing")
      : t("charts.risk.composite.stood", {
          date: texts.date(isoOf(composite.days[at]!)),
          value: texts.number(composite.values[at]!, 1),
          low: texts.number(composite.low[at]!, 1),
          high: texts.number(composite.high[at]!, 1),
          percent: texts.number(Math.round(100 * composite.coverage[at]!)),
        });
  const missing = scores.parts.filter(
    (p, k) =>
      state.weights[k]! > 0 && p.to < scores.from + (at >= 0 ? at : scores.parts[0]!.scores.length - 1) - maxAge,
  );
  return {
    title: title(view, state.weights, texts),
    description,
    notes: [
      t("charts.risk.risk-composite.note"),
      description,
      weights,
      ...(missing.length
        ? [
            t("charts.risk.composite.missing", {
              list: missing
                .map((p) =>
                  t("charts.risk.notes.missingPart", {
                    label: indicatorName(p.id, texts),
                    date: texts.date(isoOf(p.to)),
                  }),
                )
                .join(", "),
            }),
          ]
        : []),
      t("charts.risk.composite.bandNote"),
    ],
  };
}
