import { negotiationTimeline } from "@/lib/charts/timeline/negotiation-timeline";
import { NegotiationTimeline } from "../../figures/timeline/NegotiationTimeline";
import { liveModule } from "../live-module";

export default liveModule({
  chart: negotiationTimeline,
  figure: NegotiationTimeline,
  words: {
    en: async () => {
      const [live, timeline] = await Promise.all([
        import("@/lib/i18n/messages/en/live"),
        import("@/lib/i18n/messages/en/charts/timeline.json"),
      ]);
      return { ...live.default, charts: { ...live.default.charts, timeline: timeline.default } };
    },
    uk: async () => {
      const [live, timeline] = await Promise.all([
        import("@/lib/i18n/messages/uk/live"),
        import("@/lib/i18n/messages/uk/charts/timeline.json"),
      ]);
      return { ...live.default, charts: { ...live.default.charts, timeline: timeline.default } };
    },
  },
});
