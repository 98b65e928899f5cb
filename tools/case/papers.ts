import { writeFileSync } from "node:fs";
import path from "node:path";
import { type Desk, number, text } from "./desk.ts";
import type { Told } from "./story.ts";

/** What `npm run case` tells about its run; Latin digits, amounts as text in minor units. */
export type Summary = {
  readonly documents: readonly {
    readonly kind: "proforma" | "deliveryOrder";
    readonly number: string;
    readonly trackingCode: string;
    readonly language: "fa" | "en";
    readonly file: string;
    readonly currency: string;
    readonly totalMinor: string;
  }[];
  readonly workbook: string;
  readonly orders: readonly { readonly number: string; readonly state: string }[];
  readonly audit: { readonly events: number; readonly head: string; readonly intact: boolean };
};
type PaperEntry = Summary["documents"][number];

/** Fetches every paper and the workbook as their own desks would, and asks for the state of it all. */
export async function printPapers(desk: Desk, told: Told, out: string): Promise<Summary> {
  const documents: PaperEntry[] = [];
  for (const { id, language } of told.proformas) documents.push(await proformaPaper(desk, id, language, out));
  for (const { id, language } of told.deliveryOrders)
    documents.push(await deliveryOrderPaper(desk, id, language, out));
  const workbook = "case.xlsx";
  writeFileSync(path.join(out, workbook), await exportWorkbook(desk));
  const orders: Summary["orders"][number][] = [];
  for (const orderId of told.orders) {
    const order = await desk.as("auditor.1").get(`/orders/${orderId}`);
    orders.push({ number: text(order.number), state: text(order.state) });
  }
  const audit = await desk.as("auditor.1").get("/audit/verify");
  return {
    documents,
    workbook,
    orders,
    audit: { events: number(audit.events), head: text(audit.head), intact: audit.isIntact === true },
  };
}

async function proformaPaper(
  desk: Desk,
  id: string,
  language: "fa" | "en",
  out: string,
): Promise<PaperEntry> {
  const client = desk.as("sales.manager");
  const proforma = await client.get(`/proformas/${id}`);
  const file = `${text(proforma.number)}-${language}.pdf`;
  writeFileSync(path.join(out, file), await client.download(`/proformas/${id}/paper`, { language }));
  return {
    kind: "proforma",
    number: text(proforma.number),
    trackingCode: text(proforma.trackingCode),
    language,
    file,
    currency: text(proforma.currency),
    totalMinor: String(number(proforma.totalMinor)),
  };
}

async function deliveryOrderPaper(
  desk: Desk,
  id: string,
  language: "fa" | "en",
  out: string,
): Promise<PaperEntry> {
  const client = desk.as("finance.manager");
  const deliveryOrder = await client.get(`/delivery-orders/${id}`);
  const order = await client.get(`/orders/${text(deliveryOrder.orderId)}`);
  const file = `${text(deliveryOrder.number)}-${language}.pdf`;
  writeFileSync(path.join(out, file), await client.download(`/delivery-orders/${id}/paper`, { language }));
  return {
    kind: "deliveryOrder",
    number: text(deliveryOrder.number),
    trackingCode: text(deliveryOrder.trackingCode),
    language,
    file,
    currency: text(order.currency),
    totalMinor: String(number(order.totalMinor)),
  };
}

async function exportWorkbook(desk: Desk): Promise<Uint8Array> {
  const client = desk.as("finance.manager");
  const kinds = ["orders", "payments", "deliveryOrders"];
  const { exportId } = await client.follow("/exports", { kinds, language: "fa" });
  return client.download(`/exports/${text(exportId)}`);
}
