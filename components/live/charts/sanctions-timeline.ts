import { sanctionsTimeline } from "@/lib/charts/guarantees/sanctions-timeline";
import { SanctionsTimeline } from "../../figures/guarantees/SanctionsTimeline";
import { liveModule } from "../live-module";
import { guaranteesWords } from "../words/guarantees";

export default liveModule({ chart: sanctionsTimeline, figure: SanctionsTimeline, words: guaranteesWords });
