import type { ReadingItem, ReadingModel, ReadingTrack } from "@/lib/embed/reading/model";
import { eventPath } from "@/lib/events/addresses";
import { dayOf } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import { readingWords } from "../../shared/reading-words";
import type { MarketLine } from "./lines";
import type { MarketTable } from "./rows";

const FEW = 2;

/** The lines with the published value, unit and source behind each, then the events on the axis. */
export function marketReading(table: MarketTable, texts: Texts, links: boolean): ReadingModel {
  const { t } = texts;
  const items = table.events.map((e): ReadingItem => {
    const direction = e.direction === "neutral" ? "" : ` · ${t(`vocabulary.direction.${e.direction}`)}`;
    const context = texts.span(e.date, e.endDate) + direction;
    return links ? [e.title, context, eventPath(e.id, texts.locale)] : [e.title, context];
  });
  // Beside a measure the published values weigh as much as the chart: an embed of many lines leaves them to the page.
  const behind = links || table.lines.length <= FEW;
  const tracks: ReadingTrack[] = table.lines.map((line) => ({
    kind: "line",
    id: line.id,
    label: line.label,
    unit: line.unitShort,
    day0: line.path.day0,
    quantum: line.path.quantum,
    factor: line.factor,
    decimals: line.decimals,
    rounded: line.rounded,
    precision: line.stepped ? "month" : "day",
    ...publishedOf(line, behind),
    source: line.publisher,
  }));
  if (items.length) tracks.push({ kind: "points", id: "events", label: t("charts.market.events"), items });
  return {
    locale: texts.locale,
    tracks,
    moments: table.events.map((e) => [e.day, e.title] as const),
    spans: table.annotations
      .filter((a) => a.kind === "confounder")
      .map((a) => [dayOf(a.from), dayOf(a.to!), t("charts.market.elsewhere", { label: a.label })] as const),
    words: { ...readingWords(texts, "lines"), sources: t.raw("reading.sources") },
  };
}

/** The published value behind what is drawn, where it is another. */
function publishedOf({ published, base, ownUnit: unit, ownDecimals: decimals }: MarketLine, behind: boolean) {
  if (published) return behind ? { published: { unit, decimals, d: published.d, quantum: published.quantum } } : {};
  return base ? { published: { unit, decimals } } : {};
}
