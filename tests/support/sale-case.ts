import { z } from "zod";
import { isoDate } from "../../core/kernel/iso-date.ts";
import { commandIdSchema } from "../../core/kernel/schemas.ts";
import { addPrice, addProduct } from "../../db/products/product.repository.ts";
import { systemActor } from "../../server/kernel/actor.ts";
import { type Command, commit } from "../../server/kernel/command.ts";
import type { TestOffice } from "./office.ts";

/** What a sale of a test stands on: a product with both list prices, two customers, the rate of the day. */
export type Sales = {
  readonly t: TestOffice;
  readonly productId: string;
  readonly customerId: string;
  readonly foreignCustomerId: string;
};

export type Issued = {
  readonly orderId: string;
  readonly orderNumber: string;
  readonly proformaId: string;
  readonly number: string;
  readonly totalMinor: number;
};

const nothingSaid = {
  nationalId: "",
  economicCode: "",
  postalCode: "",
  provinceIso: "",
  mobile: "",
  email: "",
  iban: "",
  creditLimitRial: 0,
  segment: "A",
  behinyabRef: "",
  status: "active",
} as const;

/** Puts the master data of a sale into an office, through the product's own commands where there is one. */
export async function furnishSales(t: TestOffice): Promise<Sales> {
  const productId = addTestProduct(t);
  const expert = t.call("sales.expert");
  const { id: customerId } = await expert.customers.create({
    ...nothingSaid,
    commandId: t.newId(),
    kind: "legal",
    nameFa: "شرکت پلاستیک‌سازی آذین توس",
    nameEn: "Azin Tous Plastics Co.",
    nationalId: "10861831459",
    economicCode: "10861831459",
    postalCode: "6737114477",
    provinceIso: "IR-09",
    countryIso2: "IR",
    city: "مشهد",
    address: "شهرک صنعتی مشهد، خیابان تولید، پلاک 43",
    phone: "051-50971945",
    iban: "IR630570000000663902741657",
    confirmedWarnings: [],
  });
  const { id: foreignCustomerId } = await expert.customers.create({
    ...nothingSaid,
    commandId: t.newId(),
    kind: "foreign",
    nameFa: "بازرگانی هرات",
    nameEn: "Herat Agro Supplies Co.",
    countryIso2: "AF",
    city: "Herat",
    address: "12 Industrial Road, Herat",
    phone: "+93-40222111",
    confirmedWarnings: [],
  });
  await approveRate(t);
  return { t, productId, customerId, foreignCustomerId };
}

/** A dollar rate of the business day, entered by one desk and approved by another. */
export async function approveRate(t: TestOffice): Promise<void> {
  const { id: rateId } = await t.call("fin.treasury").currencyRates.enter({
    commandId: t.newId(),
    date: t.office.businessDay(),
    kind: "ETS",
    currency: "USD",
    rialPerUnit: "1249472.25",
  });
  await t.call("fin.manager").currencyRates.approve({ commandId: t.newId(), rateId });
}

/** Products come by import only, so the tests have a command of their own. */
function addTestProduct(t: TestOffice): string {
  let productId = "";
  const addProducts: Command<{ commandId: string }, null> = {
    name: "tests.addProducts",
    input: z.strictObject({ commandId: commandIdSchema }),
    run(db) {
      productId = addProduct(db, {
        code: "HD-BL3",
        nameFa: "پلی‌اتیلن سنگین دمشی BL3",
        nameEn: "HDPE blow moulding BL3",
        family: "HDPE",
        state: "solid",
        hs8: "39012000",
        defaultPackaging: "BAG25",
        altPackaging: [],
        isVatApplicable: true,
        isExportable: true,
        minOrderKg: 1_000,
        truckLoadKg: 22_000,
        tolerancePercent: "5",
        status: "active",
      });
      const validFrom = isoDate("2026-11-01");
      addPrice(db, { productId, list: "domestic", amountMinor: 1_000_000, validFrom });
      addPrice(db, { productId, list: "export", amountMinor: 90_000, validFrom });
      return null;
    },
  };
  commit(addProducts, { office: t.office, actor: systemActor }, { commandId: t.newId() }, undefined);
  return productId;
}

