import { randomUUID } from "node:crypto";
import { type ApiClient, type ApiSite, type Json, makeClient } from "../../tools/case/api-client.ts";
import { listOf, text } from "../../tools/case/desk.ts";

/** A command as it was sent, and its answer once the office acknowledged it. */
export type Sent = {
  readonly username: string;
  readonly path: string;
  readonly body: Json;
  answer: Json | null;
};

const users = ["expert.1", "sales.manager", "acc.1", "treasury.1", "finance.manager"] as const;
const scan = new TextEncoder().encode("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n");

export async function signInAll(site: ApiSite): Promise<Map<string, ApiClient>> {
  const clients = new Map<string, ApiClient>();
  for (const username of users) {
    const answer = await makeClient(site, null).post("/access/sign-in", {
      username,
      password: "havaleh-sample",
    });
    clients.set(username, makeClient(site, text(answer.session)));
  }
  return clients;
}

/** Sends what was sent before, id and all: the office must answer the same, or do now what it had not done. */
export function sendAgain(
  clients: ReadonlyMap<string, ApiClient>,
  { username, path, body }: Sent,
): Promise<Json> {
  return clientOf(clients, username).post(path, body);
}

/** Carries one order after the other to its delivery order until the process dies; every command goes into `log`. */
export async function workUntilKilled(
  clients: ReadonlyMap<string, ApiClient>,
  today: string,
  log: Sent[],
): Promise<void> {
  const send = async (username: string, path: string, fields: Json): Promise<Json> => {
    const body = { ...fields, commandId: randomUUID() };
    const sent: Sent = { username, path, body, answer: null };
    log.push(sent);
    sent.answer = await clientOf(clients, username).post(path, body);
    return sent.answer;
  };
  const expert = clientOf(clients, "expert.1");
  const customers = await expert.get("/customers", { q: "C1001" });
  const products = listOf(await expert.get("/products"));
  const product = products.find(({ code }) => code === "HD-5620");
  const order = {
    customerId: listOf(customers.rows)[0]?.id,
    productId: product?.id,
    ...{ saleType: "DOMESTIC", declaredUse: "industrial", quantityKg: 24_000, packaging: "BAG25" },
    ...{ currency: "IRR", incoterm: "EXW", namedPlace: "عسلویه", namedPlaceCountry: "IR" },
    ...{ destination: "مشهد", destinationCountry: "IR", exitBorder: "" },
  };
  const price = listOf(product?.prices).find(({ list }) => list === "domestic");
  for (;;) {
    const orderId = text((await send("expert.1", "/orders", order)).id);
    await send("expert.1", `/orders/${orderId}/submit`, { duplicateReason: "خرید دوباره" });
    await send("expert.1", `/orders/${orderId}/claim`, {});
    await send("expert.1", `/orders/${orderId}/price`, { unitPriceMinor: price?.amountMinor });
    const proformaId = text(listOf((await expert.get(`/orders/${orderId}`)).proformas)[0]?.id);
    const { contentHash, totalMinor } = await expert.get(`/proformas/${proformaId}`);
    await send("expert.1", `/proformas/${proformaId}/sign`, { contentHash });
    await send("sales.manager", `/proformas/${proformaId}/issue`, { contentHash });
    const file = await expert.upload("/attachments", "slip.pdf", "application/pdf", scan);
    const slip = await send("expert.1", "/payments", {
      ...{ proformaId, paidOn: today, amountMinor: totalMinor, bankCode: "017" },
      ...{ bankRef: randomUUID().replaceAll("-", ""), payerKind: "customer", payerName: "مشتری" },
      ...{ attachmentSha256: file.sha256, attachmentName: "slip.pdf" },
    });
    for (const approver of ["acc.1", "treasury.1", "finance.manager"])
      await send(approver, `/payments/${text(slip.id)}/approve`, {});
    await send("finance.manager", "/delivery-orders", { orderId });
  }
}

function clientOf(clients: ReadonlyMap<string, ApiClient>, username: string): ApiClient {
  const client = clients.get(username);
  if (!client) throw new Error(`${username} has not signed in`);
  return client;
}
