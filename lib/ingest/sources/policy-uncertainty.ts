import { columnsOf, sheetOf } from "../formats/sheet";
import { numberText } from "../formats/text";
import type { Source } from "../source";

/* policyuncertainty.com, Global Economic Policy Uncertainty: XLSX, first sheet, Year, Month, GEPU_current, GEPU_ppp; the last
 * row is a citation. */
export const policyUncertainty: Source = {
  id: "policy-uncertainty",
  publisher: "Baker, Bloom and Davis (policyuncertainty.com)",
  datasets: ["gepu-monthly"],
  plan: () => [
    {
      datasets: ["gepu-monthly"],
      steps: [{ url: "https://www.policyuncertainty.com/media/Global_Policy_Uncertainty_Data.xlsx" }],
      read([bytes]) {
        const [header = [], ...rows] = sheetOf(bytes!, 0);
        const at = columnsOf(header, ["Year", "Month", "GEPU_current", "GEPU_ppp"]);
        const months = rows.filter((r) => /^\d{4}$/.test(String(r[at.Year])) && typeof r[at.GEPU_current] === "number");
        return {
          "gepu-monthly": months.map((r) => ({
            date: `${r[at.Year]}-${String(r[at.Month]).padStart(2, "0")}-01`,
            value: numberText(r[at.GEPU_current] as number),
            gepu_ppp: numberText(r[at.GEPU_ppp] as number),
          })),
        };
      },
    },
  ],
};
