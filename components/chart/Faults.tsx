import type { Presentation } from "@/lib/charts/present";

/** Says which parts of the address were left out, and why; the rest of the view stands. */
export function Faults({ view }: { view: Presentation }) {
  const { t } = view.texts;
  if (view.faults.length === 0) return null;
  return (
    <div role="status" className="mb-6 max-w-[75ch] border-l-4 border-away pl-4 text-[14px]">
      <p className="font-semibold">{t("frame.faultTitle")}</p>
      <ul>
        {view.faults.map((f) => (
          <li key={f.parameter} className="break-words">
            {t("frame.fault", { parameter: f.parameter, value: f.value, reason: f.reason })}
          </li>
        ))}
      </ul>
    </div>
  );
}
