// npm run shots: pictures of every page and every embed, to be looked at, in shots/ (git ignores it).
//
//   npm run shots -- [--only <substring>] [--lang en,uk] [--theme light,dark] [--width 360,768,1280]
//   npm run shots -- --readme        the one picture that README.md shows, written to README.png
//
// A name says what it shows: overview.en.light.360.png, chart-timeline.uk.dark.1280.png, embed-timeline.en.light.768.png.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { SECTIONS } from "../lib/site/pages";
import { launchOptions } from "./browser.mjs";
import { chartIds, startServer } from "./server";
import { ArgumentComplaint, main, ROOT, readArguments, say } from "./setup.mjs";

/** The pages that are no chart: name of the picture, address. */
const PAGES: [name: string, path: string][] = [
  ["overview", "/"],
  ...SECTIONS.map(({ key, path }): [string, string] => [key, path]),
  ["event", "/events/2025-12-14-ukraine-offers-drop-nato"],
];

interface Shot {
  name: string;
  path: string;
}

function shots(ids: string[]): Shot[] {
  return [
    ...PAGES.map(([name, path]) => ({ name, path })),
    ...ids.map((id) => ({ name: `chart-${id}`, path: `/charts/${id}` })),
    ...ids.map((id) => ({ name: `embed-${id}`, path: `/embed/${id}` })),
  ];
}

/** The same address in another language: pages live under a prefix, embeds take a parameter. */
function inLanguage(path: string, lang: string): string {
  if (lang === "en") return path;
  return path.startsWith("/embed/") ? `${path}?lang=${lang}` : `/${lang}${path === "/" ? "" : path}`;
}

function oneOf<T extends string>(name: string, given: string[] | undefined, known: readonly T[]): T[] {
  for (const value of given ?? []) {
    if (!known.includes(value as T)) throw new ArgumentComplaint(`--${name} knows ${known.join(", ")}, not ${value}.`);
  }
  return (given as T[] | undefined) ?? [...known];
}

async function open(page: Page, address: string): Promise<string> {
  const response = await page.goto(address, { waitUntil: "load" });
  // Fonts are part of the picture; what loads when it comes into view is, too.
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      await new Promise((next) => requestAnimationFrame(next));
    }
    scrollTo(0, 0);
    await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
  });
  await page.waitForLoadState("networkidle", { timeout: 5000 }).catch(() => undefined);
  return response?.ok() ? "" : `answered ${response?.status() ?? "nothing"}`;
}

async function readme(browser: Browser, origin: string) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, colorScheme: "light" });
  const problem = await open(page, `${origin}/`);
  if (problem) throw new Error(`/ ${problem}`);
  await page.screenshot({ path: join(ROOT, "README.png"), animations: "disabled" });
  say("README.png written");
}

await main(async () => {
  const given = readArguments(process.argv.slice(2), {
    only: "text",
    lang: "list",
    theme: "list",
    width: "list",
    readme: "flag",
  });
  const langs = oneOf("lang", given.lang ?? ["en"], ["en", "uk"]);
  const themes = oneOf("theme", given.theme, ["light", "dark"]);
  const widths = (given.width ?? ["360", "768", "1280"]).map(Number);
  if (widths.some((width) => !(Number.isInteger(width) && width >= 200 && width <= 4000))) {
    throw new ArgumentComplaint("--width takes whole pixels from 200 to 4000, for example --width 360,1280.");
  }
  const server = await startServer();
  const browser = await chromium.launch(launchOptions());
  const problems: string[] = [];
  try {
    if (given.readme) return await readme(browser, server.origin);
    const folder = join(ROOT, "shots");
    mkdirSync(folder, { recursive: true });
    const ids = await chartIds(server.origin);
    const wanted = (name: string) => !given.only || name.includes(given.only);
    const list = shots(ids).filter((shot) => wanted(shot.name));
    const count = list.length * langs.length * themes.length * widths.length;
    say(`${count} pictures of ${list.length} pages and embeds, into shots/`);
    let done = 0;
    for (const theme of themes) {
      for (const width of widths) {
        const context = await browser.newContext({
          viewport: { width, height: width < 600 ? 780 : 900 },
          colorScheme: theme,
          reducedMotion: "reduce",
          locale: "en-GB",
          timezoneId: "UTC",
        });
        const page = await context.newPage();
        for (const lang of langs) {
          for (const shot of list) {
            const file = `${shot.name}.${lang}.${theme}.${width}.png`;
            const problem = await open(page, server.origin + inLanguage(shot.path, lang));
            await page.screenshot({ path: join(folder, file), fullPage: true, animations: "disabled" });
            // Content wider than the screen is a fault at any width, and easily missed in a picture.
            const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
            const notes = [problem, wider > 0 ? `scrolls sideways by ${wider} px` : ""].filter(Boolean).join(", ");
            if (notes) problems.push(`${file}: ${notes}`);
            say(`${String(++done).padStart(String(count).length)}/${count} ${file}${notes ? `  ${notes}` : ""}`);
          }
        }
        await context.close();
      }
    }
    for (const id of ids.filter((id) => wanted(`image-${id}`))) {
      for (const lang of langs) {
        const file = `image-${id}.${lang}.png`;
        const response = await fetch(`${server.origin}/charts/${id}/image.png${lang === "en" ? "" : `?lang=${lang}`}`);
        const type = response.headers.get("content-type");
        if (response.ok && type === "image/png") {
          writeFileSync(join(folder, file), new Uint8Array(await response.arrayBuffer()));
          say(file);
        } else {
          await response.arrayBuffer();
          problems.push(`${file}: answered ${response.status} ${type}`);
        }
      }
    }
    if (problems.length > 0) {
      console.log(`\n${problems.length} to look at:\n${problems.map((problem) => `  ${problem}`).join("\n")}`);
      process.exitCode = 1;
    }
  } finally {
    await browser.close();
    await server.close();
  }
});
