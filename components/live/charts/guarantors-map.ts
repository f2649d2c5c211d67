import { guarantorsMap } from "@/lib/charts/maps/guarantors/guarantors-map";
import { RegionMap } from "../../figures/maps/RegionMap";
import { liveModule } from "../live-module";
import { mapWords } from "./map-words";

export default liveModule({ chart: guarantorsMap, figure: RegionMap, words: mapWords });
