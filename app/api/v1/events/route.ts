import { negotiationTimeline } from "@/lib/charts/timeline/negotiation-timeline";
import { timelineState } from "@/lib/charts/timeline/state";
import { loadData } from "@/lib/data";
import { eventsDocument } from "@/lib/export/catalogue";
import { badParameters } from "@/lib/http/problem";
import { faultsOf, refuseUnknown } from "@/lib/http/query";
import { JSON_TYPE, json, machine } from "@/lib/http/respond";

export const { GET, HEAD, OPTIONS } = machine((request) => {
  const query = new URL(request.url).searchParams;
  refuseUnknown(query, timelineState.names);
  const data = loadData();
  const { state, faults } = timelineState.parse(query);
  const wrong = [...faults, ...(faults.length ? [] : negotiationTimeline.check(data, state))];
  if (wrong.length) throw badParameters(faultsOf(wrong));
  return {
    type: JSON_TYPE,
    key: `${data.version} v1/events ${timelineState.write(state)}`,
    make: () => json(eventsDocument(data, state)),
  };
});
