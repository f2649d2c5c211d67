// Run as a process of its own: prints how long the data module took to import and the data to load, in milliseconds.
const start = performance.now();
const { loadData } = (await import("@/lib/data/index")) as { loadData: () => unknown };
const imported = performance.now();
await loadData();
console.log(JSON.stringify({ import: imported - start, load: performance.now() - imported }));

export {};
