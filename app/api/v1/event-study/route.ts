import { loadData } from "@/lib/data";
import { eventStudyDocument } from "@/lib/export/event-study";
import { readEventStudy } from "@/lib/http/event-study";
import { JSON_TYPE, json, machine } from "@/lib/http/respond";

export const { GET, HEAD, OPTIONS } = machine((request) => {
  const data = loadData();
  const asked = readEventStudy(data, new URL(request.url).searchParams);
  const { event, series, model, factor, from, to, estimation, gap } = asked;
  return {
    type: JSON_TYPE,
    key: `${data.version} v1/event-study ${event.id} ${series} ${model} ${factor} ${from} ${to} ${estimation} ${gap}`,
    make: () => json(eventStudyDocument(data, asked)),
  };
});
