import type { Control, ControlOption } from "@/lib/charts/contract";
import type { Presentation } from "@/lib/charts/present";
import { chartOf } from "@/lib/charts/registry";
import { LiveForm } from "./LiveForm";
import { Static } from "./Static";

interface Props {
  readonly view: Presentation;
  /** The page that shows the answer. */
  readonly action: string;
  /** The page's whole query string, where other charts share it: what this chart doesn't know is sent along. */
  readonly keep?: string;
  /** Choices that the page offers elsewhere: sent along as they are. */
  readonly without?: readonly string[];
  /** The parameters that this form is for, where not all of the chart's; the others are sent along as well. */
  readonly only?: readonly string[];
}

/** The reader's choices as a form: works without script, and at once with it. */
export function Controls({ view, action, keep = "", without = [], only }: Props) {
  const { texts, id } = view;
  const { t } = texts;
  const { state } = chartOf(id);
  const defaults = Object.fromEntries(state.names.map((name) => [name, state.defaultText(name)]));
  const controls = view.controls().filter((c) => (only?.includes(c.param) ?? true) && !without.includes(c.param));
  // Of the page's other charts, and of this one what no field holds (an opened event).
  const others = [...new URLSearchParams(keep)].filter(([name]) => !(state.names as readonly string[]).includes(name));
  const own = [...new URLSearchParams(view.query)].filter(([name]) => !controls.some((c) => c.param === name));
  const kept = [...others, ...own];
  return (
    <LiveForm key={view.query + keep} action={action} defaults={defaults}>
      <Static>
        <div className="flex flex-wrap items-start gap-x-8 gap-y-3 text-[14px]">
          {kept.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {controls.map((control) => (
            <Field key={control.param + control.label} control={control} view={view} />
          ))}
          <p className="flex flex-wrap items-center gap-5">
            <button
              type="submit"
              className="min-h-8 rounded border border-rule bg-surface px-4 py-1 font-semibold text-ink hover:border-ink-3"
            >
              {t("controls.apply")}
            </button>
            {view.query && !only && (
              <a className="quiet" href={action}>
                {t("controls.reset")}
              </a>
            )}
          </p>
        </div>
      </Static>
    </LiveForm>
  );
}

function Field({ control, view }: { control: Control; view: Presentation }) {
  const { texts } = view;
  if (control.kind === "date")
    return (
      <label className="flex flex-wrap items-center gap-2">
        <span className="font-semibold text-ink-2">{control.label}</span>
        <input
          type="date"
          name={control.param}
          defaultValue={control.options[0]?.value}
          min={control.min}
          max={control.max}
          className="min-h-8 rounded border border-rule bg-surface px-2 py-1 text-ink"
        />
      </label>
    );
  if (control.kind === "text")
    return (
      <label className="flex w-full flex-wrap items-center gap-2 sm:w-auto">
        <span className="font-semibold text-ink-2">{control.label}</span>
        <input
          type="search"
          name={control.param}
          defaultValue={control.options[0]?.value}
          placeholder={control.options[0]?.label}
          maxLength={80}
          className="min-h-8 w-64 max-w-full rounded border border-rule bg-surface px-2 py-1 text-ink placeholder:text-ink-3"
        />
      </label>
    );
  if (control.kind === "range")
    return (
      <label className="flex w-full flex-wrap items-center gap-x-3 sm:w-[calc(50%-1rem)] lg:w-[calc(25%-1.5rem)]">
        <span className="w-full text-ink-2">{control.label}</span>
        <span aria-hidden="true" className="text-ink-3">
          {control.min}
        </span>
        <input
          type="range"
          name={control.param}
          defaultValue={control.options[0]?.value}
          min={control.min}
          max={control.max}
          step="1"
          className="min-h-6 flex-1 accent-accent"
        />
        <span aria-hidden="true" className="text-ink-3">
          {control.max}
        </span>
      </label>
    );
  if (control.kind === "one" || control.kind === "slide")
    return (
      <label className="flex max-w-full flex-wrap items-center gap-2">
        <span className="font-semibold text-ink-2">{control.label}</span>
        <select
          name={control.param}
          aria-label={control.label}
          defaultValue={control.options.find((o) => o.chosen)?.value}
          className="min-h-8 max-w-full rounded border border-rule bg-surface px-2 py-1 text-ink"
        >
          {control.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
              {option.count === undefined ? "" : ` (${texts.number(option.count)})`}
            </option>
          ))}
        </select>
      </label>
    );
  const groups = [...new Set(control.options.map((o) => o.group))];
  const chosen = control.options.filter((o) => o.chosen).length;
  const full = control.limit !== undefined && chosen >= control.limit;
  return (
    <details
      className={control.options.some((o) => o.hint) ? "w-full" : "w-full lg:w-[calc(50%-1rem)]"}
      open={chosen > 0 && control.options.length < 30}
    >
      <summary className="min-h-6 font-semibold text-ink-2">
        {control.label}{" "}
        <span className="font-normal text-ink-3">
          {chosen ? texts.t("controls.chosen", { n: chosen }) : (control.none ?? texts.t("controls.all"))}
        </span>
      </summary>
      {control.search && (
        <label className="mt-2 flex max-w-full flex-wrap items-center gap-2" hidden data-needs-script="">
          <span className="text-[13px] text-ink-3">{control.search}</span>
          <input
            type="search"
            data-search=""
            autoComplete="off"
            className="min-h-8 w-64 max-w-full rounded border border-rule bg-surface px-2 py-1 text-ink"
          />
        </label>
      )}
      {groups.map((group) => (
        <fieldset key={group ?? ""} className="mt-2">
          {group ? (
            <legend className="text-[13px] text-ink-3">{group}</legend>
          ) : (
            <legend className="sr-only">{control.label}</legend>
          )}
          <div
            className={
              control.options.some((o) => o.hint)
                ? "grid gap-x-6 gap-y-1 sm:grid-cols-2 lg:grid-cols-3"
                : "flex flex-wrap gap-x-5 gap-y-1"
            }
          >
            {control.options
              .filter((o) => o.group === group)
              .map((option) => (
                <Choice
                  key={option.value}
                  param={control.param}
                  option={option}
                  disabled={full && !option.chosen}
                  count={option.count === undefined ? "" : texts.number(option.count)}
                />
              ))}
          </div>
        </fieldset>
      ))}
    </details>
  );
}

function Choice({
  param,
  option,
  disabled,
  count,
}: {
  param: string;
  option: ControlOption;
  disabled: boolean;
  count: string;
}) {
  return (
    <label className={`flex min-h-7 items-center gap-2 ${disabled ? "text-ink-3" : ""}`}>
      <input
        type="checkbox"
        name={param}
        value={option.value}
        defaultChecked={option.chosen}
        disabled={disabled}
        className="size-4 accent-accent"
      />
      <span>
        {option.label} {count && <span className="text-ink-3">{count}</span>}
        {option.hint && <span className="block text-[12px] leading-tight text-ink-3">{option.hint}</span>}
      </span>
    </label>
  );
}
