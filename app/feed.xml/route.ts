import { loadData } from "@/lib/data";
import { atomOf } from "@/lib/export/feeds";

import { publicOrigin } from "@/lib/http/origin";
import { readLang, refuseUnknown } from "@/lib/http/query";
import { machine } from "@/lib/http/respond";
import { texts } from "@/lib/i18n/texts";

/** The newest events and the release of the data, as Atom. */
export const { GET, HEAD, OPTIONS } = machine((request) => {
  const query = new URL(request.url).searchParams;
  refuseUnknown(query, ["lang"]);
  const [data, lang, base] = [loadData(), readLang(query), publicOrigin(request)];
  return {
    type: "application/atom+xml; charset=utf-8",
    key: `${data.version} ${base} feed.xml ${lang}`,
    make: () => atomOf(data, texts(lang), base),
  };
});
