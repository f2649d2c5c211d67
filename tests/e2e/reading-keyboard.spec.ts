import { expect, test } from "@playwright/test";
import { expectRingRound, expectTipInside, live, mark, open, tip } from "./support/reading";

test.describe("with the keyboard", () => {
  test("walks lanes from one tab stop, says where it is, and lets go", async ({ page, isMobile }) => {
    test.skip(isMobile, "a phone has none");
    const faults = await open(page, "points");
    const figure = page.getByRole("group", { name: "Fixture of lanes" });
    await page.keyboard.press("Tab");
    await expect(figure).toBeFocused();
    await expect(figure).toHaveAccessibleDescription(/Nothing here is real\. Chart\. Arrows walk\./);
    await expect(page.locator(".reading-help")).toHaveCSS("opacity", "1");
    await page.keyboard.press("ArrowRight");
    await expectRingRound(page, mark(page, "alpha", 0));
    await expectTipInside(page);
    await page.keyboard.press("ArrowRight");
    await expect(live(page)).toHaveText("Second fixture — 2 Jan 2001, Alpha lane. 2 of 3.");
    await page.keyboard.press("ArrowDown");
    await expectRingRound(page, mark(page, "gamma", 1));
    await page.keyboard.press("Control+ArrowLeft");
    await expectRingRound(page, mark(page, "alpha", 1));
    await page.keyboard.press("Shift+ArrowLeft");
    await expectRingRound(page, mark(page, "gamma", 0));
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("End");
    await expect(live(page)).toHaveText("Third fixture <b>not markup</b> — 3 Jan 2001, Alpha lane. 3 of 3.");
    await page.keyboard.press("Escape");
    await expect(tip(page)).toBeHidden();
    await expect(figure).toBeFocused();
    await page.keyboard.press("ArrowLeft");
    await expectRingRound(page, mark(page, "alpha", 2));
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await expect(figure).not.toBeFocused();
    // One tab stop: the next Tab is past the chart.
    await page.keyboard.press("Tab");
    await expect(page.getByRole("button", { name: "Table" })).toBeFocused();
    await page.keyboard.press("Shift+Tab");
    await expect(figure).toBeFocused();
    expect(faults).toEqual([]);
  });

  test("Enter opens the mark's address in a new tab", async ({ page, context, isMobile }) => {
    test.skip(isMobile, "a phone has none");
    await open(page, "points");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    const [opened] = await Promise.all([context.waitForEvent("page"), page.keyboard.press("Enter")]);
    await expect(opened).toHaveURL("https://example.org/second");
  });

  test("walks lines by date and jumps between moments", async ({ page, isMobile }) => {
    test.skip(isMobile, "a phone has none");
    const faults = await open(page, "lines");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowRight");
    await expect(live(page)).toHaveText("Щоденна: 50,0 грн, 1 січ. 2001. 1 з 27.");
    await page.keyboard.press("Control+ArrowRight");
    await expect(live(page)).toHaveText("Щоденна: 55,0 грн, 6 січ. 2001. Перший момент. 6 з 27.");
    await page.keyboard.press("ArrowDown");
    await expect(live(page)).toHaveText("Щомісячна: близько −4,0 %, січень 2001. Перший момент. 1 з 2.");
    // Across the panels, which lie side by side at this width, the walk stays on the date.
    await page.keyboard.press("ArrowDown");
    await expect(live(page)).toHaveText("Інша: 12 000, 8 січ. 2001. Перший момент. 2 з 7.");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await expect(live(page)).toHaveText("Щоденна: 55,0 грн, 6 січ. 2001. Перший момент. 6 з 27.");
    await page.keyboard.press("End");
    await expect(live(page)).toHaveText("Щоденна: 85,0 грн, 25 лют. 2001. 27 з 27.");
    expect(faults).toEqual([]);
  });

  test("with one track, up and down scroll the page", async ({ page, isMobile }) => {
    test.skip(isMobile, "a phone has none");
    await open(page, "points");
    await page.evaluate(() => {
      const script = document.querySelector("script[data-reading]")!;
      const model = JSON.parse(script.textContent!);
      model.tracks.length = 1;
      script.textContent = JSON.stringify(model);
      document.body.append(Object.assign(document.createElement("p"), { textContent: "\n" }));
      document.body.style.height = "3000px";
    });
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  });
});

