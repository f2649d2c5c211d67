import { guaranteesTimeline } from "@/lib/charts/guarantees/guarantees-timeline";
import { GuaranteesTimeline } from "../../figures/guarantees/GuaranteesTimeline";
import { liveModule } from "../live-module";
import { guaranteesWords } from "../words/guarantees";

export default liveModule({ chart: guaranteesTimeline, figure: GuaranteesTimeline, words: guaranteesWords });
