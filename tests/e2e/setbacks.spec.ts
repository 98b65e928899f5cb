import { expect } from "@playwright/test";
import { formatCode } from "../../core/kernel/format.ts";
import { expectPaperShown } from "../support/journeys/case-acts.ts";
import { test } from "../support/journeys/journey.ts";
import { bare, savePaper, textOfPaper } from "../support/journeys/papers.ts";
import {
  approveSale,
  issueSale,
  paySale,
  priceSale,
  signInDesks,
  submitSale,
} from "../support/journeys/sample-sale.ts";
import type { Screen } from "../support/journeys/screen.ts";

/** Gives the reason that an open dialog asks for, after the dialog has refused to go on without one. */
async function giveReason(screen: Screen, code: string, act: string): Promise<void> {
  const dialog = screen.dialog();
  const confirm = dialog.getByRole("button", { name: act, exact: true });
  await confirm.click();
  await expect(dialog.getByText(screen.say("kit.reasonMissing"))).toBeVisible();
  await expect(dialog.getByText(screen.say("kit.reasonCodeMissing"))).toBeVisible();
  await screen.choose("kit.reasonCode", code);
  await screen.field("kit.reason", dialog).fill("به خواست مشتری");
  await confirm.click();
  await expect(dialog).toHaveCount(0);
}

test("a rejected slip takes its order back and a second slip goes on", async ({ host, openScreen }) => {
  const desks = await signInDesks(host);
  const orderId = await submitSale(desks);
  await priceSale(desks, orderId);
  const proformaId = await issueSale(desks, orderId);
  const paymentId = await paySale(desks, proformaId, "7402253000201");

  const accounting = await openScreen("acc.1");
  await accounting.goTo(`/finance/payment-approvals/${paymentId}`);
  await accounting.press("payments.act.reject");
  await giveReason(accounting, "عدم وصول وجه", accounting.say("payments.act.reject"));
  await accounting.expectToast("payments.rejectedToast");

  const expert = await openScreen("expert.1");
  await expert.goTo(`/sales/orders/${orderId}`);
  await expert.expectChip("order", "payment_rejected");
  await expert.expectChip("payment", "rejected");
  const { totalMinor } = await desks["expert.1"].proformas.get({ proformaId });
  const scan = await savePaper(expert);
  await expert.press("orders.act.attach");
  const dialog = expert.dialog();
  await expert.button("payments.attach.act", dialog).click();
  await expect(dialog.getByText(expert.say("payments.missing.amount")).first()).toBeVisible();
  await expect(dialog.getByText(expert.say("payments.scanMissing")).first()).toBeVisible();
  await expert.field("payments.amount", dialog).fill(String(totalMinor));
  await expert.field("payments.paidOn", dialog).fill("+0");
  await expert.field("payments.bankRef", dialog).fill("7402253000202");
  await dialog.locator('input[type="file"]').setInputFiles({
    name: "slip.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("this is no PDF at all"),
  });
  await expert.button("payments.attach.act", dialog).click();
  await expect(dialog.getByRole("alert").first()).toBeVisible();
  expect((await desks["expert.1"].orders.get({ orderId })).payments).toHaveLength(1);
  await dialog.locator('input[type="file"]').setInputFiles(scan);
  await expert.button("payments.attach.act", dialog).click();
  await expert.expectToast("payments.attached");
  await expert.expectChip("order", "payment_submitted");
});

test("cancelling an order with approved money requests its refund", async ({ host, openScreen }) => {
  const desks = await signInDesks(host);
  const orderId = await submitSale(desks);
  await priceSale(desks, orderId);
  const proformaId = await issueSale(desks, orderId);
  await approveSale(desks, await paySale(desks, proformaId, "7402253000301"));

  const finance = await openScreen("finance.manager");
  await finance.goTo(`/sales/orders/${orderId}`);
  await finance.expectChip("order", "finance_approved");
  await finance.press("orders.act.cancel");
  await giveReason(finance, "مشتری", finance.say("orders.act.cancel"));
  await expect(finance.page.locator(".stamp").first()).toBeVisible();
  await finance.expectChip("refund", "requested");
  const { refunds, number } = await desks["finance.manager"].orders.get({ orderId });
  expect(refunds).toHaveLength(1);
  await finance.goTo("/finance/refunds");
  const row = finance.page.getByRole("row").filter({ hasText: formatCode(refunds[0]?.number ?? "", "fa") });
  await expect(row).toContainText(formatCode(number, "fa"));
  await expect(finance.chip("refund", "requested", row)).toBeVisible();
});

test("a free sale is approved by a manager who did not prepare it, and gets its own series", async ({
  host,
  openScreen,
}) => {
  const desks = await signInDesks(host);
  const orderId = await submitSale(desks, { saleType: "FREE" });
  await priceSale(desks, orderId, 0);
  const manager = await openScreen("sales.manager");
  await manager.goTo(`/sales/orders/${orderId}`);
  await manager.expectChip("order", "priced");
  await manager.press("orders.act.approveFree");
  await manager.expectChip("order", "finance_approved");
  await expect(manager.page.getByText(manager.say("orders.freeApproval")).first()).toBeVisible();

  const finance = await openScreen("finance.manager");
  await finance.goTo(`/sales/orders/${orderId}`);
  await finance.press("orders.act.issue");
  await finance.expectChip("delivery_order", "issued");
  await expectPaperShown(finance);
  const text = bare(textOfPaper(await savePaper(finance)));
  expect(text).toMatch(/M-1405-\d{6}/);
  const record = await desks["finance.manager"].orders.get({ orderId });
  expect(record.deliveryOrders[0]?.number).toMatch(/^M-1405-\d{6}$/);
  expect(record.payments).toHaveLength(0);
});

test("an act that is not possible says why, beside its button", async ({ host, openScreen }) => {
  const desks = await signInDesks(host);
  const orderId = await submitSale(desks);
  await priceSale(desks, orderId);
  const proformaId = await issueSale(desks, orderId);
  const paymentId = await paySale(desks, proformaId, "7402253000401");

  const treasury = await openScreen("treasury.1");
  await treasury.goTo(`/finance/payment-approvals/${paymentId}`);
  const decision = treasury.page.getByRole("region", { name: treasury.say("payments.decision") });
  await expect(treasury.button("payments.act.approve", decision)).toBeDisabled();
  await expect(decision.locator(".submit .m")).toHaveText(/\p{Script=Arabic}{3}/u);

  const second = await openScreen("expert.2");
  const claimed = await submitSale(desks);
  await desks["expert.1"].orders.claim({ commandId: crypto.randomUUID(), orderId: claimed });
  await second.goTo(`/sales/orders/${claimed}`);
  await second.expectChip("order", "in_review");
  await expect(second.button("orders.act.price")).toHaveCount(0);
  await expect(second.page.getByText("امیر توکلی").first()).toBeVisible();
});
