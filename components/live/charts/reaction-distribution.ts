import { reactionDistribution } from "@/lib/charts/reactions/reaction-distribution";
import { ReactionDistribution } from "../../figures/reactions/ReactionDistribution";
import { liveModule } from "../live-module";
import { reactionWords } from "../reaction-words";

export default liveModule({ chart: reactionDistribution, figure: ReactionDistribution, words: reactionWords });
