import { loadData } from "@/lib/data";
import { jsonFeedOf } from "@/lib/export/feeds";
import { pretty } from "@/lib/export/pretty";
import { publicOrigin } from "@/lib/http/origin";
import { readLang, refuseUnknown } from "@/lib/http/query";
import { machine } from "@/lib/http/respond";
import { texts } from "@/lib/i18n/texts";

/** The newest events and the release of the data, as JSON Feed. */
export const { GET, HEAD, OPTIONS } = machine((request) => {
  const query = new URL(request.url).searchParams;
  refuseUnknown(query, ["lang"]);
  const [data, lang, base] = [loadData(), readLang(query), publicOrigin(request)];
  return {
    type: "application/feed+json; charset=utf-8",
    key: `${data.version} ${base} feed.json ${lang}`,
    make: () => pretty(jsonFeedOf(data, texts(lang), base)),
  };
});
