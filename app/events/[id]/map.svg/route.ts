import { renderLocator } from "@/components/event/render-locator";
import { loadData } from "@/lib/data";
import { ProblemError } from "@/lib/http/problem";
import { refuseUnknown } from "@/lib/http/query";
import { machine } from "@/lib/http/respond";

/** Where an event happened: a small map, light or dark as the reader's system. */
export const { GET, HEAD, OPTIONS } = machine<{ id: string }>((request, { id }) => {
  refuseUnknown(new URL(request.url).searchParams, []);
  const data = loadData();
  const event = data.event(id);
  const venue = event?.venue ? data.venue(event.venue) : undefined;
  if (!venue) throw new ProblemError("not-found", `There is no place recorded for the event "${id.slice(0, 100)}".`);
  // One drawing per place, whatever the event.
  return { type: "image/svg+xml", key: `${data.version} locator ${venue.id}`, make: () => renderLocator(data, venue) };
});
