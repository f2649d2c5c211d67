import { obstacles } from "@/lib/charts/guarantees/obstacles";
import { Obstacles } from "../../figures/guarantees/Obstacles";
import { liveModule } from "../live-module";
import { guaranteesWords } from "../words/guarantees";

export default liveModule({ chart: obstacles, figure: Obstacles, words: guaranteesWords });
