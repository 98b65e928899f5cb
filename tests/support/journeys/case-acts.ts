import { expect } from "@playwright/test";
import type { Screen } from "./screen.ts";

/** What a person types into the form of a new order; choices by a part of their text. */
export type OrderText = {
  readonly customer: string;
  readonly saleType?: string;
  readonly product: string;
  readonly quantity: string;
  readonly incoterm?: string;
  readonly namedPlace: string;
  readonly destination: string;
  readonly destinationCountry?: string;
  readonly exitBorder?: string;
};

/** Opens the list of orders and begins a new one. */
export async function beginOrder(screen: Screen): Promise<void> {
  await screen.goTo("/sales/orders");
  await screen.press("orders.new");
  await expect(screen.field("orders.customer")).toBeVisible();
}

/** Fills the form of a new order and saves the draft; answers the id that the address then holds. */
export async function draftOrder(screen: Screen, text: OrderText): Promise<string> {
  await beginOrder(screen);
  await screen.choose("orders.customer", text.customer);
  if (text.saleType !== undefined) await screen.choose("orders.saleType", text.saleType);
  await screen.choose("orders.product", text.product);
  await screen.fill("orders.quantity", text.quantity);
  if (text.incoterm !== undefined) await screen.choose("orders.incoterm", text.incoterm);
  await screen.fill("orders.namedPlace", text.namedPlace);
  await screen.fill("orders.destination", text.destination);
  if (text.destinationCountry !== undefined)
    await screen.choose("orders.destinationCountry", text.destinationCountry);
  if (text.exitBorder !== undefined) await screen.choose("orders.exitBorder", text.exitBorder);
  await screen.press("orders.act.create");
  await screen.expectToast("orders.created");
  await expect(screen.page).toHaveURL(/\/sales\/orders\/(?!new$)[^/]+$/);
  await screen.expectChip("order", "draft");
  return screen.page.url().split("/").at(-1) ?? "";
}

/** Submits the open draft; a like order of the last days is answered with a reason. */
export async function submitOrder(screen: Screen, duplicateReason: string): Promise<void> {
  const section = screen.page.getByRole("region", { name: screen.say("orders.act.submit") });
  const submit = screen.button("orders.act.submit", section);
  await expect(submit).toBeVisible();
  if (await screen.page.getByText(screen.say("orders.duplicates.title")).isVisible()) {
    await screen.choose("orders.duplicates.reason", duplicateReason);
  }
  await submit.click();
  await screen.expectChip("order", "submitted");
}

/** Writes a price into the open order and waits until the office has answered what it comes to. */
export async function writePrice(screen: Screen, price: string): Promise<void> {
  const card = screen.page.locator(".order-main");
  const field = card.getByLabel(new RegExp(`^${screen.say("orders.proposedPrice")} `));
  await expect(field).toBeVisible();
  await field.fill(price);
  await expect(card.getByText(screen.say("orders.grandTotal")).first()).toBeVisible();
}

/** The first paper of a window loads the reader of papers too. */
const paperWaitMs = 60_000;

/** The paper or scan beside the record is drawn, not only asked for. */
export async function expectPaperShown(screen: Screen): Promise<void> {
  await expect(screen.page.locator("section canvas").first()).toBeVisible({ timeout: paperWaitMs });
}

type SlipText = {
  readonly amount: string;
  readonly bank: string;
  readonly bankRef: string;
  readonly file: string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };
};

/** Fills the dialog of a slip with its scan on the open order, and presses its button. */
export async function sendSlip(screen: Screen, slip: SlipText): Promise<void> {
  await screen.press("orders.act.attach");
  const dialog = screen.dialog();
  await expect(dialog).toBeVisible();
  await screen.field("payments.amount", dialog).fill(slip.amount);
  await screen.field("payments.paidOn", dialog).fill("+0");
  await screen.choose("payments.bank", slip.bank);
  await screen.field("payments.bankRef", dialog).fill(slip.bankRef);
  await dialog.locator('input[type="file"]').setInputFiles(slip.file);
  await screen.button("payments.attach.act", dialog).click();
}

/** Attaches a slip that is taken. */
export async function attachSlip(screen: Screen, slip: SlipText): Promise<void> {
  await sendSlip(screen, slip);
  await screen.expectToast("payments.attached");
}
