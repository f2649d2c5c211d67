import { positionPaths } from "@/lib/charts/positions/position-paths";
import { PositionPaths } from "../../figures/positions/PositionPaths";
import { liveModule } from "../live-module";
import { positionsWords } from "./positions-words";

export default liveModule({ chart: positionPaths, figure: PositionPaths, words: positionsWords });
