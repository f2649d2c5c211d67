import { useEffect, useRef } from "react";
import type { Control } from "@/lib/charts/contract";
import { timelinePresets } from "@/lib/charts/timeline/presets";
import { boundsOf, stepsOf } from "@/lib/charts/timeline/views";
import { chartPath } from "@/lib/embed/addresses";
import type { Handle } from "./Explorer";

/** What the server wrote is brought up to date when a change has settled (ms): no frame of a gesture waits for it. */
const SETTLED = 120;

/**
 * Keeps the server's links and filters in step with the state: counts and choices in the form, which stretch is chosen, where
 * the steps lead. Their words and places stay the server's.
 */
export function useServerParts(page: HTMLElement | null, handle: Handle): void {
  const { view, state, data } = handle;
  const first = useRef(view);
  useEffect(() => {
    // Until the first change the server's own answer is right.
    if (!page || view === first.current) return;
    const timer = setTimeout(() => {
      const { texts } = view;
      const path = page.dataset.explorer!;
      const to = (query: string) => (query ? `${path}?${query}` : path);
      for (const { key, query, chosen } of timelinePresets(state, view.asOf, texts)) {
        const link = page.querySelector(`[data-preset="${key}"]`);
        link?.setAttribute("href", to(query));
        if (chosen) link?.setAttribute("aria-current", "true");
        else link?.removeAttribute("aria-current");
      }
      for (const { key, query } of stepsOf(state, boundsOf(data), texts)) {
        const link = page.querySelector(`[data-step="${key}"]`);
        if (query === null) {
          link?.removeAttribute("href");
          link?.setAttribute("role", "link");
          link?.setAttribute("aria-disabled", "true");
        } else {
          link?.setAttribute("href", to(query));
          link?.removeAttribute("aria-disabled");
          link?.removeAttribute("role");
        }
      }
      page.querySelector("[data-chart]")?.setAttribute("href", chartPath(view.id, view.query, texts.locale));
      const controls = view.controls();
      for (const form of page.querySelectorAll<HTMLFormElement>("form")) {
        for (const control of controls) fill(form, control, handle);
        keep(form, new URLSearchParams(view.query));
      }
    }, SETTLED);
    return () => clearTimeout(timer);
  }, [page, handle, view, state, data]);
}

/** One choice in the form: its options' counts, and what is chosen, unless the reader is at it. */
function fill(form: HTMLFormElement, { param, kind, options, none }: Control, { view: { texts } }: Handle): void {
  const fields = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>(`[name="${param}"]`)];
  for (const field of fields) {
    if (field.type === "hidden") continue;
    if (field instanceof HTMLSelectElement) {
      for (const { value, label, count, chosen } of options) {
        const option = [...field.options].find((o) => o.value === value) ?? field.appendChild(new Option(label, value));
        if (count !== undefined) option.textContent = `${label} (${texts.number(count)})`;
        option.selected = chosen;
      }
    } else if (kind === "many") {
      const option = options.find((o) => o.value === field.value);
      field.checked = Boolean(option?.chosen);
      const number = field.nextElementSibling?.querySelector("span");
      if (number && option?.count !== undefined) number.textContent = texts.number(option.count);
    } else if (field !== document.activeElement) {
      field.value = options[0]?.value ?? "";
      field.defaultValue = field.value;
    }
  }
  const chosen = options.filter((o) => o.chosen).length;
  const said = kind === "many" && fields[0]?.closest("details")?.querySelector("summary span");
  if (said) said.textContent = chosen ? texts.t("controls.chosen", { n: chosen }) : (none ?? texts.t("controls.all"));
}

/** What a form sends along without showing it. */
function keep(form: HTMLFormElement, query: URLSearchParams): void {
  for (const field of form.querySelectorAll("input[type=hidden]")) field.remove();
  for (const [name, value] of query) {
    if (form.querySelector(`[name="${name}"]`)) continue;
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name, value });
    form.prepend(field);
  }
}
