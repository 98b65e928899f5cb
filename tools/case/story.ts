import { createHash } from "node:crypto";
import type { Json } from "./api-client.ts";
import type { Desk } from "./desk.ts";
import {
  approveSlip,
  attachSlip,
  enterOrder,
  issueDeliveryOrder,
  issueProforma,
  listPrice,
  signProforma,
  totalOf,
} from "./steps.ts";

/** What the story leaves: papers to be printed, orders to be told about. */
export type Told = {
  readonly proformas: readonly { readonly id: string; readonly language: "fa" | "en" }[];
  readonly deliveryOrders: readonly { readonly id: string; readonly language: "fa" | "en" }[];
  readonly orders: readonly string[];
};

export type StoryTools = {
  readonly desk: Desk;
  readonly today: string;
  readonly seed: number;
  drawSlip(slip: {
    payer: string;
    amountMinor: number;
    currency: string;
    bankRef: string;
  }): Promise<Uint8Array>;
};

const atHome: Json = {
  saleType: "DOMESTIC",
  declaredUse: "industrial",
  currency: "IRR",
  incoterm: "EXW",
  namedPlace: "عسلویه (درب مجتمع)",
  namedPlaceCountry: "IR",
  destinationCountry: "IR",
  exitBorder: "",
};
const payer = { payerKind: "customer", bankCode: "017" };

/** Domestic, export and free sale, a rejected slip and a cancelled order, each by the people whose duty it is. */
export async function tellStory(tools: StoryTools): Promise<Told> {
  const domestic = await domesticSale(tools);
  const exported = await exportSale(tools);
  const free = await freeSale(tools);
  const rejected = await rejectedSlip(tools);
  const cancelled = await cancelledOrder(tools);
  return {
    proformas: [
      { id: domestic.proformaId, language: "fa" },
      { id: exported.proformaId, language: "en" },
    ],
    deliveryOrders: [
      { id: domestic.deliveryOrderId, language: "fa" },
      { id: exported.deliveryOrderId, language: "en" },
      { id: free.deliveryOrderId, language: "fa" },
    ],
    orders: [domestic.orderId, exported.orderId, free.orderId, rejected, cancelled],
  };
}

async function domesticSale(tools: StoryTools) {
  const { desk } = tools;
  const orderId = await enterOrder(desk, "expert.1", {
    customer: "C1001",
    product: "HD-5620",
    fields: { ...atHome, quantityKg: 24_000, packaging: "BAG25", destination: "مشهد" },
  });
  const proformaId = await issueProforma(
    desk,
    "expert.1",
    orderId,
    await listPrice(desk, "HD-5620", "domestic"),
  );
  await payInFull(tools, proformaId, { name: "شرکت پلاستیک‌سازی آذین توس", currency: "IRR" }, payer);
  const deliveryOrderId = await issueDeliveryOrder(desk, orderId);
  return { orderId, proformaId, deliveryOrderId };
}

async function exportSale(tools: StoryTools) {
  const { desk } = tools;
  const orderId = await enterOrder(desk, "expert.2", {
    customer: "C1035",
    product: "PP-HP500J",
    fields: {
      saleType: "EXPORT",
      declaredUse: "export",
      currency: "USD",
      quantityKg: 44_000,
      packaging: "BAG25",
      incoterm: "DAP",
      namedPlace: "Basra",
      namedPlaceCountry: "IQ",
      destination: "Basra",
      destinationCountry: "IQ",
      exitBorder: "SHALAMCHEH",
    },
  });
  const list = await listPrice(desk, "PP-HP500J", "export");
  // Five percent under the list is outside the expert's limit, so the manager decides.
  const proposed = Math.round(list * 0.95);
  const reason = "قرارداد سالانه، پله دوم";
  await desk.as("expert.2").post(`/orders/${orderId}/propose-price`, { unitPriceMinor: proposed, reason });
  desk.pass(40);
  await desk.as("sales.manager").post(`/orders/${orderId}/approve-price`, {});
  const proformaId = await signProforma(desk, "expert.2", orderId);
  await payInFull(
    tools,
    proformaId,
    { name: "صرافی نگین مرز", currency: "USD" },
    {
      payerKind: "exchange_house",
      payerDeclaration: "PD-1405-0008",
    },
  );
  const deliveryOrderId = await issueDeliveryOrder(desk, orderId);
  return { orderId, proformaId, deliveryOrderId };
}

