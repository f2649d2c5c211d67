import { chromium } from "@playwright/test";
import { launchOptions } from "./scripts/browser.mjs";
const b = await chromium.launch(typeof launchOptions === "function" ? launchOptions() : launchOptions);
for (const s of process.argv.slice(2)) { const [path, w, scheme, name, sel] = s.split("|"); const c = await b.newContext({ viewport: { width: +w, height: 1000 }, colorScheme: scheme }); const p = await c.newPage(); await p.goto("http://127.0.0.1:3108" + path, { waitUntil: "load" }); await p.addStyleTag({content:"nextjs-portal{display:none}"}); await p.waitForTimeout(1200); if (sel) await p.locator(sel).first().scrollIntoViewIfNeeded(); if (sel) await p.evaluate((q) => document.querySelector(q).scrollIntoView(), sel); await p.waitForTimeout(500); await p.screenshot({ path: `/tmp/ing/look/${name}.png` }); await c.close(); }
await b.close();
