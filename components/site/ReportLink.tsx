import type { Texts } from "@/lib/i18n/texts";
import { type Reported, reportLink } from "@/lib/site/report";

/** "Report an error", with the record filled in; nothing where nobody is named to read it. */
export function ReportLink({ record, texts }: { record: Reported; texts: Texts }) {
  const link = reportLink(record);
  return link ? (
    <a className="no-print inline-block py-1" href={link} rel="nofollow">
      {texts.t("dataset.report")}
    </a>
  ) : null;
}
