import { execFileSync } from "node:child_process";
import { expect } from "@playwright/test";
import ExcelJS from "exceljs";
import { toLatinDigits } from "../../core/kernel/digits.ts";
import { formatCode, formatMinor } from "../../core/kernel/format.ts";
import {
  attachSlip,
  draftOrder,
  expectPaperShown,
  submitOrder,
  writePrice,
} from "../support/journeys/case-acts.ts";
import { test } from "../support/journeys/journey.ts";
import { bare, mixedFigures, savePaper, textOfPaper } from "../support/journeys/papers.ts";
import type { Screen } from "../support/journeys/screen.ts";

// 24,000 kg at the list price of 1,149,630 rials, and 10 % value added tax.
const net = 24_000n * 1_149_630n;
const total = net + net / 10n;
const totalFa = formatMinor(total, "IRR", "fa");

/** The case carries over from one person's window to the next by its address. */
type Case = { orderId: string; slipFile: string };

async function requestAndPrice(expert: Screen): Promise<string> {
  const orderId = await draftOrder(expert, {
    customer: "پایدار یزدمهر",
    product: "HD-BL3",
    quantity: "۲۴۰۰۰",
    namedPlace: "عسلویه (درب مجتمع)",
    destination: "یزد",
  });
  await expect(expert.field("orders.customer")).toHaveCount(0);
  await submitOrder(expert, "خرید دوباره");
  await expert.press("orders.act.claim");
  await expert.expectChip("order", "in_review");
  await writePrice(expert, "۱۱۴۹۶۳۰");
  await expect(expert.page.getByText(totalFa).first()).toBeVisible();
  await expert.press("orders.act.price");
  await expert.expectChip("order", "priced");
  return orderId;
}

async function signTwice(expert: Screen, manager: Screen, orderId: string): Promise<string> {
  await expert.expectChip("proforma", "draft");
  await expectPaperShown(expert);
  await expert.press("proformas.act.sign");
  await expert.expectToast("proformas.signedToast");
  await expert.expectChip("proforma", "signed_expert");

  await manager.goTo(`/sales/orders/${orderId}`);
  await manager.expectChip("proforma", "signed_expert");
  await expectPaperShown(manager);
  await manager.press("proformas.act.issue");
  await manager.expectToast("proformas.issuedToast");
  await manager.expectChip("order", "proforma_issued");
  await manager.expectChip("proforma", "issued");
  await expectPaperShown(manager);
  const file = await savePaper(manager);
  const paper = textOfPaper(file);
  expect(mixedFigures(paper)).toEqual([]);
  const text = bare(paper);
  expect(text).toContain(bare(totalFa));
  expect(text).toMatch(/P-1405-\d{6}/);
  return file;
}

async function paySlip(expert: Screen, { orderId, slipFile }: Case): Promise<void> {
  await expert.goTo(`/sales/orders/${orderId}`);
  await expert.expectChip("order", "proforma_issued");
  await attachSlip(expert, {
    amount: String(total),
    bank: "بانک ملی",
    bankRef: "7402253000117",
    file: slipFile,
  });
  await expert.expectChip("order", "payment_submitted");
  await expert.expectChip("payment", "waiting");
}

/** One level decides the slip of this case beside its scan. */
async function approveAt(screen: Screen, slip: string): Promise<void> {
  await screen.goTo("/finance/payment-approvals");
  await screen.page.locator(".queue-card").filter({ hasText: slip }).click();
  const decision = screen.page.getByRole("region", { name: screen.say("payments.decision") });
  await expect(decision.getByRole("heading", { name: slip })).toBeVisible();
  await expect(decision.getByText(totalFa).first()).toBeVisible();
  await expectPaperShown(screen);
  await screen.button("payments.act.approve", decision).click();
  await screen.expectToast("payments.approvedToast");
}

async function issueAndPrint(finance: Screen, orderId: string): Promise<void> {
  await finance.goTo(`/sales/orders/${orderId}`);
  await finance.expectChip("order", "finance_approved");
  await finance.expectChip("payment", "approved");
  await finance.expectChip("proforma", "accepted");
  await finance.press("orders.act.issue");
  await finance.expectToast("orders.issued");
  await finance.expectChip("order", "delivery_order_issued");
  await finance.expectChip("delivery_order", "issued");
  const number = await finance.page.locator(".lines a .code").first().innerText();
  await finance.page.locator(".lines a").filter({ hasText: number }).first().click();
  await expect(finance.page).toHaveURL(/\/finance\/delivery-orders\//);
  await expectPaperShown(finance);
  const fa = bare(textOfPaper(await savePaper(finance)));
  expect(fa).toContain(bare(toLatinDigits(number)));
  expect(fa).toContain("۲۴٬۰۰۰");
  expect(fa).toContain("یزد");
}

async function exportLists(finance: Screen, orderNumber: string): Promise<void> {
  await finance.goTo("/finance/delivery-orders");
  await finance.press("exports.button");
  const dialog = finance.dialog();
  await dialog.getByLabel(finance.say("exports.kind.orders"), { exact: true }).check();
  await dialog.getByLabel(finance.say("exports.kind.payments"), { exact: true }).check();
  await finance.button("exports.run", dialog).click();
  await expect(dialog.getByText(finance.say("exports.done"))).toBeVisible();
  const [download] = await Promise.all([
    finance.page.waitForEvent("download"),
    finance.button("exports.download", dialog).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(await download.path());
  expect(book.worksheets).toHaveLength(3);
  const texts = book.worksheets.flatMap((sheet) => sheet.getSheetValues().flat().map(String));
  expect(texts).toContain(orderNumber);
  expect(texts, "the total as a number that sums").toContain(String(total));
}

test("an order becomes a delivery order in Persian, by six persons", async ({ openScreen, officeAs }) => {
  test.setTimeout(600_000);
  const expert = await openScreen("expert.1");
  const orderId = await requestAndPrice(expert);
  const slipFile = await signTwice(expert, await openScreen("sales.manager"), orderId);
  await paySlip(expert, { orderId, slipFile });

  const office = await officeAs("auditor.1");
  const submitted = await office.orders.get({ orderId });
  expect(submitted.totalMinor).toBe(Number(total));
  const slip = formatCode(submitted.payments[0]?.number ?? "", "fa");
  for (const approver of ["acc.1", "treasury.1"]) await approveAt(await openScreen(approver), slip);
  const finance = await openScreen("finance.manager");
  await approveAt(finance, slip);
  await issueAndPrint(finance, orderId);
  await exportLists(finance, submitted.number);

  const done = await office.orders.get({ orderId });
  expect(done.state).toBe("delivery_order_issued");
  expect(done.deliveryOrders).toHaveLength(1);
  expect((await office.audit.verify({})).isIntact).toBe(true);
  execFileSync("qpdf", ["--check", slipFile]);
});
