export interface Choice {
  readonly key: string;
  readonly label: string;
  readonly href: string;
  readonly chosen: boolean;
}

/** Ready-made views as links; the one on display is marked. */
export function Choices({ label, choices }: { label: string; choices: readonly Choice[] }) {
  return (
    <nav aria-label={label} className="no-print mt-2">
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-[14px]">
        {choices.map((c) => (
          <li key={c.key}>
            <a
              href={c.href}
              className="inline-block py-1 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
              {...(c.chosen ? { "aria-current": "true" as const } : {})}
            >
              {c.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
