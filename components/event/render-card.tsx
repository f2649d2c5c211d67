import type { Data } from "@/lib/data";
import type { Texts } from "@/lib/i18n/texts";
import type { NegotiationEvent } from "@/lib/schema/event";
import { markup } from "../chart/markup";
import { EventCard } from "./EventCard";

/** The share picture of an event as SVG. */
export const renderCard = (event: NegotiationEvent, data: Data, texts: Texts): Promise<string> =>
  markup(<EventCard event={event} data={data} texts={texts} />);
