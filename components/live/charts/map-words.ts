import type { LiveModule } from "../live-module";

/** The words that all maps share. */
export const mapWords: LiveModule["words"] = {
  en: async () => {
    const [live, maps] = await Promise.all([
      import("@/lib/i18n/messages/en/live"),
      import("@/lib/i18n/messages/en/charts/maps.json"),
    ]);
    return { ...live.default, charts: { ...live.default.charts, maps: maps.default } };
  },
  uk: async () => {
    const [live, maps] = await Promise.all([
      import("@/lib/i18n/messages/uk/live"),
      import("@/lib/i18n/messages/uk/charts/maps.json"),
    ]);
    return { ...live.default, charts: { ...live.default.charts, maps: maps.default } };
  },
};
