import { useEffect } from "react";
import type { Handle } from "./Explorer";

/** Counts are worked out when a change has settled (ms): no frame of a gesture waits for them. */
const SETTLED = 120;

/** Puts the numbers of now behind the options of the filters; the form itself is the server's. */
export function useCounts(page: HTMLElement | null, view: Handle["view"]): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      const form = page?.querySelector<HTMLFormElement>(".filters form");
      if (!form) return;
      const { texts } = view;
      for (const { param, options } of view.controls())
        for (const { value, count, label } of options) {
          if (count === undefined) continue;
          for (const field of form.querySelectorAll(`[name="${param}"]`)) {
            const option = field instanceof HTMLSelectElement && [...field.options].find((o) => o.value === value);
            if (option) option.textContent = `${label} (${texts.number(count)})`;
            else if ((field as HTMLInputElement).value === value) {
              const number = field.nextElementSibling?.querySelector("span");
              if (number) number.textContent = texts.number(count);
            }
          }
        }
    }, SETTLED);
    return () => clearTimeout(timer);
  }, [page, view]);
}
