import { day, stateSchema } from "../../state";

export interface ExchangesState {
  readonly from: string | null;
  readonly to: string | null;
}

export const exchangesState = stateSchema<ExchangesState>({
  from: { parameter: day, default: null },
  to: { parameter: day, default: null },
});
