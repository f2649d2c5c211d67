import { renderCard } from "@/components/event/render-card";
import { loadData } from "@/lib/data";
import { toPng } from "@/lib/export/png";
import { ProblemError } from "@/lib/http/problem";
import { readLang, refuseUnknown } from "@/lib/http/query";
import { machine } from "@/lib/http/respond";
import { texts } from "@/lib/i18n/texts";

/** The picture that a shared link to an event shows. */
export const { GET, HEAD, OPTIONS } = machine<{ id: string }>((request, { id }) => {
  const query = new URL(request.url).searchParams;
  refuseUnknown(query, ["lang"]);
  const locale = readLang(query);
  const data = loadData();
  const event = data.event(id);
  if (!event)
    throw new ProblemError("not-found", `There is no event "${id.slice(0, 100)}"; /api/v1/events lists them.`);
  return {
    type: "image/png",
    key: `event-card ${id} ${locale} ${data.version}`,
    make: async () => toPng(await renderCard(event, data, texts(locale)), 1),
  };
});
