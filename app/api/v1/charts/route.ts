import { loadData } from "@/lib/data";
import { chartsDocument } from "@/lib/export/catalogue";
import { publicOrigin } from "@/lib/http/origin";
import { readLang, refuseUnknown } from "@/lib/http/query";
import { JSON_TYPE, json, machine } from "@/lib/http/respond";
import { texts } from "@/lib/i18n/texts";

export const { GET, HEAD, OPTIONS } = machine((request) => {
  const query = new URL(request.url).searchParams;
  refuseUnknown(query, ["lang"]);
  const [data, lang, base] = [loadData(), readLang(query), publicOrigin(request)];
  return {
    type: JSON_TYPE,
    key: `${data.version} ${base} v1/charts ${lang}`,
    make: () => json(chartsDocument(data, texts(lang), base)),
  };
});
