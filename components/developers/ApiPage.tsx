import { siteUrl } from "@/lib/embed/addresses";
import type { Texts } from "@/lib/i18n/texts";
import { OPERATIONS, type Operation } from "@/lib/openapi/operations";
import { CopyField } from "../chart/CopyField";

/** What everybody who asks by program should know, in reading order; the words are the catalogue's. */
const RULES = ["open", "state", "errors", "cache", "version", "withheld", "csv"] as const;
const EMBEDDING = ["frame", "options", "height", "loader", "policy"] as const;

/** The machine interface for people: how to ask, every address with its parameters, embeds, feeds. */
export function ApiPage({ texts }: { texts: Texts }) {
  const { t, locale } = texts;
  const lang = locale === "en" ? "" : `?lang=${locale}`;
  return (
    <div className="page py-8">
      <h1 className="text-[36px]">{t("developersPage.title")}</h1>
      <p className="column mt-2 text-ink-2">{t("developersPage.lead")}</p>
      <ul className="mt-3 flex flex-wrap gap-x-6 gap-y-1 text-[14px]">
        {(
          [
            ["/api/openapi.json", "openapi"],
            [`/feed.xml${lang}`, "atom"],
            [`/feed.json${lang}`, "jsonFeed"],
            ["/data/datapackage.json", "package"],
          ] as const
        ).map(([href, key]) => (
          <li key={key}>
            <a className="inline-block py-1" href={href}>
              {t(`developersPage.${key}`)}
            </a>
          </li>
        ))}
      </ul>
      <section className="column mt-8">
        <h2 className="text-[22px]">{t("developersPage.rulesTitle")}</h2>
        <dl className="mt-2 text-[15px]">
          {RULES.map((key) => (
            <div key={key} className="mt-3">
              <dt className="font-semibold">{t(`developersPage.rules.${key}.title`)}</dt>
              <dd className="text-ink-2">{t(`developersPage.rules.${key}.text`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="mt-10">
        <h2 className="text-[22px]">{t("developersPage.addresses")}</h2>
        {locale !== "en" && <p className="mt-1 text-[14px] text-ink-3">{t("developersPage.english")}</p>}
        {OPERATIONS.map((operation) => (
          <Address key={operation.id} operation={operation} texts={texts} />
        ))}
      </section>
      <section className="column mt-10" id="embeds">
        <h2 className="text-[22px]">{t("developersPage.embedsTitle")}</h2>
        <dl className="mt-2 text-[15px]">
          {EMBEDDING.map((key) => (
            <div key={key} className="mt-3">
              <dt className="font-semibold">{t(`developersPage.embeds.${key}.title`)}</dt>
              <dd className="text-ink-2">{t(`developersPage.embeds.${key}.text`)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}

function Address({ operation, texts }: { operation: Operation; texts: Texts }) {
  const { t } = texts;
  const { id, path, summary, parameters, example, problems } = operation;
  const base = siteUrl();
  return (
    <section className="mt-6 border-t border-rule pt-3" id={id}>
      <h3 className="font-sans text-[16px] [overflow-wrap:anywhere]">
        <code>GET {path}</code>
      </h3>
      <p className="column mt-1 text-[15px] text-ink-2" lang="en">
        {summary}
      </p>
      {parameters.length > 0 && (
        <details className="mt-2">
          <summary className="min-h-6 text-[14px] font-semibold text-ink-2">
            {t("developersPage.parameters", { n: parameters.length })}
          </summary>
          <div
            className="scroll mt-1"
            role="region"
            aria-label={t("developersPage.parameters", { n: parameters.length })}
            tabIndex={0}
          >
            <table className="rows">
              <thead>
                <tr>
                  <th scope="col">{t("developersPage.name")}</th>
                  <th scope="col">{t("developersPage.meaning")}</th>
                </tr>
              </thead>
              <tbody lang="en">
                {parameters.map((p) => (
                  <tr key={p.name}>
                    <td>
                      <code>{p.in === "path" ? `{${p.name}}` : p.name}</code>
                    </td>
                    <td>
                      {p.description}
                      {p.values && p.values.length <= 12 ? ` (${p.values.join(", ")})` : ""}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
      <p className="mt-2 text-[13px] text-ink-3">
        {t("developersPage.statuses", { list: `200, 304, ${problems.join(", ")}` })}
      </p>
      <CopyField
        label={t("developersPage.example")}
        value={`curl "${base}${example.replace("{origin}", base)}"`}
        base={base}
        copy={t("frame.copy")}
        copied={t("frame.copied")}
        rows={2}
      />
    </section>
  );
}
