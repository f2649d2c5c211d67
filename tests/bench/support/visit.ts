import type { Browser, CDPSession } from "@playwright/test";

/** What one first view of a page cost. Times are in milliseconds since the navigation began, sizes in bytes. */
export interface Visit {
  /** First contentful paint. */
  paint: number;
  /** The frame with the whole first chart in it, if the page has one: its visible drawing was there to its end. NaN without a chart. */
  drawn: number;
  /** NaN when the page has nothing that counts (an SVG's own text does not). */
  largestPaint: number;
  /** The sum of what long tasks (over 50 ms) took beyond 50 ms, from the first byte on. */
  blocking: number;
  /** Total blocking time as the field defines it: the same sum over what of them lies after the first contentful paint. */
  blockingAfterPaint: number;
  layoutShift: number;
  requests: { url: string; type: string; encoded: number }[];
}

/** A slow phone on a slow line: 4 times slower processor, 150 ms round trip, 1.6 Mbit/s. */
async function throttle(session: CDPSession) {
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  });
}

const sum = (numbers: number[]) => numbers.reduce((total, n) => total + Math.max(0, n), 0);

interface Marks {
  paint: number | null;
  drawn: number | null;
  largest: number | null;
  tasks: [start: number, duration: number][];
  shift: number;
}

/**
 * Runs in the page before anything else. Text and not a function, because a compiled function may call helpers that the
 * page does not have.
 */
const WATCH = `
  const marks = (globalThis.benchMarks = { paint: null, drawn: null, largest: null, tasks: [], shift: 0 });
  const watch = (type, each) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  watch("paint", (entry) => {
    if (entry.name === "first-contentful-paint") marks.paint = entry.startTime;
  });
  watch("largest-contentful-paint", (entry) => { marks.largest = entry.startTime; });
  watch("longtask", (entry) => { marks.tasks.push([entry.startTime, entry.duration]); });
  const look = () => {
    const drawing = [...document.querySelectorAll("[data-figure] > svg[role=img]")].find((svg) => svg.checkVisibility());
    if (!drawing || (!drawing.nextSibling && document.readyState === "loading")) return requestAnimationFrame(look);
    // A task of its own comes after the frame that this callback belongs to.
    const after = new MessageChannel();
    after.port1.onmessage = () => { marks.drawn = performance.now(); };
    after.port2.postMessage(null);
  };
  requestAnimationFrame(look);
  watch("layout-shift", (entry) => { if (!entry.hadRecentInput) marks.shift += entry.value; });
`;

/**
 * Opens an address in a fresh context (empty cache), throttled or not, and waits until nothing has changed for a second.
 * `size` is the viewport; a phone by default.
 */
export async function visit(
  browser: Browser,
  address: string,
  { slow = true, size = { width: 390, height: 844 } } = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: size, serviceWorkers: "block" });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.setCacheDisabled", { cacheDisabled: true });
    if (slow) await throttle(session);
    const requests = new Map<string, { url: string; type: string; encoded: number }>();
    session.on("Network.requestWillBeSent", ({ requestId, request, type }) => {
      // data: and blob: addresses load nothing from anywhere.
      if (/^https?:/.test(request.url))
        requests.set(requestId, { url: request.url, type: type ?? "Other", encoded: 0 });
    });
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      const request = requests.get(requestId);
      if (request) request.encoded = encodedDataLength;
    });
    await page.addInitScript(WATCH);
    const response = await page.goto(address, { waitUntil: "load" });
    if (!response?.ok()) throw new Error(`${address} answered ${response?.status() ?? "nothing"}`);
    const read = () => page.evaluate(() => (globalThis as unknown as { benchMarks: Marks }).benchMarks);
    let marks = await read();
    for (let seconds = 0; seconds < 10; seconds++) {
      const before = JSON.stringify(marks);
      await page.waitForTimeout(1000);
      marks = await read();
      if (JSON.stringify(marks) === before) break;
    }
    // Without a paint the observers did not run, and their zeros would look like success.
    if (marks.paint === null) throw new Error(`${address}: no paint was seen`);
    const { paint } = marks;
    return {
      paint,
      drawn: marks.drawn ?? Number.NaN,
      largestPaint: marks.largest ?? Number.NaN,
      blocking: sum(marks.tasks.map(([, duration]) => duration - 50)),
      blockingAfterPaint: sum(
        marks.tasks.map(([start, duration]) => Math.min(duration, start + duration - paint) - 50),
      ),
      layoutShift: marks.shift,
      requests: [...requests.values()],
    };
  } finally {
    await context.close();
  }
}
