import type { Locator } from "@playwright/test";

/** Number of marks in the lanes of a drawing whose marks share paths: a letter each in `data-order`. */
export const countMarks = (drawing: Locator): Promise<number> =>
  drawing
    .locator("[data-order]")
    .evaluateAll((lanes) => lanes.map((lane) => lane.getAttribute("data-order")).join("").length);
