import { isSeriesId, loadData } from "@/lib/data";
import { seriesDocument } from "@/lib/export/catalogue";
import { publicOrigin } from "@/lib/http/origin";
import { ProblemError } from "@/lib/http/problem";
import { readLang, refuseUnknown } from "@/lib/http/query";
import { JSON_TYPE, json, machine } from "@/lib/http/respond";
import { refuseWithheld } from "@/lib/http/withheld";
import { texts } from "@/lib/i18n/texts";

export const { GET, HEAD, OPTIONS } = machine<{ id: string }>((request, { id }) => {
  const query = new URL(request.url).searchParams;
  refuseUnknown(query, ["lang"]);
  const lang = readLang(query);
  if (!isSeriesId(id))
    throw new ProblemError("not-found", `There is no series '${id.slice(0, 100)}'; /api/v1/series lists them.`, {
      instead: "/api/v1/series",
    });
  refuseWithheld(id);
  const data = loadData();
  const base = publicOrigin(request);
  return {
    type: JSON_TYPE,
    key: `${data.version} ${base} v1/series/${id} ${lang}`,
    make: () => json(seriesDocument(data.seriesById(id), data, texts(lang), base)),
  };
});
