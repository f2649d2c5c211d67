import { negotiationTimeline } from "@/lib/charts/timeline/negotiation-timeline";
import { NegotiationTimeline } from "../../figures/timeline/NegotiationTimeline";
import { Explorer } from "../../timeline/explorer/Explorer";
import { liveModule } from "../live-module";

export default liveModule({
  chart: negotiationTimeline,
  figure: NegotiationTimeline,
  Tools: Explorer,
  words: {
    en: async () => {
      const [live, timeline, page, event] = await Promise.all([
        import("@/lib/i18n/messages/en/live"),
        import("@/lib/i18n/messages/en/charts/timeline.json"),
        import("@/lib/i18n/messages/en/timeline-page.json"),
        import("@/lib/i18n/messages/en/event-page.json"),
      ]);
      return {
        ...live.default,
        charts: { ...live.default.charts, timeline: timeline.default },
        timelinePage: page.default,
        eventPage: event.default,
      };
    },
    uk: async () => {
      const [live, timeline, page, event] = await Promise.all([
        import("@/lib/i18n/messages/uk/live"),
        import("@/lib/i18n/messages/uk/charts/timeline.json"),
        import("@/lib/i18n/messages/uk/timeline-page.json"),
        import("@/lib/i18n/messages/uk/event-page.json"),
      ]);
      return {
        ...live.default,
        charts: { ...live.default.charts, timeline: timeline.default },
        timelinePage: page.default,
        eventPage: event.default,
      };
    },
  },
});
