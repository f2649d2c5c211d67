export interface Choice {
  readonly key: string;
  readonly label: string;
  readonly href: string;
  readonly chosen: boolean;
}

/** Ready-made views as links; the one on display is marked. On a phone one line that is pushed aside. */
export function Choices({ label, choices }: { label: string; choices: readonly Choice[] }) {
  return (
    <nav aria-label={label} className="no-print mt-2">
      <ul className="flex gap-x-5 gap-y-1 overflow-x-auto text-[14px] whitespace-nowrap sm:flex-wrap">
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
