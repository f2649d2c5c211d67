import { stickingPointsChart } from "@/lib/charts/positions/sticking-points";
import { WordGrid } from "../../figures/positions/WordGrid";
import { liveModule } from "../live-module";
import { positionsWords } from "./positions-words";

export default liveModule({ chart: stickingPointsChart, figure: WordGrid, words: positionsWords });
