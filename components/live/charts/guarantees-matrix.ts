import { guaranteesMatrix } from "@/lib/charts/guarantees/guarantees-matrix";
import { GuaranteesMatrix } from "../../figures/guarantees/GuaranteesMatrix";
import { liveModule } from "../live-module";
import { guaranteesWords } from "../words/guarantees";

export default liveModule({ chart: guaranteesMatrix, figure: GuaranteesMatrix, words: guaranteesWords });
