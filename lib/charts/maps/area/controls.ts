import type { Data } from "@/lib/data";
import type { Texts } from "@/lib/i18n/texts";
import type { Control } from "../../contract";
import { areaBounds, type SpanState } from "./lines";

export function spanControls(data: Data, state: SpanState, texts: Texts): Control[] {
  const { first, last } = areaBounds(data);
  return (["from", "to"] as const).map((param) => ({
    param,
    kind: "date",
    label: texts.t(`controls.${param}`),
    options: [{ value: state[param] ?? "", label: "", chosen: true }],
    min: first,
    max: last,
  }));
}
