import { eventHeatmap } from "@/lib/charts/reactions/event-heatmap";
import { EventHeatmap } from "../../figures/reactions/EventHeatmap";
import { liveModule } from "../live-module";
import { reactionWords } from "../reaction-words";

export default liveModule({ chart: eventHeatmap, figure: EventHeatmap, words: reactionWords });