test.describe("the table", () => {
  test("of lanes takes the drawing's place and gives it back", async ({ page }) => {
    const faults = await open(page, "points");
    const height = (await page.locator(".figure").boundingBox())!.height;
    const button = page.getByRole("button", { name: "Table" });
    await button.click();
    await expect(button).toHaveAttribute("aria-pressed", "true");
    await expect(page.locator(".figure svg:visible")).toHaveCount(0);
    // The reading aids are gone without a trace while the table stands there.
    await expect(page.locator(".tip, .reading, .reading-live, .reading-help, .figure[tabindex]")).toHaveCount(0);
    await expect(page.locator(".figure")).toHaveAttribute("aria-describedby", "description");
    const table = page.getByRole("table", { name: "Fixture of lanes" });
    await expect(table.locator("th[scope=rowgroup]")).toHaveText(["Alpha lane (3)", "Gamma lane (2)"]);
    await expect(table.locator("th[scope=row]")).toHaveText([
      "First fixture",
      "Second fixture",
      "Third fixture <b>not markup</b>",
      "Fourth fixture",
      "Fifth fixture, a cell",
    ]);
    await expect(table.locator("td").first()).toHaveText("1 Jan 2001");
    await expect(table.getByRole("link", { name: "Second fixture" })).toHaveAttribute("target", "_blank");
    expect(Math.abs((await page.locator(".figure").boundingBox())!.height - height)).toBeLessThan(1);
    await button.click();
    await expect(table).toHaveCount(0);
    await expect(page.locator(".figure svg:visible")).toHaveCount(1);
    await expect(page.locator(".figure")).toHaveAttribute("tabindex", "0");
    expect(faults).toEqual([]);
  });

  test("of lines has a row per date and a column per line", async ({ page }) => {
    await open(page, "lines");
    await page.getByRole("button", { name: "Таблиця" }).click();
    const table = page.getByRole("table", { name: "Fixture of lines" });
    await expect(table.locator("thead th[scope=col]")).toHaveText(["День", "Щоденна (грн)", "Щомісячна (%)", "Інша"]);
    await expect(table.locator("tbody tr").first().locator("th, td")).toHaveText([
      "1 січ. 2001",
      "50,0",
      "близько −4,0",
      "10 000",
    ]);
    await expect(table.locator("tbody tr").nth(1).locator("th, td")).toHaveText(["2 січ. 2001", "51,0", "–", "–"]);
    // 27 daily samples, the second month's start, and the weekly days that fall into the silence.
    await expect(table.locator("tbody tr")).toHaveCount(27 + 1 + 4);
  });

  test("of 5,000 rows is built in pieces, and stops when it is closed", async ({ page }) => {
    await open(page, "points");
    await page.evaluate(() => {
      const script = document.querySelector("script[data-reading]")!;
      const model = JSON.parse(script.textContent!);
      for (let i = 3; i < 5000; i++) model.tracks[0].items.push([`Fixture ${i}`, ""]);
      script.textContent = JSON.stringify(model);
    });
    const first = await page.evaluate(() => {
      document.querySelector<HTMLElement>("[data-toggle=table]")!.click();
      return document.querySelectorAll("tbody tr").length;
    });
    expect(first).toBe(500);
    await expect(page.locator("tbody tr")).toHaveCount(5004);
    await page.getByRole("button", { name: "Table" }).click();
    await expect(page.locator("table")).toHaveCount(0);
  });
});
