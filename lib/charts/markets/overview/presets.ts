import type { Data, SeriesId } from "@/lib/data";
import type { Texts } from "@/lib/i18n/texts";
import { type MarketState, marketState } from "./state";

const PRESETS = {
  energy: {
    series: ["brent-spot", "gas-europe-monthly-wb", "lng-japan-monthly-wb", "coal-australia-monthly-wb"],
    from: "2022-01-01",
    base: "2022-02-23",
  },
  rouble: { series: ["usd-rub-cbr", "cny-rub-moex", "cbr-key-rate"], from: "2025-01-01", significance: ["4", "5"] },
  pivot: {
    series: ["brent-spot", "usd-rub-cbr", "imoex-close", "vix-close", "eur-pln-nbp"],
    from: "2025-11-15",
    to: "2026-01-31",
    significance: ["4", "5"],
  },
  harvest: {
    series: ["wheat-hrw-monthly-wb", "maize-monthly-wb", "sunflower-oil-monthly-wb", "urea-monthly-wb"],
    from: "2014-01-01",
    measure: "zscores",
  },
  fear: { series: ["vix-close", "gpr-daily", "gold-monthly-wb", "us-10y-treasury"], from: "2021-01-01" },
  odds: {
    series: ["polymarket-ceasefire-in-2025", "polymarket-ceasefire-before-2027", "kalshi-zelenskyy-putin-meeting"],
    from: "2024-12-30",
  },
} as const satisfies Record<string, Partial<MarketState> & { readonly series: readonly SeriesId[] }>;

export type PresetKey = keyof typeof PRESETS | "default" | "since2014";

export interface MarketPreset {
  readonly key: PresetKey;
  readonly label: string;
  readonly query: string;
  readonly chosen: boolean;
}

/**
 * Views that readers ask for, as addresses. `since2014` keeps the series and shows all years; it is offered when one of them
 * begins before the default window.
 */
export function marketPresets(data: Data, state: MarketState, texts: Texts): MarketPreset[] {
  const now = marketState.write(state);
  const first = state.series.map((id) => data.dataset(id).coverage.from ?? "").sort()[0]!;
  const preset = (
    key: PresetKey,
    change: Partial<MarketState>,
    of: MarketState = marketState.defaults,
  ): MarketPreset => {
    const query = marketState.write({ ...of, ...change });
    return {
      key,
      label: texts.t(`marketsPage.presets.${key}`, { year: first.slice(0, 4) }),
      query,
      chosen: query === now,
    };
  };
  return [
    preset("default", {}),
    ...(Object.keys(PRESETS) as (keyof typeof PRESETS)[]).map((key) => preset(key, PRESETS[key])),
    ...(first < marketState.defaults.from! ? [preset("since2014", { from: first, to: null }, state)] : []),
  ];
}
