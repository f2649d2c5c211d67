import { venuesMap } from "@/lib/charts/maps/venues/venues-map";
import { VenuesMap } from "../../figures/maps/VenuesMap";
import { liveModule } from "../live-module";
import { mapWords } from "./map-words";

export default liveModule({ chart: venuesMap, figure: VenuesMap, words: mapWords });
