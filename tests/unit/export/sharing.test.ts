import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import * as jsonFeed from "@/app/feed.json/route";
import * as atom from "@/app/feed.xml/route";
import { loadData } from "@/lib/data";
import {
  type Embeddable,
  iframeSnippet,
  markdownSnippet,
  pictureSnippet,
  placeholderSnippet,
} from "@/lib/embed/snippet";
import { SAMPLE_LANGUAGES, sample } from "@/lib/export/samples";
import { body, call, chart, ORIGIN } from "../api/support/call";

const data = loadData();

/** Titles are computed, but a snippet must hold for any text. */
const HOSTILE: Embeddable = {
  title: `A "title" & <script>alert(1)</script> [x](javascript:1)`,
  description: `It's "1 > 0" & <b>more</b>`,
  credit: "Sources: A & B <c>",
  page: `${ORIGIN}/charts/x?a=1&b="2"`,
  src: `${ORIGIN}/embed/x?a=1&b="2"`,
  image: `${ORIGIN}/charts/x/image.png?a=1`,
  height: 480,
};

describe("codes to paste", () => {
  it("hold no markup but their own, whatever the title says", () => {
    for (const code of [
      iframeSnippet(HOSTILE),
      placeholderSnippet(HOSTILE, `${ORIGIN}/embed.js`),
      pictureSnippet(HOSTILE),
    ]) {
      const tags = [...code.matchAll(/<\/?([a-z]+)/g)].map((m) => m[1]);
      expect(tags).not.toContain("b");
      expect(tags.filter((tag) => tag === "script").length % 2).toBe(0);
      expect(code).not.toContain("alert(1)</script>");
      // Every attribute is closed: between quotes no quote.
      expect(code.replaceAll(/="[^"]*"/g, "").includes('"')).toBe(false);
    }
    expect(markdownSnippet(HOSTILE)).not.toMatch(/[^\\]\[x\]\(/);
  });

  it("leave a picture and a link where script is off", () => {
    const code = placeholderSnippet(HOSTILE, `${ORIGIN}/embed.js`);
    expect(code).toMatch(/<noscript><a href="[^"]+"><img src="[^"]+" alt="[^"]+"/);
    expect(code).toContain('data-height="480" style="min-height:480px"');
  });
});

describe("samples", () => {
  const csv = `${ORIGIN}/charts/market-overview/data.csv?series=brent-spot&from=2025-01-01`;

  it.each(SAMPLE_LANGUAGES)("%s names the address", (language) => {
    expect(sample(language, csv, ["date"])).toContain("series=brent-spot&from=2025-01-01");
  });

  it("are read by the languages that are here", () => {
    const python = spawnSync("python3", ["-c", "import ast,sys; ast.parse(sys.stdin.read())"], {
      input: sample("pandas", csv, ["date"]),
    });
    if (!python.error) expect(python.status).toBe(0);
    // The shell hands curl exactly the address, and runs nothing in it.
    const hostile = `${csv}&q="$(touch /nowhere)"\`id\``;
    const shell = spawnSync("sh", ["-c", sample("curl", hostile, []).replace(/^curl .*truceline\.csv/, "printf %s")]);
    expect(shell.stdout.toString()).toBe(hostile);
    expect(() => new Function(`return ${sample("observable", csv, []).replace("rows = ", "(d3) => ")}`)).not.toThrow();
  });
});

describe("citations", () => {
  it("name the version, in BibTeX that balances and in CSL-JSON", async () => {
    const bib = await (await chart("market-overview/citation.bib?series=brent-spot")).text();
    expect(bib).toMatch(/^@misc\{truceline-market-overview-[^,]+,\n/);
    expect(bib.split("{").length).toBe(bib.split("}").length);
    expect(bib).toContain(`url = {${ORIGIN}/charts/market-overview?series=brent-spot&v=${data.version}}`);
    const [item] = await body(chart("market-overview/citation.json?series=brent-spot"));
    expect(item).toMatchObject({
      type: "dataset",
      version: data.version,
      author: [{ literal: "Truceline" }],
      issued: { "date-parts": [[2026, 8, 22]] },
      URL: `${ORIGIN}/charts/market-overview?series=brent-spot&v=${data.version}`,
    });
  });
});

describe("feeds", () => {
  it("are Atom with all that the standard requires", async () => {
    const answer = await call(atom, "/feed.xml", {});
    expect(answer.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
    const text = await answer.text();
    expect(text).toContain('xmlns="http://www.w3.org/2005/Atom"');
    const entries = text.split("<entry>").slice(1);
    expect(entries).toHaveLength(51);
    for (const part of [text.split("<entry>")[0]!, ...entries])
      for (const element of ["id", "title", "updated"]) expect(part).toMatch(new RegExp(`<${element}[ >]`));
    const ids = entries.map((entry) => /<id>([^<]+)<\/id>/.exec(entry)![1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(entries[1]).toContain(data.events.at(-1)!.id);
    expect(text).toMatch(/<author>\s*<name>Truceline<\/name>/);
    expect(text).toMatch(/<link rel="self" href="[^"]+feed\.xml"/);
  });

  it("are JSON Feed 1.1, in both languages", async () => {
    const feed = await body(call(jsonFeed, "/feed.json?lang=uk", {}));
    expect(feed).toMatchObject({ version: "https://jsonfeed.org/version/1.1", language: "uk" });
    expect(feed.items).toHaveLength(51);
    expect(feed.items[0].title).toContain(data.version);
    expect(feed.items[1].url).toBe(`${ORIGIN}/uk/events/${data.events.at(-1)!.id}`);
    // An item is the same item in every language.
    expect(feed.items[1].id).toBe(`${ORIGIN}/events/${data.events.at(-1)!.id}`);
  });

  it("refuse what they don't know", async () => {
    expect((await call(atom, "/feed.xml?page=2", {})).status).toBe(400);
  });
});
