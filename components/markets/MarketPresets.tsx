import type { MarketPreset } from "@/lib/charts/markets/overview/presets";

interface Props {
  readonly presets: readonly MarketPreset[];
  readonly label: string;
  href(query: string): string;
}

/** Views to start from, as links. */
export function MarketPresets({ presets, label, href }: Props) {
  return (
    <nav aria-label={label} className="no-print mt-2">
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-[14px]">
        {presets.map((p) => (
          <li key={p.key}>
            <a
              href={href(p.query)}
              className="inline-block py-1 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
              {...(p.chosen ? { "aria-current": "true" as const } : {})}
            >
              {p.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
