import { unVotesMap } from "@/lib/charts/maps/votes/un-votes-map";
import { UnVotesMap } from "../../figures/maps/UnVotesMap";
import { liveModule } from "../live-module";
import { mapWords } from "./map-words";

export default liveModule({ chart: unVotesMap, figure: UnVotesMap, words: mapWords });
