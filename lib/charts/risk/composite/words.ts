import { isoOf } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import type { RiskTable } from "../indicator/model";
import { indicatorName, nameInSentence } from "../indicator/names";
import type { InView } from "./rows";
import type { CompositeState } from "./state";

/** A change of the composite smaller than this is none worth a headline. */
const WORTH = 1;

function title({ composite, at }: InView, texts: Texts): string {
  const { t } = texts;
  const before = at >= 30 ? composite.values[at - 30]! : Number.NaN;
  if (at < 0 || Number.isNaN(before)) return t("charts.risk.composite.plain");
  const change = composite.values[at]! - before;
  if (Math.abs(change) < WORTH) return t("charts.risk.composite.plain");
  return t("charts.risk.composite.finding", {
    direction: change > 0 ? "higher" : "lower",
    value: texts.number(composite.values[at]!, 0),
  });
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
    title: title(view, texts),
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
