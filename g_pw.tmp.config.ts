import { devices } from "@playwright/test";
import base from "./playwright.config";
const { webServer: _, ...rest } = base;
export default { ...rest, workers: 1, timeout: 120_000, expect: { timeout: 30_000 }, use: { ...rest.use, baseURL: "http://127.0.0.1:3107" }, projects: [{ name: "desktop", use: { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 800 } } }] };
