import type { ReadingWords } from "@/lib/embed/reading/model";
import type { Texts } from "@/lib/i18n/texts";

/** The words that the reading module says, for charts of lanes or of lines. */
export function readingWords({ t }: Texts, tracks: "lanes" | "lines"): ReadingWords {
  return {
    help: t(`reading.help.${tracks}`),
    position: t.raw("reading.position"),
    about: t.raw("reading.about"),
    missing: t("reading.missing"),
    open: t("reading.open"),
  };
}
