import { riskComposite } from "@/lib/charts/risk/risk-composite";
import { IndicatorFigure } from "../../figures/risk/IndicatorFigure";
import { liveModule } from "../live-module";

export default liveModule({
  chart: riskComposite,
  figure: IndicatorFigure,
  words: {
    en: async () => {
      const [live, risk] = await Promise.all([
        import("@/lib/i18n/messages/en/live"),
        import("@/lib/i18n/messages/en/charts/risk.json"),
      ]);
      return { ...live.default, charts: { ...live.default.charts, risk: risk.default } };
    },
    uk: async () => {
      const [live, risk] = await Promise.all([
        import("@/lib/i18n/messages/uk/live"),
        import("@/lib/i18n/messages/uk/charts/risk.json"),
      ]);
      return { ...live.default, charts: { ...live.default.charts, risk: risk.default } };
    },
  },
});
