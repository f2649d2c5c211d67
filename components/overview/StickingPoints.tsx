import { dateInWords } from "@/lib/charts/positions/shared/words";
import type { Texts } from "@/lib/i18n/texts";
import { MAX_STEPS } from "@/lib/positions/gap";
import type { StickingPoint } from "@/lib/positions/sticking";
import type { Position } from "@/lib/schema/position";

/** What each side says on the issues that divide them most, with sources. */
export function StickingPoints({ points, texts }: { points: readonly StickingPoint[]; texts: Texts }) {
  const { t } = texts;
  return (
    <ul className="mt-3 grid gap-x-12 gap-y-6 lg:grid-cols-2">
      {points.map((p) => (
        <li key={p.issue} className="border-t border-rule pt-3">
          <h3 className="flex flex-wrap items-baseline justify-between gap-x-4 font-sans text-[16px]">
            <span className="inline-block first-letter:uppercase">{t(`vocabulary.issue.${p.issue}`)}</span>
            <span className="text-[13px] font-normal text-ink-3">
              {t("overview.blocks.gap", { gap: p.gap, max: MAX_STEPS })}
            </span>
          </h3>
          <dl className="mt-2 grid grid-cols-1 gap-3 text-[14px] sm:grid-cols-2">
            <Stance name={t("overview.blocks.ua")} code="UA" position={p.ua} texts={texts} />
            <Stance name={t("overview.blocks.ru")} code="RU" position={p.ru} texts={texts} />
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Stance({
  name,
  code,
  position,
  texts,
}: {
  name: string;
  code: "UA" | "RU";
  position: Position;
  texts: Texts;
}) {
  const source = position.sources[0]!;
  return (
    <div className="border-l-4 pl-3" style={{ borderColor: code === "UA" ? "var(--party-ua)" : "var(--party-ru)" }}>
      <dt className="font-semibold">
        {name}{" "}
        <span className="font-normal text-ink-3">{dateInWords(position.date, position.datePrecision, texts)}</span>
      </dt>
      <dd className="mt-0.5 leading-snug text-ink-2">
        <span lang="en">{position.position}</span>{" "}
        <a href={source.url} className="text-ink-3">
          {source.publisher}
        </a>
      </dd>
    </div>
  );
}
