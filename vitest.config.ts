import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)) } },
  test: {
    include: ["tests/unit/**/*.test.{ts,tsx}", "tests/data/**/*.test.ts"],
    // Nearly every file reads the whole data: once per worker is enough, and no test leaves anything behind.
    isolate: false,
    maxWorkers: 2,
    // Machines are shared and busy: a test that hangs is found by its own limit, not by a slow minute.
    testTimeout: 30_000,
  },
});
