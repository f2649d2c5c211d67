import { pledgedSupport } from "@/lib/charts/guarantees/pledged-support";
import { PledgedSupport } from "../../figures/guarantees/PledgedSupport";
import { liveModule } from "../live-module";
import { guaranteesWords } from "../words/guarantees";

export default liveModule({ chart: pledgedSupport, figure: PledgedSupport, words: guaranteesWords });
