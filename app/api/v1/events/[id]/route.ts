import { loadData } from "@/lib/data";
import { eventDocument } from "@/lib/events/document";
import { ProblemError } from "@/lib/http/problem";
import { refuseUnknown } from "@/lib/http/query";
import { JSON_TYPE, json, machine } from "@/lib/http/respond";

/** One event in full: every field, its venue, its people's roles, its neighbours and the positions taken on its days. */
export const { GET, HEAD, OPTIONS } = machine<{ id: string }>((request, { id }) => {
  refuseUnknown(new URL(request.url).searchParams, []);
  const data = loadData();
  const document = eventDocument(data, id);
  if (!document)
    throw new ProblemError("not-found", `There is no event "${id.slice(0, 100)}"; /api/v1/events lists them.`, {
      instead: "/api/v1/events",
    });
  return {
    type: JSON_TYPE,
    key: `${data.version} v1/events/${id}`,
    make: () => json({ event: document, version: data.version, asOf: data.asOf }),
  };
});
