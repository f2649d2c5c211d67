import type { Data, DatasetId } from "@/lib/data";
import { dayOf } from "@/lib/i18n/format";
import { type Scores, scoresOf } from "./composite";
import { energyStress } from "./energy";
import { positionGap } from "./gap";
import { geopoliticalRisk } from "./geopolitical";
import { marketStress, type Source, volatility } from "./market";
import { talksMomentum } from "./momentum";
import { groundPace, strikes } from "./tempo";
import { INDICATOR_IDS, type Indicator, type IndicatorId, type Observed } from "./types";

/** What the indicators take from the data. */
export type IndicatorData = Pick<
  Data,
  "asOf" | "events" | "positions" | "seriesById" | "conflict" | "territoryArea" | "territoryAreaEconomist"
>;

const made = new WeakMap<IndicatorData, Map<IndicatorId, Indicator>>();

/** An indicator of the data, computed on the first call and kept. */
export function indicatorOf(data: IndicatorData, id: IndicatorId): Indicator {
  let own = made.get(data);
  if (!own) {
    own = new Map();
    made.set(data, own);
  }
  let indicator = own.get(id);
  if (!indicator) {
    indicator = MAKERS[id](data);
    own.set(id, indicator);
  }
  return indicator;
}

export const indicatorsOf = (data: IndicatorData): readonly Indicator[] =>
  INDICATOR_IDS.map((id) => indicatorOf(data, id));

const scored = new WeakMap<object, Scores>();

/** The scores of the data; a slice of them in the browser has them ready. */
export function scoresFor(data: IndicatorData & { readonly riskScores?: Scores }): Scores {
  if ("riskScores" in data && data.riskScores) return data.riskScores;
  let scores = scored.get(data);
  if (!scores) {
    scores = scoresOf(indicatorsOf(data), data.asOf);
    scored.set(data, scores);
  }
  return scores;
}

const MAKERS: Readonly<Record<IndicatorId, (data: IndicatorData) => Indicator>> = {
  "talks-momentum": (data) => talksMomentum(data.events, data.asOf),
  "position-gap": (data) => positionGap(data.positions, data.events, data.asOf),
  "market-stress": (data) => marketStress(seriesOf(data)),
  "geopolitical-risk": (data) => {
    const daily = data.seriesById("gpr-daily");
    const part = (name: string): Observed => ({ days: daily.days, values: daily.extra[name]! });
    return geopoliticalRisk({
      index: daily,
      threats: part("gprd_threat"),
      acts: part("gprd_act"),
      ukraine: data.seriesById("gpr-country-ukr"),
      russia: data.seriesById("gpr-country-rus"),
    });
  },
  "ground-pace": (data) => {
    const area = (rows: readonly { readonly day: number; readonly km2: number }[]): Observed => ({
      days: rows.map((r) => r.day),
      values: rows.map((r) => r.km2),
    });
    const beside = (
      id: string,
      dataset: "war-fires" | "air-raid-alerts-national" | "losses-general-staff",
      column: string,
    ) => ({
      id,
      dataset: dataset satisfies DatasetId,
      observed: tableColumn(data, dataset, column),
    });
    return groundPace(area(data.territoryArea), area(data.territoryAreaEconomist), [
      beside("fires", "war-fires", "war_fires"),
      beside("alert-hours", "air-raid-alerts-national", "alert_hours_22"),
      beside("claimed-losses", "losses-general-staff", "personnel_change"),
    ]);
  },
  strikes: (data) =>
    strikes(
      tableColumn(data, "missile-drone-attacks", "drones_launched"),
      tableColumn(data, "missile-drone-attacks", "missiles_launched"),
    ),
  volatility: (data) => volatility(seriesOf(data)),
  "energy-stress": (data) => energyStress(seriesOf(data)),
};

const seriesOf = (data: IndicatorData): Source => {
  return (id) => data.seriesById(id);
};

function tableColumn(
  data: IndicatorData,
  id: "missile-drone-attacks" | "war-fires" | "air-raid-alerts-national" | "losses-general-staff",
  column: string,
): Observed {
  const table = data.conflict(id);
  return { days: table.words("date").map(dayOf), values: table.numbers(column) };
}
