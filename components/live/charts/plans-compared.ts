import { plansCompared } from "@/lib/charts/positions/plans-compared";
import { WordGrid } from "../../figures/positions/WordGrid";
import { liveModule } from "../live-module";
import { positionsWords } from "./positions-words";

export default liveModule({ chart: plansCompared, figure: WordGrid, words: positionsWords });
