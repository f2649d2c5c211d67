import type { LiveModule } from "../live-module";

/** The words of the charts of guarantees and sanctions: one part of the catalogue, fetched once for all of them. */
export const guaranteesWords: LiveModule["words"] = {
  en: async () => {
    const [live, guarantees] = await Promise.all([
      import("@/lib/i18n/messages/en/live"),
      import("@/lib/i18n/messages/en/charts/guarantees.json"),
    ]);
    return { ...live.default, charts: { ...live.default.charts, guarantees: guarantees.default } };
  },
  uk: async () => {
    const [live, guarantees] = await Promise.all([
      import("@/lib/i18n/messages/uk/live"),
      import("@/lib/i18n/messages/uk/charts/guarantees.json"),
    ]);
    return { ...live.default, charts: { ...live.default.charts, guarantees: guarantees.default } };
  },
};
