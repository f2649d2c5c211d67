import { useEffect, useState } from "react";
import type { TimelineState } from "@/lib/charts/timeline/state";
import type { Handle } from "./Explorer";

/** A change is said once it has settled (ms). */
const SETTLED = 600;

/** Says how many events are on display, and of which stretch of time, after each change but not before the first. */
export function Announcement({ view, state }: { view: Handle["view"]; state: TimelineState }) {
  const [said, setSaid] = useState({ first: view.query, text: "" });
  const { texts, table, query } = view;
  useEffect(() => {
    if (query === said.first) return;
    const timer = setTimeout(() => {
      const rows = table.rows;
      const from = state.from ?? (rows[0]?.date as string | undefined) ?? table.asOf;
      const text = texts.t("timelinePage.announce", {
        n: rows.length,
        from: texts.date(from),
        to: texts.date(state.to ?? table.asOf),
      });
      setSaid({ first: "", text });
    }, SETTLED);
    return () => clearTimeout(timer);
  }, [query, said.first, table, texts, state]);
  return (
    <p className="sr-only" aria-live="polite">
      {said.text}
    </p>
  );
}