type Wanted = {
  readonly saleType?: "DOMESTIC" | "EXPORT" | "FREE";
  readonly quantityKg?: number;
};

/** Takes a new order as far as priced. */
export async function priceOrder(
  sales: Sales,
  { saleType = "DOMESTIC", quantityKg = 22_000 }: Wanted = {},
): Promise<{ orderId: string; orderNumber: string }> {
  const { t, productId } = sales;
  const expert = t.call("sales.expert");
  const isExport = saleType === "EXPORT";
  const { id: orderId, number } = await expert.orders.create({
    commandId: t.newId(),
    customerId: isExport ? sales.foreignCustomerId : sales.customerId,
    saleType,
    productId,
    declaredUse: isExport ? "export" : "industrial",
    quantityKg,
    packaging: "BAG25",
    currency: isExport ? "USD" : "IRR",
    incoterm: isExport ? "FCA" : "EXW",
    namedPlace: isExport ? "Bandar Abbas" : "عسلویه (درب مجتمع)",
    namedPlaceCountry: "IR",
    destination: isExport ? "Herat" : "مشهد",
    destinationCountry: isExport ? "AF" : "IR",
    exitBorder: isExport ? "DOGHAROUN" : "",
    freePurpose: saleType === "FREE" ? "SAMPLE" : null,
  });
  await expert.orders.submit({ commandId: t.newId(), orderId, duplicateReason: "SPLIT" });
  await expert.orders.claim({ commandId: t.newId(), orderId });
  const unitPriceMinor = saleType === "FREE" ? 0 : isExport ? 90_000 : 1_000_000;
  await expert.orders.price({ commandId: t.newId(), orderId, unitPriceMinor });
  return { orderId, orderNumber: number };
}

/** Takes a new order as far as its issued pro-forma. */
export async function issueProforma(sales: Sales, wanted: Wanted = {}): Promise<Issued> {
  const { t } = sales;
  const { orderId, orderNumber } = await priceOrder(sales, wanted);
  const expert = t.call("sales.expert");
  const [drafted] = (await expert.orders.get({ orderId })).proformas;
  const proformaId = drafted?.id ?? "";
  const { contentHash, totalMinor } = await expert.proformas.get({ proformaId });
  await expert.proformas.sign({ commandId: t.newId(), proformaId, contentHash });
  const issued = await t.call("sales.manager").proformas.issue({
    commandId: t.newId(),
    proformaId,
    contentHash,
  });
  return { orderId, orderNumber, proformaId, number: issued.number ?? "", totalMinor };
}

const scanBytes = new TextEncoder().encode("%PDF-1.7\n% a scanned slip\n%%EOF\n");

/** A scan in the file store, as an upload leaves it. */
export const storeScan = (t: TestOffice): string => t.office.files().put(scanBytes);

let referenceOrdinal = 0;

/** Input of an attach that nothing is wrong with, paid today in full with a reference never used. */
export function slipFor(t: TestOffice, { proformaId, totalMinor }: Issued) {
  referenceOrdinal += 1;
  return {
    commandId: t.newId(),
    proformaId,
    paidOn: t.office.businessDay() as string,
    amountMinor: totalMinor,
    bankCode: "017",
    bankRef: `7402253${String(referenceOrdinal).padStart(5, "0")}`,
    payerKind: "customer" as "customer" | "third_party" | "exchange_house",
    payerName: "شرکت پلاستیک‌سازی آذین توس",
    payerDeclaration: "",
    attachmentSha256: storeScan(t),
    attachmentName: "slip.pdf",
  };
}

export const approvers = ["fin.salesAccounting", "fin.treasury", "fin.manager"] as const;

/** Attaches a slip and takes it through all three levels. */
export async function payInFull(t: TestOffice, issued: Issued): Promise<string> {
  const { id: paymentId } = await t.call("sales.expert").payments.attach(slipFor(t, issued));
  for (const approver of approvers)
    await t.call(approver).payments.approve({ commandId: t.newId(), paymentId });
  return paymentId;
}
