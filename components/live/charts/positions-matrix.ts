import { positionsMatrix } from "@/lib/charts/positions/positions-matrix";
import { WordGrid } from "../../figures/positions/WordGrid";
import { liveModule } from "../live-module";
import { positionsWords } from "./positions-words";

export default liveModule({ chart: positionsMatrix, figure: WordGrid, words: positionsWords });
