import { partial } from "@/lib/charts/maps/shared/words";
import type { Texts } from "@/lib/i18n/texts";
import type { Source } from "@/lib/schema/common";

/** The pages that a record was read on. */
export function Sources({ sources, texts }: { sources: readonly Source[]; texts: Texts }) {
  return (
    <ul className="flex flex-col gap-2">
      {sources.map((s) => (
        <li key={s.url}>
          <a href={s.url} lang="en" className="break-words">
            {s.title}
          </a>
          <span className="block text-[13px] text-ink-3">
            {[s.publisher, s.published && texts.t("eventPage.published", { date: partial(s.published, texts) })]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The same in a line, for lists: publishers as links. */
export function SourceLine({ sources, texts }: { sources: readonly Source[]; texts: Texts }) {
  return (
    <p className="text-[13px] text-ink-3">
      {texts.t("guaranteesPage.sources")}:{" "}
      {sources.map((s, i) => (
        <span key={s.url}>
          {i > 0 && ", "}
          <a href={s.url} className="underline text-ink-3">
            {s.publisher}
          </a>
        </span>
      ))}
    </p>
  );
}
