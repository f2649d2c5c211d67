import { type TimelineState, timelineState } from "@/lib/charts/timeline/state";
import type { Texts } from "@/lib/i18n/texts";

/** The search over titles, summaries, people and places: a form of its own on the first screen; what else is chosen is sent along. */
export function Search({ state, action, texts }: { state: TimelineState; action: string; texts: Texts }) {
  const { t } = texts;
  const kept = [...new URLSearchParams(timelineState.write({ ...state, q: "" }))];
  return (
    <search>
      <form action={action} method="get" className="flex items-center gap-2 text-[14px]" data-find="">
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label className="font-semibold text-ink-2" htmlFor="q">
          {t("timelinePage.search")}
        </label>
        <input
          id="q"
          type="search"
          name="q"
          defaultValue={state.q}
          placeholder={t("timelinePage.searchHint")}
          maxLength={80}
          autoComplete="off"
          className="min-h-8 w-56 max-w-full rounded border border-rule bg-surface px-2 py-1 text-ink placeholder:text-ink-3"
        />
        <button type="submit" className="min-h-8 rounded border border-rule bg-surface px-3 py-1 text-ink">
          {t("timelinePage.find")}
        </button>
      </form>
    </search>
  );
}
