import { describe, expect, it } from "vitest";
import { STATE_PARAMETERS } from "@/lib/charts/parameters";
import { CHART_IDS, chartOf } from "@/lib/charts/registry";

describe("registry", () => {
  it.each(CHART_IDS)("%s keeps to the parameters of the public contract", (id) => {
    for (const name of chartOf(id).state.names) expect(STATE_PARAMETERS).toContain(name);
  });

  it.each(CHART_IDS)("%s stands under its own id", (id) => {
    expect(chartOf(id).id).toBe(id);
  });
});
