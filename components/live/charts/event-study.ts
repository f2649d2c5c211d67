import { eventStudy } from "@/lib/charts/reactions/event-study";
import { EventStudy } from "../../figures/reactions/EventStudy";
import { liveModule } from "../live-module";
import { reactionWords } from "../reaction-words";

export default liveModule({ chart: eventStudy, figure: EventStudy, words: reactionWords });
