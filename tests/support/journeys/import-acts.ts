import { expect } from "@playwright/test";
import type { Screen } from "./screen.ts";

export type ImportKindWord =
  | "imports.kind.users"
  | "imports.kind.products"
  | "imports.kind.customers"
  | "imports.kind.currency_rates";

/** Gives the wizard a file of this kind and lets it be checked. */
export async function chooseCsv(screen: Screen, kind: ImportKindWord, text: string): Promise<void> {
  await expect(screen.button("imports.check")).toBeVisible();
  await screen.choose("imports.kind", screen.say(kind));
  await screen.page.locator('input[type="file"]').setInputFiles({
    name: "data.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(text),
  });
  await screen.press("imports.check");
  await expect(screen.page.locator(".counts")).toBeVisible();
}

/** Imports a file that is expected to have no fault, and goes back to the first step. */
export async function importCsv(screen: Screen, kind: ImportKindWord, text: string): Promise<void> {
  await chooseCsv(screen, kind, text);
  await expect(screen.page.getByText(screen.say("imports.clean"))).toBeVisible();
  await screen.page.locator(".record-foot button").first().click();
  await expect(screen.page.getByText(screen.say("imports.step.done")).first()).toBeVisible();
  await expect(screen.page.locator(".route .ok")).toHaveCount(3);
  await screen.press("imports.again");
}
