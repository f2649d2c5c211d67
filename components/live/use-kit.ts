import { useEffect, useState } from "react";
import { openSlice, type Slice } from "@/lib/charts/slice";
import type { Data } from "@/lib/data";
import type { Locale } from "@/lib/i18n/locales";
import { type Messages, makeTexts, type Texts } from "@/lib/i18n/translate";
import { LIVE_CHARTS } from "./charts";
import type { LiveChartId } from "./charts/ids";
import type { LiveModule } from "./live-module";

/** A chart's module and words, and the data that it has got. */
export interface Kit {
  readonly module: LiveModule;
  readonly texts: Texts;
}

/** Slices by address; the few that a reader goes back and forth between. */
const slices = new Map<string, Promise<Data>>();
const KEEP = 12;

function fetchSlice(address: string): Promise<Data> {
  let slice = slices.get(address);
  if (!slice) {
    slice = fetch(address).then(async (answer) => {
      if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
      return openSlice((await answer.json()) as Slice);
    });
    // What failed may be asked for again.
    slice.catch(() => slices.delete(address));
    if (slices.size >= KEEP) slices.delete(slices.keys().next().value!);
    slices.set(address, slice);
  }
  return slice;
}

/** Loads a chart's module and words. A failure leaves the server's page, which answers everything, in place. */
export function useKit(id: LiveChartId, locale: Locale): Kit | undefined {
  const [kit, setKit] = useState<Kit>();
  useEffect(() => {
    let gone = false;
    LIVE_CHARTS[id]()
      .then(async ({ default: module }) => {
        const words = (await module.words[locale]()) as Messages;
        if (!gone) setKit({ module, texts: makeTexts(locale, words) });
      })
      .catch(console.error);
    return () => {
      gone = true;
    };
  }, [id, locale]);
  return kit;
}

/**
 * The slice for a state, and the one before while it is fetched (`stale`). `version` makes the address change with the data.
 */
export function useSlice(
  kit: Kit | undefined,
  id: LiveChartId,
  query: string,
  version: string,
): { readonly data: Data | undefined; readonly stale: boolean } {
  const [got, setGot] = useState<{ readonly address: string; readonly data: Data }>();
  const [failed, setFailed] = useState("");
  let address = "";
  if (kit) {
    const { state, live } = kit.module.chart;
    const { state: asked } = state.parse(new URLSearchParams(query));
    const part = { ...state.defaults };
    const { depends } = live!;
    for (const name of typeof depends === "function" ? depends(asked) : depends) part[name] = asked[name];
    address = `/charts/${id}/live.json?${[state.write(part), `v=${version}`].filter(Boolean).join("&")}`;
  }
  useEffect(() => {
    if (!address) return;
    let gone = false;
    fetchSlice(address).then(
      (data) => {
        if (!gone) setGot({ address, data });
      },
      (error) => {
        console.error(error);
        // What is here has to do: better the chart without it than none.
        if (!gone) setFailed(address);
      },
    );
    return () => {
      gone = true;
    };
  }, [address]);
  return { data: got?.data, stale: got?.address !== address && failed !== address };
}
