import { territoryMap } from "@/lib/charts/maps/territory/territory-map";
import { TerritoryMap } from "../../figures/maps/TerritoryMap";
import { liveModule } from "../live-module";
import { mapWords } from "./map-words";

export default liveModule({ chart: territoryMap, figure: TerritoryMap, words: mapWords });
