import { cpSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { test as base, expect, type Page } from "@playwright/test";
import { sampleDir } from "./prepare-journeys.ts";
import { startBuiltHost, type WebHost } from "./web-host.ts";

type JourneyOptions = {
  /** `test.use({ company: "none" })` begins at the first run, with an empty folder. */
  company: "sample" | "none";
};

type JourneyFixtures = {
  dataDir: string;
  /** The built program, serving this journey's own copy of the data. */
  host: WebHost;
  /** A window of its own at the sign-in page (or first run); any error in its console fails the journey. */
  openWindow: () => Promise<Page>;
  /** A window in which this user of the sample company is signed in. */
  openDesk: (username: string) => Promise<Page>;
};

export const samplePassword = "havaleh-sample";

/** A refusal is no fault of the page, though Chromium reports each in the console. */
const isRefusal = (text: string, url: string): boolean =>
  /^Failed to load resource: the server responded with a status of 4\d\d/.test(text) && /\/rpc\//.test(url);

/** Collects what the page's console reports as an error. */
export function collectPageFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on("pageerror", (fault) => faults.push(String(fault)));
  page.on("console", (message) => {
    const { url } = message.location();
    if (message.type() === "error" && !isRefusal(message.text(), url))
      faults.push(`${message.text()} (${url})`);
  });
  return faults;
}

/** Signs in through the API and lets the window find the session, as after a reload. */
async function signIn(page: Page, username: string): Promise<void> {
  const input = { commandId: crypto.randomUUID(), username, password: samplePassword };
  await page.evaluate(async (json) => {
    const response = await fetch("/rpc/access/signIn", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ json }),
    });
    const answer = await response.json();
    if (!response.ok) throw new Error(`Signing in was refused: ${JSON.stringify(answer)}`);
    const { session: token, user, mustSetPassword } = answer.json;
    sessionStorage.setItem("havaleh.session", JSON.stringify({ token, user, mustSetPassword }));
  }, input);
  await page.reload();
}

export const test = base.extend<JourneyOptions & JourneyFixtures>({
  company: ["sample", { option: true }],

  dataDir: async ({ company }, use) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "havaleh-journey-"));
    if (company === "sample") cpSync(sampleDir, folder, { recursive: true });
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },

  host: async ({ dataDir }, use) => {
    const host = await startBuiltHost(dataDir, { isSample: false });
    await use(host);
    await host.close();
  },

  openWindow: async ({ browser, host, contextOptions }, use) => {
    const contexts: { close(): Promise<void> }[] = [];
    const faults: string[][] = [];
    await use(async () => {
      const context = await browser.newContext(contextOptions);
      contexts.push(context);
      const page = await context.newPage();
      faults.push(collectPageFaults(page));
      await page.goto(host.newLink());
      return page;
    });
    for (const context of contexts) await context.close();
    expect(faults.flat(), "errors in the console").toEqual([]);
  },

  openDesk: async ({ openWindow }, use) => {
    await use(async (username) => {
      const page = await openWindow();
      await signIn(page, username);
      return page;
    });
  },
});
