import { eventPath } from "@/lib/events/addresses";
import { isoOf } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import { knownOn } from "@/lib/indicators/momentum";
import type { Move } from "@/lib/indicators/moves";
import { Static } from "../chart/Static";

/** Everything on record in the week of each of an indicator's largest moves: candidates, none of them called the cause. */
export function Moves({ moves, decimals, texts }: { moves: readonly Move[]; decimals: number; texts: Texts }) {
  const { t, locale } = texts;
  if (moves.length === 0) return null;
  return (
    <details className="mt-3">
      <summary className="min-h-6 text-[14px] font-semibold text-ink-2">{t("riskPage.moves.title")}</summary>
      <Static>
        <ol className="mt-2 flex flex-col gap-4 text-[14px]">
          {moves.map((move) => (
            <li key={move.day}>
              <p className="font-semibold tabular-nums">
                {t("riskPage.moves.move", {
                  change: texts.change(move.change, decimals),
                  date: texts.date(isoOf(move.day)),
                })}
              </p>
              {move.events.length + move.shocks.length === 0 && (
                <p className="text-ink-3">{t("riskPage.moves.nothing")}</p>
              )}
              <ul className="mt-1 flex flex-col gap-1">
                {move.shocks.map((shock) => (
                  <li key={shock.id}>
                    <a href={shock.sources[0]?.url} lang="en">
                      {shock.title}
                    </a>{" "}
                    <span className="text-ink-3">
                      {texts.date(shock.date)} · {t("riskPage.moves.elsewhere")}
                    </span>
                  </li>
                ))}
                {move.events.map((event) => (
                  <li key={event.id}>
                    <a href={eventPath(event.id, locale)} lang="en">
                      {event.title}
                    </a>{" "}
                    <span className="text-ink-3">
                      {texts.date(isoOf(knownOn(event)))} ·{" "}
                      {t("riskPage.moves.significance", { n: event.significance })}
                    </span>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      </Static>
    </details>
  );
}
