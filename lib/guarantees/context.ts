import { partiesTo } from "@/lib/charts/guarantees/shared/instruments";
import type { Data } from "@/lib/data";
import type { NegotiationEvent } from "@/lib/schema/event";
import type { Guarantee } from "@/lib/schema/guarantee";
import type { Position } from "@/lib/schema/position";
import type { TreatyText } from "@/lib/schema/treaty-text";

/** An agreement with what stands around it in the data. */
export interface AgreementContext {
  readonly agreement: Guarantee;
  /** Neighbours in the order of dates, over all sorts. */
  readonly previous: Guarantee | undefined;
  readonly next: Guarantee | undefined;
  /** Events of its day on guarantees in which a provider or the recipient took part, and agreements of a provider. */
  readonly events: readonly NegotiationEvent[];
  /** What its providers said last on guarantees by its day. */
  readonly positions: readonly Position[];
  /** Other instruments of its providers and of the same sort. */
  readonly others: readonly Guarantee[];
  /** Its wording, where the data hold some. */
  readonly wording: TreatyText | undefined;
}

const OTHERS = 6;
/** A pact of many is not a list of what each of them said. */
const SPEAKERS = 3;

/** Everything an agreement's page says beside the record itself; undefined for an unknown id. */
export function agreementContext(data: Data, id: string): AgreementContext | undefined {
  const index = data.guarantees.findIndex((g) => g.id === id);
  const agreement = data.guarantees[index];
  if (!agreement) return undefined;
  const { date, provider, recipient, type } = agreement;
  const parties = partiesTo(agreement);
  const onDay = (e: NegotiationEvent) => date?.length === 10 && e.date <= date && date <= (e.endDate ?? e.date);
  const near = (e: NegotiationEvent) =>
    (e.issues.includes("guarantees") && e.participants.some((p) => p === recipient || parties.includes(p))) ||
    (e.kind === "agreement" && e.participants.some((p) => parties.includes(p)));
  const said = (party: string) =>
    data.positions.findLast(
      (p) => p.party === party && p.issue === "guarantees" && (date === null || p.date <= date.slice(0, p.date.length)),
    );
  return {
    agreement,
    previous: data.guarantees[index - 1],
    next: data.guarantees[index + 1],
    events: data.events.filter((e) => onDay(e) && near(e)),
    positions: provider.slice(0, SPEAKERS).flatMap((p) => said(p) ?? []),
    others: data.guarantees
      .filter((g) => g.id !== id && g.type === type && g.provider.some((p) => provider.includes(p)))
      .slice(-OTHERS),
    wording: data.treatyTexts.find((x) => x.guarantee === id),
  };
}
