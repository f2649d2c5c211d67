/** The words of the charts of reactions, in a file of their own for the browser. */
export const reactionWords = {
  en: async () => {
    const [live, reactions, timeline] = await Promise.all([
      import("@/lib/i18n/messages/en/live"),
      import("@/lib/i18n/messages/en/charts/reactions.json"),
      import("@/lib/i18n/messages/en/charts/timeline.json"),
    ]);
    return {
      ...live.default,
      charts: { ...live.default.charts, reactions: reactions.default, timeline: timeline.default },
    };
  },
  uk: async () => {
    const [live, reactions, timeline] = await Promise.all([
      import("@/lib/i18n/messages/uk/live"),
      import("@/lib/i18n/messages/uk/charts/reactions.json"),
      import("@/lib/i18n/messages/uk/charts/timeline.json"),
    ]);
    return {
      ...live.default,
      charts: { ...live.default.charts, reactions: reactions.default, timeline: timeline.default },
    };
  },
};
