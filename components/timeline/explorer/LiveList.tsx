import { memo, useLayoutEffect } from "react";
import type { TimelineTable } from "@/lib/charts/timeline/rows";
import type { Texts } from "@/lib/i18n/texts";
import { EventList } from "../EventList";

interface Props {
  readonly table: TimelineTable;
  readonly texts: Texts;
  readonly chosen: string | null;
  readonly page: HTMLElement;
}

/** So many events of a view are listed; a list of more is no reading, and the table and files have them all. */
const MOST = 1000;

/** The list of what the view shows, in the browser. Its heading is the server's, with the number of now. */
export const LiveList = memo(function LiveList({ table, texts, chosen, page }: Props) {
  const { rows } = table;
  useLayoutEffect(() => {
    const heading = page.querySelector("[data-results]");
    if (heading) heading.textContent = texts.t("timelinePage.results", { n: rows.length });
  }, [page, rows, texts]);
  return (
    <>
      {rows.length === 0 && <p className="mt-2 text-ink-2">{texts.t("timelinePage.empty")}</p>}
      <EventList rows={rows.length > MOST ? rows.slice(-MOST) : rows} texts={texts} chosen={chosen} />
    </>
  );
});
