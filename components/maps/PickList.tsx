import type { Control } from "@/lib/charts/contract";
import type { Presentation } from "@/lib/charts/present";
import { chartOf } from "@/lib/charts/registry";
import { ListSearch } from "./ListSearch";

/** The choice of a country or a place as a list to search and to read; each entry is a link that chooses it. */
export function PickList({ view, control }: { view: Presentation; control: Control }) {
  const { texts } = view;
  const { t } = texts;
  const { state: schema } = chartOf(view.id);
  const { state } = schema.parse(new URLSearchParams(view.query));
  const href = (value: string | null) => `?${schema.write({ ...state, [control.param]: value })}`;
  const chosen = control.options.find((o) => o.chosen && o.value !== "");
  return (
    <section className="later no-print mt-8 border-t border-rule pt-4" id="pick" aria-labelledby="pick-title">
      <h2 className="text-[18px]" id="pick-title">
        {t(control.param === "place" ? "mapPage.places" : "mapPage.countries")}
      </h2>
      <p className="mt-1 text-[14px] text-ink-2">
        {t(control.param === "place" ? "mapPage.placesLead" : "mapPage.countriesLead")}
      </p>
      <ListSearch label={t("mapPage.search")} found={t.raw("mapPage.found") as string} none={t("mapPage.notFound")}>
        <ul className="picks">
          {control.options
            .filter((o) => o.value !== "")
            .map((o) => (
              <li key={o.value} data-name={o.label}>
                <a href={href(o.value)} {...(o.chosen ? { "aria-current": "true" as const } : {})}>
                  {o.label}
                </a>
                {o.count !== undefined && <small> {texts.number(o.count)}</small>}
                {o.group && <small> {o.group}</small>}
              </li>
            ))}
        </ul>
      </ListSearch>
      {chosen && (
        <p className="mt-3 text-[14px]">
          <a className="inline-block py-1" href={href(null)}>
            {t("mapPage.letGo", { name: chosen.label })}
          </a>
        </p>
      )}
    </section>
  );
}
