import { averageReaction } from "@/lib/charts/reactions/average-reaction";
import { AverageReaction } from "../../figures/reactions/AverageReaction";
import { liveModule } from "../live-module";
import { reactionWords } from "../reaction-words";

export default liveModule({ chart: averageReaction, figure: AverageReaction, words: reactionWords });
