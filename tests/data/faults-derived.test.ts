import { describe, expect, it } from "vitest";
import { checkDerived } from "@/lib/data/check/derived";

const HEAD = "event,series,model,from,to,day0,day0_index,window_start,window_end,n,df,car,se,t,p";
const ROW = "e1,gold-lbma-pm,mean,-1,1,2025-12-15,1241,2025-12-12,2025-12-16,120,119,0.01665,0.018796,0.8858,0.3775";
const event = { id: "e1", date: "2025-12-14", kind: "talks", significance: 5, sameNewsAs: null } as const;

const faults = (row: string, events: readonly object[] = [event]) => {
  const found: string[] = [];
  checkDerived((at, reason) => found.push(`${at}: ${reason}`), `${HEAD}\n${row}\n`, events as never);
  return found;
};
const change = (column: string, value: string) =>
  ROW.split(",")
    .map((cell, i) => (HEAD.split(",")[i] === column ? value : cell))
    .join(",");

describe("derived reactions", () => {
  it("has nothing to say of a sound row", () => expect(faults(ROW)).toEqual([]));
  it.each([
    ["event", "e2", "2: there is no event 'e2'"],
    ["series", "bitcoin", "2: series 'bitcoin' is not in lib/markets/derived-series.ts"],
    ["model", "market", "2: model 'market' is not that of 'gold-lbma-pm'"],
    ["to", "3", "2: window -1 to 3 is not kept"],
    ["day0", "2025-12-13", "2: day 0 is 2025-12-13, before the event of 2025-12-14"],
    ["df", "118", "2: df 118 does not go with n 120"],
    ["se", "0", "2: se 0 is not above zero"],
    ["car", "0.02", "2: t 0.8858 is not car / se"],
    ["p", "0.05", "2: p 0.05 is not that of t 0.8858"],
  ])("names a wrong %s", (column, value, fault) => {
    expect(faults(change(column, value))).toContain(fault);
  });
  it("refuses events that statistics don't count", () => {
    expect(faults(ROW, [{ ...event, kind: "market-reaction" }])).toEqual(["2: 'e1' is a report of a price move"]);
    expect(faults(ROW, [{ ...event, sameNewsAs: "e0" }])).toEqual(["2: 'e1' repeats the news of 'e0'"]);
    expect(faults(ROW, [{ ...event, significance: 3 }])).toEqual(["2: 'e1' has significance 3, 4 or more expected"]);
  });
});
