import type { LiveModule } from "../live-module";

/** The words of the charts of positions. */
export const positionsWords: LiveModule["words"] = {
  en: async () => {
    const [live, positions] = await Promise.all([
      import("@/lib/i18n/messages/en/live"),
      import("@/lib/i18n/messages/en/charts/positions.json"),
    ]);
    return { ...live.default, charts: { ...live.default.charts, positions: positions.default } };
  },
  uk: async () => {
    const [live, positions] = await Promise.all([
      import("@/lib/i18n/messages/uk/live"),
      import("@/lib/i18n/messages/uk/charts/positions.json"),
    ]);
    return { ...live.default, charts: { ...live.default.charts, positions: positions.default } };
  },
};
