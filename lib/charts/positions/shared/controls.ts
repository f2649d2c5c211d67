import type { Data } from "@/lib/data";
import type { Texts } from "@/lib/i18n/texts";
import { CONFIDENCES } from "@/lib/schema/vocabulary";
import type { Control } from "../../contract";
import { partyName } from "../../shared/parties";
import { confidencesOf, type ReplayState, replayDay, SCORED_ISSUES, SCORED_PARTIES, type ScoredParty } from "./state";
import { issueName } from "./words";

/** The day that is replayed. */
export function asofControl(data: Data, state: ReplayState, texts: Texts): Control {
  return {
    param: "asof",
    kind: "date",
    label: texts.t("charts.positions.controls.asof"),
    options: [{ value: state.asof ?? "", label: "", chosen: true }],
    min: data.positions[0]!.date,
    max: data.asOf,
  };
}

/** Issues and confidences, each with the number of positions known on the replayed day. */
export function replayControls(data: Data, state: ReplayState, texts: Texts): Control[] {
  const asOf = replayDay(data, state);
  const known = data.positions.filter((p) => p.date <= asOf);
  return [
    asofControl(data, state, texts),
    {
      param: "issue",
      kind: "many",
      label: texts.t("controls.issue"),
      options: SCORED_ISSUES.map((value) => ({
        value,
        label: issueName(value, texts),
        count: known.filter((p) => p.issue === value && confidencesOf(state).includes(p.confidence)).length,
        chosen: state.issue.includes(value),
      })),
    },
    {
      param: "confidence",
      kind: "many",
      label: texts.t("controls.confidence"),
      options: CONFIDENCES.map((value) => ({
        value,
        label: texts.t(`vocabulary.confidence.${value}`),
        count: known.filter((p) => p.confidence === value).length,
        chosen: state.confidence.includes(value),
      })),
    },
  ];
}

export function partyControl(
  data: Data,
  party: readonly ScoredParty[],
  offered: readonly ScoredParty[],
  texts: Texts,
): Control {
  return {
    param: "party",
    kind: "many",
    label: texts.t("charts.positions.controls.party"),
    options: offered.map((value) => ({
      value,
      label: partyName(value, texts),
      count: data.positions.filter((p) => p.party === value).length,
      chosen: party.includes(value),
    })),
  };
}

export { SCORED_PARTIES };
