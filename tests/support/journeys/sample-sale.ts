import type { WebHost } from "../web-host.ts";
import { callAs, type OfficeApi } from "./office-api.ts";

const desks = ["expert.1", "sales.manager", "acc.1", "treasury.1", "finance.manager"] as const;
type DeskName = (typeof desks)[number];

/** The persons of a sale at their desks, without windows. */
export type SalesDesks = Readonly<Record<DeskName, OfficeApi>>;

export async function signInDesks(host: WebHost): Promise<SalesDesks> {
  const pairs = await Promise.all(desks.map(async (name) => [name, await callAs(host, name)] as const));
  return Object.fromEntries(pairs) as SalesDesks; // One entry a name of the list.
}

const commandId = (): string => crypto.randomUUID();

type Wanted = { readonly saleType?: "DOMESTIC" | "FREE"; readonly quantityKg?: number };

/** A submitted order of the sample's first customer, which a journey goes on with. */
export async function submitSale(desks: SalesDesks, wanted: Wanted = {}): Promise<string> {
  const expert = desks["expert.1"];
  const { rows } = await expert.customers.list({ q: "C1001", sort: "code" });
  const product = (await expert.products.list({})).find(({ code }) => code === "HD-BL3");
  const { id: orderId } = await expert.orders.create({
    commandId: commandId(),
    customerId: rows[0]?.id ?? "",
    saleType: wanted.saleType ?? "DOMESTIC",
    productId: product?.id ?? "",
    declaredUse: "industrial",
    quantityKg: wanted.quantityKg ?? 22_000,
    packaging: "BAG25",
    currency: "IRR",
    incoterm: "EXW",
    namedPlace: "عسلویه (درب مجتمع)",
    namedPlaceCountry: "IR",
    destination: "مشهد",
    destinationCountry: "IR",
    exitBorder: "",
    freePurpose: wanted.saleType === "FREE" ? "SAMPLE" : null,
  });
  await expert.orders.submit({ commandId: commandId(), orderId, duplicateReason: "خرید دوباره" });
  return orderId;
}

/** Takes a submitted order into review and prices it at the list. */
export async function priceSale(desks: SalesDesks, orderId: string, unitPriceMinor = 1_149_630) {
  const expert = desks["expert.1"];
  await expert.orders.claim({ commandId: commandId(), orderId });
  await expert.orders.price({ commandId: commandId(), orderId, unitPriceMinor });
}

/** Signs the pro-forma of a priced order twice; answers its id. */
export async function issueSale(desks: SalesDesks, orderId: string): Promise<string> {
  const expert = desks["expert.1"];
  const proformaId = (await expert.orders.get({ orderId })).proformas[0]?.id ?? "";
  const { contentHash } = await expert.proformas.get({ proformaId });
  await expert.proformas.sign({ commandId: commandId(), proformaId, contentHash });
  await desks["sales.manager"].proformas.issue({ commandId: commandId(), proformaId, contentHash });
  return proformaId;
}

/** Attaches a slip in full to an issued pro-forma; its scan is the paper of the pro-forma itself. */
export async function paySale(desks: SalesDesks, proformaId: string, bankRef: string): Promise<string> {
  const expert = desks["expert.1"];
  const { totalMinor } = await expert.proformas.get({ proformaId });
  const paper = await expert.proformas.paper({ proformaId, language: "fa" });
  const file = new File([await paper.arrayBuffer()], "slip.pdf", { type: "application/pdf" });
  const { sha256 } = await expert.attachments.upload({ file });
  const { id } = await expert.payments.attach({
    commandId: commandId(),
    proformaId,
    paidOn: (await expert.company.status({})).businessDay,
    amountMinor: totalMinor,
    bankCode: "017",
    bankRef,
    payerKind: "customer",
    payerName: "شرکت پلاستیک‌سازی آذین توس",
    attachmentSha256: sha256,
    attachmentName: "slip.pdf",
  });
  return id;
}

/** All three approvals of a slip by three persons. */
export async function approveSale(desks: SalesDesks, paymentId: string): Promise<void> {
  for (const name of ["acc.1", "treasury.1", "finance.manager"] as const)
    await desks[name].payments.approve({ commandId: commandId(), paymentId });
}
