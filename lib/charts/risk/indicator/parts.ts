import { isoOf } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import type { Component, Indicator } from "@/lib/indicators/types";
import type { RiskPart, RiskParts } from "./model";
import { componentOf, partName } from "./names";
import { type ComponentKey, LEVELS, type PartsSpec } from "./specs";

/** An observation of another day than the value's own is said to be so when it is older than this (days). */
const SAY_AGE = 3;

/** What a product's part does alone, in percent: exp of what it adds to the logarithm. */
const shownAmount = (spec: PartsSpec, amount: number) =>
  spec.show === "adds-log" ? 100 * (Math.exp(amount) - 1) : amount;

function levelNote(c: Component, at: number, day: number, texts: Texts): string {
  const shown = LEVELS[c.id as ComponentKey];
  const level = c.levels[at]!;
  if (!shown || Number.isNaN(level)) return "";
  const value = texts.number(level, shown.decimals);
  const unit = texts.t(`charts.risk.units.${shown.unit}`);
  const age = c.ages[at]!;
  return age > SAY_AGE
    ? texts.t("charts.risk.levelNoteOld", { value, unit, date: texts.date(isoOf(day - age)) })
    : texts.t("charts.risk.levelNote", { value, unit });
}

function missingNote(c: Component, day: number, texts: Texts): string {
  if (Number.isNaN(c.to) || c.to >= day) return texts.t("charts.risk.notKnown");
  return texts.t("charts.risk.missing", { date: texts.date(isoOf(c.to)) });
}

/** The parts of an indicator's value at a place, as bars: the largest first, unknown ones last. */
export function partsOf(indicator: Indicator, at: number, spec: PartsSpec, texts: Texts): RiskParts {
  const { t } = texts;
  const day = indicator.days[at]!;
  const own = spec.ids ? spec.ids.flatMap((id) => componentOf(indicator, id) ?? []) : indicator.components;
  const gap = indicator.id === "position-gap";
  const known = (c: Component) => !Number.isNaN((spec.show.startsWith("adds") ? c.contributions! : c.levels)[at]!);
  const items = own.filter(known).map((c): RiskPart & { size: number } => {
    const label = partName(indicator, c.id, texts);
    if (spec.show === "level" || spec.show === "own-share") {
      const level = c.levels[at]!;
      const shown = LEVELS[c.id as ComponentKey];
      const highest = Math.max(...c.levels.filter((v) => !Number.isNaN(v)));
      const value =
        spec.show === "own-share" && shown
          ? `${texts.number(level, shown.decimals)} ${t(`charts.risk.units.${shown.unit}`)}`
          : texts.number(level, spec.decimals);
      const age = c.ages[at]!;
      const note =
        age > SAY_AGE ? t("charts.risk.board.lateItem", { name: "", date: texts.date(isoOf(day - age)) }).trim() : "";
      return { id: c.id, label, amount: spec.show === "level" ? level : level / highest, value, note, size: level };
    }
    const amount = shownAmount(spec, c.contributions![at]!);
    const note = gap ? t("charts.risk.steps", { n: texts.number(c.levels[at]!) }) : levelNote(c, at, day, texts);
    const value =
      spec.show === "adds-log"
        ? `${texts.change(amount, 0)}${texts.locale === "uk" ? "\u00a0" : ""}%`
        : texts.change(amount, spec.decimals);
    return { id: c.id, label, amount, value, note, size: Math.abs(amount) };
  });
  if (spec.show.startsWith("adds")) items.sort((a, b) => b.size - a.size);
  const limit = spec.limit ?? items.length;
  const [first, rest] = [items.slice(0, limit), items.slice(limit)];
  if (rest.length) {
    const amount = rest.reduce((sum, i) => sum + i.amount!, 0);
    first.push({
      id: "others",
      label: t("charts.risk.others", { n: rest.length }),
      amount,
      value: texts.change(amount, spec.decimals),
      note: "",
      size: 0,
    });
  }
  // Issues that nobody has spoken on are told in the notes: there are many.
  const missing = gap ? [] : own.filter((c) => !known(c));
  const date = texts.date(isoOf(day));
  const unit = t(`charts.risk.units.${spec.unit}`);
  return {
    title:
      spec.show === "adds"
        ? t("charts.risk.parts.adds", { date, unit })
        : spec.show === "adds-log"
          ? t("charts.risk.parts.adds-log", { date })
          : spec.show === "level"
            ? t("charts.risk.parts.level", { date, unit })
            : t("charts.risk.parts.own-share", { date }),
    signed: spec.show.startsWith("adds"),
    items: [
      ...first.map(({ size: _, ...item }) => item),
      ...missing.map(
        (c): RiskPart => ({
          id: c.id,
          label: partName(indicator, c.id, texts),
          amount: null,
          value: "",
          note: missingNote(c, day, texts),
        }),
      ),
    ],
  };
}