async function freeSale({ desk }: StoryTools) {
  const orderId = await enterOrder(desk, "expert.1", {
    customer: "C1006",
    product: "PVC-S65",
    fields: {
      ...atHome,
      saleType: "FREE",
      quantityKg: 500,
      packaging: "BAG25",
      destination: "اصفهان",
      freePurpose: "SAMPLE",
    },
  });
  await desk.as("expert.1").post(`/orders/${orderId}/price`, { unitPriceMinor: 0 });
  desk.pass(15);
  await desk.as("sales.manager").post(`/orders/${orderId}/approve-free`, { purpose: "SAMPLE" });
  desk.pass(15);
  const deliveryOrderId = await issueDeliveryOrder(desk, orderId);
  return { orderId, deliveryOrderId };
}

async function rejectedSlip(tools: StoryTools): Promise<string> {
  const { desk } = tools;
  const orderId = await enterOrder(desk, "expert.1", {
    customer: "C1002",
    product: "LL-0209",
    fields: { ...atHome, quantityKg: 22_000, packaging: "BAG25", destination: "کرج" },
  });
  const proformaId = await issueProforma(
    desk,
    "expert.1",
    orderId,
    await listPrice(desk, "LL-0209", "domestic"),
  );
  const amountMinor = (await totalOf(desk, proformaId)) - 10_000_000;
  const buyer = { name: "شرکت نایلون سپیدکوه البرز", currency: "IRR" };
  const paymentId = await paySlip(tools, proformaId, buyer, payer, amountMinor);
  const reason = "مبلغ فیش ده میلیون ریال کمتر از پیش‌فاکتور است";
  await desk.as("acc.1").post(`/payments/${paymentId}/reject`, { reasonCode: "AMOUNT", reason });
  desk.pass(10);
  return orderId;
}

async function cancelledOrder(tools: StoryTools): Promise<string> {
  const { desk } = tools;
  const orderId = await enterOrder(desk, "expert.2", {
    customer: "C1004",
    product: "HD-5620",
    fields: { ...atHome, quantityKg: 12_000, packaging: "BAG25", destination: "قم" },
  });
  const proformaId = await issueProforma(
    desk,
    "expert.2",
    orderId,
    await listPrice(desk, "HD-5620", "domestic"),
  );
  await payInFull(tools, proformaId, { name: "مشتری C1004", currency: "IRR" }, payer);
  const reason = "انصراف مشتری پیش از صدور حواله";
  await desk.as("finance.manager").post(`/orders/${orderId}/cancel`, { reasonCode: "CUSTOMER", reason });
  desk.pass(10);
  return orderId;
}

type Buyer = { readonly name: string; readonly currency: string };

async function payInFull(tools: StoryTools, proformaId: string, buyer: Buyer, fields: Json): Promise<void> {
  const paymentId = await paySlip(tools, proformaId, buyer, fields, await totalOf(tools.desk, proformaId));
  await approveSlip(tools.desk, paymentId);
}

/** Every pro-forma is paid by one slip here, so its id makes the bank's reference unique and seeded. */
async function paySlip(
  tools: StoryTools,
  proformaId: string,
  buyer: Buyer,
  fields: Json,
  amountMinor: number,
): Promise<string> {
  const digest = createHash("sha256").update(`${tools.seed}:${proformaId}`).digest();
  const bankRef = String(digest.readUIntBE(0, 6) % 1_000_000_000_000).padStart(12, "0");
  const scan = await tools.drawSlip({ payer: buyer.name, amountMinor, currency: buyer.currency, bankRef });
  const expert = "expert.1";
  return attachSlip(tools.desk, expert, {
    proformaId,
    amountMinor,
    paidOn: tools.today,
    bankRef,
    fields: { payerName: buyer.name, ...fields },
    scan,
  });
}
