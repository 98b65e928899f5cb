import type { Json } from "./api-client.ts";
import { type Desk, listOf, number, text } from "./desk.ts";

export type OrderRequest = {
  readonly customer: string;
  readonly product: string;
  readonly fields: Json;
};

/** The expert enters a request, hands it in and takes it; answers the order's id. */
export async function enterOrder(desk: Desk, expert: string, request: OrderRequest): Promise<string> {
  const client = desk.as(expert);
  const created = await client.post("/orders", {
    customerId: await desk.idOf("customers", request.customer),
    productId: await desk.idOf("products", request.product),
    ...request.fields,
  });
  const orderId = text(created.id);
  desk.pass(5);
  await client.post(`/orders/${orderId}/submit`, {});
  desk.pass(10);
  await client.post(`/orders/${orderId}/claim`, {});
  desk.pass(5);
  return orderId;
}

/** The expert prices inside his limit and signs; the manager gives the second signature. Answers the pro-forma's id. */
export async function issueProforma(
  desk: Desk,
  expert: string,
  orderId: string,
  unitPriceMinor: number,
): Promise<string> {
  await desk.as(expert).post(`/orders/${orderId}/price`, { unitPriceMinor });
  return signProforma(desk, expert, orderId);
}

export async function signProforma(desk: Desk, expert: string, orderId: string): Promise<string> {
  desk.pass(5);
  const order = await desk.as(expert).get(`/orders/${orderId}`);
  const proformaId = text(listOf(order.proformas)[0]?.id);
  const draft = await desk.as(expert).get(`/proformas/${proformaId}`);
  await desk.as(expert).post(`/proformas/${proformaId}/sign`, { contentHash: draft.contentHash });
  desk.pass(20);
  const signed = await desk.as("sales.manager").get(`/proformas/${proformaId}`);
  await desk.as("sales.manager").post(`/proformas/${proformaId}/issue`, { contentHash: signed.contentHash });
  desk.pass(30);
  return proformaId;
}

export type Slip = {
  readonly proformaId: string;
  readonly amountMinor: number;
  readonly paidOn: string;
  readonly bankRef: string;
  readonly fields: Json;
  readonly scan: Uint8Array;
};

/** The expert scans the customer's slip and attaches it; answers the payment's id. */
export async function attachSlip(desk: Desk, expert: string, slip: Slip): Promise<string> {
  const name = `slip-${slip.bankRef}.pdf`;
  const uploaded = await desk.as(expert).upload("/attachments", name, "application/pdf", slip.scan);
  const payment = await desk.as(expert).post("/payments", {
    proformaId: slip.proformaId,
    paidOn: slip.paidOn,
    amountMinor: slip.amountMinor,
    bankRef: slip.bankRef,
    attachmentSha256: uploaded.sha256,
    attachmentName: name,
    ...slip.fields,
  });
  desk.pass(15);
  return text(payment.id);
}

/** Three approvals by three people, in their order. */
export async function approveSlip(desk: Desk, paymentId: string): Promise<void> {
  for (const approver of ["acc.1", "treasury.1", "finance.manager"]) {
    await desk.as(approver).post(`/payments/${paymentId}/approve`, {});
    desk.pass(25);
  }
}

export async function issueDeliveryOrder(desk: Desk, orderId: string): Promise<string> {
  const issued = await desk.as("finance.manager").post("/delivery-orders", { orderId });
  desk.pass(10);
  return text(issued.id);
}

export async function totalOf(desk: Desk, proformaId: string): Promise<number> {
  return number((await desk.as("sales.manager").get(`/proformas/${proformaId}`)).totalMinor);
}

/** The list price of a product in its list's minor units, as the expert sees it. */
export async function listPrice(
  desk: Desk,
  productCode: string,
  list: "domestic" | "export",
): Promise<number> {
  const products = listOf(await desk.as("expert.1").get("/products"));
  const prices = listOf(products.find(({ code }) => code === productCode)?.prices);
  return number(prices.find((price) => price.list === list)?.amountMinor);
}
