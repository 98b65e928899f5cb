import { defineConfig } from "@playwright/test";

const report = process.env.HAVALEH_JOURNEY_REPORT;
const isRoot = process.getuid?.() === 0;

/** One set of journeys: `browser` over HTTP in the machine's Chromium, `desktop` on Electron or its stand-in. */
export default defineConfig({
  testDir: "tests/e2e",
  outputDir: ".cache/journeys",
  timeout: 120_000,
  expect: { timeout: 20_000 },
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: report === undefined ? "list" : [["list"], ["json", { outputFile: report }]],
  globalSetup: "./tests/support/prepare-journeys.ts",
  use: {
    locale: "fa-IR",
    timezoneId: "Asia/Tehran",
    viewport: { width: 1440, height: 900 },
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
      args: [
        ...(isRoot ? ["--no-sandbox"] : []),
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "browser", testIgnore: "**/desktop*.spec.ts" },
    { name: "desktop", testMatch: "**/desktop*.spec.ts" },
  ],
});
