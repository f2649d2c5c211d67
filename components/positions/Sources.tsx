import type { Source } from "@/lib/schema/common";

/** Where a position can be read: every source, by its publisher. */
export function Sources({ sources }: { sources: readonly Source[] }) {
  return (
    <span lang="en">
      {sources.map((s, i) => (
        <span key={s.url}>
          {i > 0 && ", "}
          <a href={s.url} title={s.title}>
            {s.publisher}
          </a>
        </span>
      ))}
    </span>
  );
}
