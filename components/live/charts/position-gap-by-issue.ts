import { positionGapByIssue } from "@/lib/charts/positions/position-gap-by-issue";
import { PositionGaps } from "../../figures/positions/PositionGaps";
import { liveModule } from "../live-module";
import { positionsWords } from "./positions-words";

export default liveModule({ chart: positionGapByIssue, figure: PositionGaps, words: positionsWords });
