import { marketOverview } from "@/lib/charts/markets/market-overview";
import { MarketOverview } from "../../figures/markets/MarketOverview";
import { liveModule } from "../live-module";
import { MarketTools } from "../tools/MarketTools";

export default liveModule({
  chart: marketOverview,
  figure: MarketOverview,
  Tools: MarketTools,
  words: {
    en: async () => {
      const [live, market] = await Promise.all([
        import("@/lib/i18n/messages/en/live"),
        import("@/lib/i18n/messages/en/charts/market.json"),
      ]);
      return { ...live.default, charts: { ...live.default.charts, market: market.default } };
    },
    uk: async () => {
      const [live, market] = await Promise.all([
        import("@/lib/i18n/messages/uk/live"),
        import("@/lib/i18n/messages/uk/charts/market.json"),
      ]);
      return { ...live.default, charts: { ...live.default.charts, market: market.default } };
    },
  },
});
