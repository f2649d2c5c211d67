import type { Data } from "@/lib/data";
import type { Texts } from "@/lib/i18n/texts";
import { TIERS } from "@/lib/schema/common";
import type { NegotiationEvent } from "@/lib/schema/event";
import type { Column, Table } from "../../contract";

/** What the share is of: the confidence of the record, or the best source it has. */
export const MEASURES = ["confidence", "tier"] as const;
export type Measure = (typeof MEASURES)[number];

export const LEVELS = { confidence: ["high", "medium", "low"], tier: TIERS } as const;
export type Level = (typeof LEVELS)[Measure][number];

/** Events of one quarter with one level of a measure. Levels that no event has are zero, not absent. */
export type QualityRow = Readonly<{
  /** First day of the quarter. */
  quarter: string;
  measure: Measure;
  level: Level;
  events: number;
  /** Percent of the quarter's events. */
  share: number;
}>;

export type QualityTable = Table<QualityRow>;
type Name = Extract<keyof QualityRow, string>;

/** Before this day the record keeps milestones only: too few for shares. */
const FIRST = "2022-01-01";

const quarterOf = (date: string) =>
  `${date.slice(0, 4)}-${String(Math.floor((Number(date.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, "0")}-01`;

/** The best kind of publisher among an event's sources. */
export const bestTier = (event: NegotiationEvent) => TIERS.find((tier) => event.sources.some((s) => s.tier === tier))!;

const levelOf = (event: NegotiationEvent, measure: Measure): Level =>
  measure === "confidence" ? event.confidence : bestTier(event);

export const levelName = (measure: Measure, level: Level, { t }: Texts): string =>
  measure === "confidence"
    ? t(`charts.quality.events.confidence.${level as "high"}`)
    : t(`charts.quality.events.tier.${level as "primary"}`);

/** "Q3 2025", "III кв. 2025". */
export const quarterName = (quarter: string, { t }: Texts): string =>
  t("charts.quality.events.quarter", {
    n: String(Math.floor(Number(quarter.slice(5, 7)) / 3) + 1),
    year: quarter.slice(0, 4),
  });

function columns(texts: Texts): Column<Name>[] {
  const { t } = texts;
  const column = (name: Name, type: Column["type"], more: Partial<Column<Name>> = {}): Column<Name> => ({
    name,
    type,
    title: t(`charts.quality.events.columns.${name}.title`),
    description: t(`charts.quality.events.columns.${name}.meaning`),
    shown: true,
    ...more,
  });
  return [
    column("quarter", "date", { say: (c) => quarterName(String(c), texts) }),
    column("measure", "string", { say: (c) => t(`charts.quality.events.measure.${c as Measure}`) }),
    column("level", "string", {
      say: (c) =>
        levelName((LEVELS.confidence as readonly unknown[]).includes(c) ? "confidence" : "tier", c as Level, texts),
    }),
    column("events", "integer"),
    column("share", "number", { unit: "%", decimals: 1 }),
  ];
}

/** Shares by quarter, measure and level, in this order. */
export function qualityRows(data: Data, texts: Texts): QualityTable {
  const events = data.events.filter((e) => e.date >= FIRST);
  const quarters = [...new Set(events.map((e) => quarterOf(e.date)))].sort();
  const rows = quarters.flatMap((quarter) => {
    const own = events.filter((e) => quarterOf(e.date) === quarter);
    return MEASURES.flatMap((measure) =>
      LEVELS[measure].map((level): QualityRow => {
        const count = own.filter((e) => levelOf(e, measure) === level).length;
        return { quarter, measure, level, events: count, share: (count / own.length) * 100 };
      }),
    );
  });
  return { columns: columns(texts), rows, annotations: [], paths: {}, asOf: data.asOf };
}
