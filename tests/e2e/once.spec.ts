import { expect } from "@playwright/test";
import { beginOrder, expectPaperShown, sendSlip } from "../support/journeys/case-acts.ts";
import { test } from "../support/journeys/journey.ts";
import {
  approveSale,
  issueSale,
  paySale,
  priceSale,
  type SalesDesks,
  signInDesks,
  submitSale,
} from "../support/journeys/sample-sale.ts";

async function soldAndPaid(desks: SalesDesks, bankRef: string) {
  const orderId = await submitSale(desks);
  await priceSale(desks, orderId);
  const proformaId = await issueSale(desks, orderId);
  return { orderId, paymentId: await paySale(desks, proformaId, bankRef) };
}

test("a double click on saving makes one order", async ({ officeAs, openScreen }) => {
  const office = await officeAs("expert.1");
  const before = (await office.orders.list({})).count.value;
  const expert = await openScreen("expert.1");
  await beginOrder(expert);
  await expert.choose("orders.customer", "آذین توس");
  await expert.choose("orders.product", "HD-BL3");
  await expert.fill("orders.quantity", "22000");
  await expert.fill("orders.namedPlace", "عسلویه");
  await expert.fill("orders.destination", "مشهد");
  await expert.button("orders.act.create").dblclick();
  await expert.expectToast("orders.created");
  await expert.expectChip("order", "draft");
  expect((await office.orders.list({})).count.value).toBe(before + 1);
});

test("a double click on issuing makes one delivery order", async ({ host, openScreen }) => {
  const desks = await signInDesks(host);
  const { orderId, paymentId } = await soldAndPaid(desks, "7402253000501");
  await approveSale(desks, paymentId);
  const finance = await openScreen("finance.manager");
  await finance.goTo(`/sales/orders/${orderId}`);
  await finance.button("orders.act.issue").dblclick();
  await finance.expectChip("delivery_order", "issued");
  const record = await desks["finance.manager"].orders.get({ orderId });
  expect(record.deliveryOrders).toHaveLength(1);
});

test("a double click on approving decides one slip, not the one after it too", async ({
  host,
  openScreen,
}) => {
  const desks = await signInDesks(host);
  const first = await soldAndPaid(desks, "7402253000601");
  const second = await soldAndPaid(desks, "7402253000602");
  const accounting = await openScreen("acc.1");
  await accounting.goTo(`/finance/payment-approvals/${first.paymentId}`);
  await expectPaperShown(accounting);
  // As slow as a hand: the next slip may stand there before the second click.
  await accounting.button("payments.act.approve").dblclick({ delay: 120 });
  await accounting.expectToast("payments.approvedToast");
  await expect(accounting.page).toHaveURL(new RegExp(second.paymentId));
  await expectPaperShown(accounting);
  const office = desks["acc.1"];
  expect((await office.payments.get({ paymentId: first.paymentId })).state).toBe("approved_1");
  expect((await office.payments.get({ paymentId: second.paymentId })).state).toBe("waiting");
});

test("two slips with one bank reference are refused, whoever attaches the second", async ({
  host,
  openScreen,
}) => {
  const desks = await signInDesks(host);
  await soldAndPaid(desks, "7402253000701");
  const orderId = await submitSale(desks);
  await priceSale(desks, orderId);
  await issueSale(desks, orderId);
  const expert = await openScreen("expert.1");
  await expert.goTo(`/sales/orders/${orderId}`);
  const paper = await desks["expert.1"].proformas.paper({
    proformaId: (await desks["expert.1"].orders.get({ orderId })).proformas[0]?.id ?? "",
    language: "fa",
  });
  await sendSlip(expert, {
    amount: "22000000000",
    bank: "بانک ملی",
    bankRef: "7402253000701",
    file: { name: "slip.pdf", mimeType: "application/pdf", buffer: Buffer.from(await paper.arrayBuffer()) },
  });
  await expect(expert.dialog().getByRole("alert").first()).toContainText(/\p{Script=Arabic}/u);
  expect((await desks["expert.1"].orders.get({ orderId })).payments).toHaveLength(0);
});
