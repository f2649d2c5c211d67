import type { Detail } from "@/lib/charts/contract";

interface DetailListProps {
  readonly detail: Detail;
  /** Where links open: in embeds a new tab, in which the pages of the house are named in full by `base`. */
  readonly target?: "_blank";
}

/** What the reader chose, spelt out: every record with its day, its context and its source. */
export function DetailList({ detail, target }: DetailListProps) {
  const out = target ? { target, rel: "noopener" } : {};
  return (
    <section className="detail" aria-label={detail.title}>
      <h2>{detail.title}</h2>
      <p>{detail.lead}</p>
      {detail.items.length > 0 && (
        <ol>
          {detail.items.map((item, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two records may read the same
            <li key={i}>
              {item.when && <time>{item.when}</time>}
              {/* In embeds the source is the only link: pages of the house would need their full address. */}
              {item.href && !target ? (
                <a href={item.href} lang={item.lang}>
                  {item.title}
                </a>
              ) : (
                <span lang={item.lang}>{item.title}</span>
              )}
              <small>
                {item.context}
                {item.source && (
                  <>
                    {" · "}
                    <a href={item.source.href} {...out}>
                      {item.source.label}
                    </a>
                  </>
                )}
              </small>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
