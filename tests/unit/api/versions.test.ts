import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import * as embed from "@/app/embed/[id]/route";
import { keptReleases, loadData, loadRelease } from "@/lib/data";
import { body, call, chart, data } from "./support/call";

const current = loadData();
const [kept] = keptReleases("data");
const GONE = "2020-01-01-00000000";

describe("an address pinned to the current version", () => {
  it("is the address without it", async () => {
    const [plain, pinned] = await Promise.all([data("brent-spot.csv"), data(`brent-spot.csv?v=${current.version}`)]);
    expect(await pinned.text()).toBe(await plain.text());
  });

  it("is said by every file and embed, also by those that can't carry it inside", async () => {
    const embedded = await call(embed, "/embed/market-overview", { id: "market-overview" });
    expect(await embedded.clone().text()).toContain(`<meta name="data-version" content="${current.version}"/>`);
    for (const answer of [
      embedded,
      await data("brent-spot.csv"),
      await data("brent-spot.zip"),
      await data("datapackage.json"),
      await chart("market-overview/data.csv"),
      await chart("market-overview/image.svg"),
    ])
      expect(answer.headers.get("data-version")).toBe(current.version);
  });
});

describe.skipIf(!kept)("an address pinned to the release before", () => {
  const before = kept ? loadRelease(kept)! : current;

  it("gives that release's rows, whole and as a chart has them", async () => {
    const rows = parse(await (await data(`usd-rub-cbr.csv?v=${kept}`)).text(), { columns: true }) as {
      value: string;
    }[];
    expect(rows).toHaveLength(before.seriesById("usd-rub-cbr").dates.length);
    // A chart of series only: others may draw on datasets that came later, and say so.
    const json = await body(chart(`market-overview/data.json?v=${kept}&series=usd-rub-cbr`));
    expect(json.version).toBe(kept);
    expect(json.rows.at(-1).date).toBe(before.seriesById("usd-rub-cbr").last.date);
    const house = await body(data(`datapackage.json?v=${kept}`));
    expect(house.version).toBe(kept);
    expect(house.resources).toHaveLength(before.datasets.filter((d) => d.redistribution !== "display-only").length);
  });

  it("is embedded as it was, and still hands on nothing that may only be shown", async () => {
    const answer = await call(embed, `/embed/market-overview?v=${kept}&series=brent-spot`, { id: "market-overview" });
    expect(answer.status).toBe(200);
    expect((await data(`vix-close.csv?v=${kept}`)).status).toBe(403);
    expect((await data(`vix-close.zip?v=${kept}`)).status).toBe(403);
  });

  it("says so where the release doesn't have what is asked yet", async () => {
    const later = current.datasets.find((d) => !before.datasets.some((b) => b.id === d.id));
    if (!later) return;
    const answer = await data(
      `${later.id}.${later.kind === "table" || later.kind === "series" ? "csv" : "json"}?v=${kept}`,
    );
    expect(answer.status).toBe(410);
    expect(await answer.json()).toMatchObject({ reason: `the release has no dataset '${later.id}', which this needs` });
    expect((await chart(`data-coverage/data.csv?v=${kept}`)).status).toBe(410);
  });
});

describe("an address pinned to a version that isn't kept", () => {
  it("is gone, with the reason and what can be had", async () => {
    for (const answer of [
      await data(`brent-spot.csv?v=${GONE}`),
      await chart(`market-overview/image.svg?v=${GONE}`),
      await call(embed, `/embed/market-overview?v=${GONE}`, { id: "market-overview" }),
    ]) {
      expect(answer.status).toBe(410);
      expect(await answer.json()).toMatchObject({
        status: 410,
        parameter: "v",
        value: GONE,
        reason: "it is not among the releases that are kept",
        instead: current.version,
      });
    }
  });
});
