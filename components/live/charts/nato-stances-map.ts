import { natoStancesMap } from "@/lib/charts/maps/nato/nato-stances-map";
import { RegionMap } from "../../figures/maps/RegionMap";
import { liveModule } from "../live-module";
import { mapWords } from "./map-words";

export default liveModule({ chart: natoStancesMap, figure: RegionMap, words: mapWords });
