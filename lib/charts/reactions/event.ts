import type { Data } from "@/lib/data";
import type { Texts } from "@/lib/i18n/texts";
import { countedEvents, type StudiedEvent } from "@/lib/markets/reactions";
import type { Control } from "../contract";
import type { StateFault } from "../state";
import { type DayWindow, OFFERED_WINDOWS, writeWindow } from "./state";

/** Events from this significance on are offered in the form; the address takes any. */
const OFFERED = 4;

/** An event that can't be studied: unknown, or itself a report of a price move. */
export function eventFaults(data: Data, id: string): StateFault[] {
  const event = data.event(id);
  if (!event) return [{ parameter: "event", value: id, reason: "expected the id of an event (see /api/v1/events)" }];
  if (event.kind === "market-reaction")
    return [{ parameter: "event", value: id, reason: "expected an event that is not itself a report of a price move" }];
  return [];
}

export function eventControl(data: Data, chosen: string, texts: Texts): Control {
  const offered: StudiedEvent[] = countedEvents(data.events).filter(
    (e) => e.significance >= OFFERED || e.id === chosen,
  );
  const own = data.event(chosen);
  if (own && !offered.some((e) => e.id === chosen)) offered.push(own);
  return {
    param: "event",
    kind: "one",
    label: texts.t("charts.reactions.controls.event"),
    options: [...offered].reverse().map((e) => ({
      value: e.id,
      label: `${texts.date(e.date)}: ${e.title}`,
      chosen: e.id === chosen,
    })),
  };
}

export function windowControl(chosen: DayWindow, texts: Texts, offered = OFFERED_WINDOWS): Control {
  const all = offered.map(writeWindow);
  const own = writeWindow(chosen);
  return {
    param: "window",
    kind: "one",
    label: texts.t("charts.reactions.controls.window"),
    options: [...new Set([...all, own])].map((value) => {
      const [from, to] = value.split("..").map(Number) as [number, number];
      return { value, label: windowInWords({ from, to }, texts), chosen: value === own };
    }),
  };
}

export function modelControl(chosen: "mean" | "market", texts: Texts): Control {
  return {
    param: "model",
    kind: "one",
    label: texts.t("charts.reactions.controls.model"),
    options: (["mean", "market"] as const).map((value) => ({
      value,
      label: texts.t(`charts.reactions.model.${value}`),
      chosen: value === chosen,
    })),
  };
}

const signed = (day: number, texts: Texts) => (day === 0 ? "0" : texts.change(day, 0));

/** "days −1 to +1", "day 0". */
export const windowInWords = ({ from, to }: DayWindow, texts: Texts): string =>
  from === to
    ? texts.t("charts.reactions.oneDay", { day: signed(from, texts) })
    : texts.t("charts.reactions.days", { from: signed(from, texts), to: signed(to, texts) });

/** "= 0.03", "= 0.0004", "< 0.0001", kept on one line. */
export function pInWords(p: number, texts: Texts): string {
  if (p < 0.0001) return `<\u00a0${texts.number(0.0001, 4)}`;
  return `=\u00a0${texts.number(p, p < 0.001 ? 4 : p < 0.1 ? 3 : 2)}`;
}
