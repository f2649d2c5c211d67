import type { Data } from "@/lib/data";
import type { ReadingItem, ReadingModel } from "@/lib/embed/reading/model";
import { eventPath } from "@/lib/events/addresses";
import type { Texts } from "@/lib/i18n/texts";
import type { Chart, Control } from "../contract";
import { partyName } from "../shared/parties";
import { readingWords } from "../shared/reading-words";
import type { StateFault } from "../state";
import { dateControls, kindControl, partiesByFrequency, periodFaults } from "./controls";
import { fits, meetingsOf, touches } from "./meetings";
import { type PairsLayout, pairsLayout } from "./pairs/layout";
import { meetingsInView, type PairsTable, pairsRows } from "./pairs/rows";
import { MAX_PARTIES, type PairsState, pairsState } from "./pairs/state";
import { pairsDescription, pairsNotes, pairsSubtitle, pairsTitle } from "./pairs/words";

/** How often each two parties took part in the same round, call or summit: half a matrix. */
export const whoMeetsWhom: Chart<"who-meets-whom", PairsState, PairsTable, PairsLayout> = {
  id: "who-meets-whom",
  family: "talks",
  state: pairsState,
  datasets: () => ["events"],
  check: pairsFaults,
  rows: pairsRows,
  layout: pairsLayout,
  name: (texts) => texts.t("charts.talks.pairs.name"),
  title: pairsTitle,
  subtitle: pairsSubtitle,
  describe: pairsDescription,
  notes: pairsNotes,
  // The numbers in the cells say what the shades mean.
  key: () => [],
  controls: pairsControls,
  reading: pairsReading,
};

function pairsFaults(data: Data, state: PairsState): StateFault[] {
  const many = state.party.length > MAX_PARTIES;
  return [
    ...(many
      ? [{ parameter: "party", value: state.party.join(","), reason: `expected at most ${MAX_PARTIES} parties` }]
      : []),
    ...periodFaults(data, state),
  ];
}

/** Parties offered in the form; the address takes any that the data know. */
const OFFERED = 24;

function pairsControls(data: Data, state: PairsState, texts: Texts): Control[] {
  const { t } = texts;
  const all = meetingsOf(data.events);
  const inView = meetingsInView(data, state);
  const inPeriod = all.filter((m) => touches(m, state));
  const parties = partiesByFrequency(all)
    .slice(0, OFFERED)
    .map(([p]) => p);
  for (const p of state.party) if (!parties.includes(p)) parties.push(p);
  return [
    kindControl(state.kind, ({ kind }) => inPeriod.filter((m) => fits(m, { kind })).length, texts),
    {
      param: "party",
      kind: "many",
      label: t("charts.talks.pairs.partyControl", { limit: MAX_PARTIES }),
      limit: MAX_PARTIES,
      options: parties.map((value) => ({
        value,
        label: partyName(value, texts),
        count: inView.filter((m) => m.participants.includes(value)).length,
        chosen: state.party.includes(value),
      })),
    },
    ...dateControls(state, all[0]!.date, data.asOf, texts),
  ];
}

/** A track for each row of the matrix from the top, its cells from the left: the order in which the figure draws them. */
function pairsReading(table: PairsTable, _state: PairsState, texts: Texts, links: boolean): ReadingModel {
  const { t } = texts;
  const name = (party: string) => partyName(party, texts);
  return {
    locale: texts.locale,
    tracks: table.parties.slice(1).map((b) => ({
      kind: "points" as const,
      id: b,
      label: name(b),
      items: table.rows
        .filter((r) => r.party_b === b)
        .map((r): ReadingItem => {
          const title = `${name(r.party_a)} – ${name(b)}: ${t("charts.talks.contacts", { n: r.meetings })}`;
          if (!r.last_date) return [title, t("charts.talks.pairs.never")];
          const context = t("charts.talks.pairs.last", { date: texts.date(r.last_date), title: r.last_title! });
          return links ? [title, context, eventPath(r.last_event!, texts.locale)] : [title, context];
        }),
    })),
    moments: [],
    words: { ...readingWords(texts, "lanes"), help: t("charts.talks.pairs.help") },
  };
}
