import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { getDeliveryOrder } from "../../db/delivery-orders/delivery-order.repository.ts";
import { getProforma } from "../../db/proformas/proforma.repository.ts";
import { makeOffice, type TestOffice } from "../../tests/support/office.ts";
import {
  approvers,
  furnishSales,
  issueProforma,
  payInFull,
  priceOrder,
  type Sales,
  slipFor,
} from "../../tests/support/sale-case.ts";
import { proformaPaper } from "../proformas/proforma-paper.ts";
import { deliveryOrderPaper } from "./delivery-order-paper.ts";

let t: TestOffice;
let sales: Sales;
beforeAll(async () => {
  t = await makeOffice();
  sales = await furnishSales(t);
});
afterAll(() => t.end());

const bytesOf = async (file: File): Promise<string> =>
  Buffer.from(await file.arrayBuffer()).toString("latin1");
const proformaOn = (proformaId: string, language: "fa" | "en") => {
  const { reader } = t.office.database();
  const today = t.office.businessDay();
  return proformaPaper(reader, getProforma(reader, proformaId), language, { today, timeZone: "Asia/Tehran" });
};
const deliveryOrderOn = (id: string, language: "fa" | "en") => {
  const { reader } = t.office.database();
  return deliveryOrderPaper(reader, getDeliveryOrder(reader, id), language, "Asia/Tehran");
};

async function renameEverything(): Promise<void> {
  const { writer } = t.office.database();
  writer.run(
    "UPDATE customer SET name_fa = 'نام دیگر', name_en = 'Another', address = 'x', city = 'y', national_id = ''",
  );
  writer.run("UPDATE product SET name_fa = 'کالای دیگر', name_en = 'Other goods', tolerance_percent = '9'");
  writer.run(
    "UPDATE company SET name_fa = 'شرکت دیگر', name_en = 'Other company', iban = 'IR000000000000000000000000'",
  );
}

describe("the pro-forma", () => {
  test("a draft follows the data of the moment, bears no number and is named by its order", async () => {
    const { orderId, orderNumber } = await priceOrder(sales);
    const [draft] = (await t.call("sales.expert").orders.get({ orderId })).proformas;
    const paper = proformaOn(draft?.id ?? "", "fa");
    expect(paper).toMatchObject({
      state: "draft",
      number: null,
      trackingCode: null,
      signatures: [null, null],
    });
    const file = await t
      .call("sales.expert")
      .proformas.paper({ proformaId: draft?.id ?? "", language: "fa" });
    expect(file.name).toBe(`draft-${orderNumber}.pdf`);
    expect(file.type).toBe("application/pdf");
  });

  test("says in each language what was signed: figures, parties, term, both signatures", async () => {
    const { proformaId, number, totalMinor } = await issueProforma(sales);
    const fa = proformaOn(proformaId, "fa");
    expect(fa).toMatchObject({
      state: "issued",
      number,
      letterhead: { kind: "domestic", companyName: "شرکت پتروشیمی آزمون", companyNameOther: null },
      buyer: { name: "شرکت پلاستیک‌سازی آذین توس", nationalId: "10861831459", country: null },
      net: { currency: "IRR", amountMinor: 22_000_000_000 },
      vat: { treatment: "taxable", ratePercent: "10", amount: { amountMinor: 2_200_000_000 } },
      total: { currency: "IRR", amountMinor: totalMinor },
      saleType: "فروش داخلی",
      settlement: "نقدی",
      deliveryTerm: { code: "EXW", name: "تحویل در محل کار", namedPlace: "عسلویه (درب مجتمع)" },
      destination: "مشهد",
      validUntil: "2026-11-24",
      rate: null,
    });
    expect(fa.signatures.map((signature) => [signature?.name, signature?.signedAtTime])).toEqual([
      ["کاربر sales.expert", "08:00"],
      ["کاربر sales.manager", "08:00"],
    ]);
    const en = proformaOn(proformaId, "en");
    expect(en).toMatchObject({ saleType: "Domestic sale", buyer: { name: "Azin Tous Plastics Co." } });
  });

  test("an export goes out on the export head with the rate of its day to the last digit", async () => {
    const { proformaId } = await issueProforma(sales, { saleType: "EXPORT" });
    expect(proformaOn(proformaId, "en")).toMatchObject({
      letterhead: {
        kind: "export",
        companyName: "Test Petrochemical Company",
        companyNameOther: "شرکت پتروشیمی آزمون",
      },
      buyer: {
        name: "Herat Agro Supplies Co.",
        country: "Afghanistan",
        address: "12 Industrial Road, Herat",
      },
      vat: { treatment: "zero" },
      total: { currency: "USD", amountMinor: 1_980_000 },
      destination: "Herat, Afghanistan",
      rate: { quotedCurrency: "USD", rialPerUnit: "1249472.25", date: "2026-11-21" },
    });
  });
});

describe("issued papers", () => {
  test("stay byte for byte the same when customer, product and company are edited, and are the same made twice", async () => {
    const issued = await issueProforma(sales);
    await payInFull(t, issued);
    const { id } = await t
      .call("fin.manager")
      .deliveryOrders.issue({ commandId: t.newId(), orderId: issued.orderId });
    const reader = t.call("auditor");
    const papers = async (): Promise<string[]> => {
      const files: string[] = [];
      for (const language of ["fa", "en"] as const) {
        files.push(await bytesOf(await reader.proformas.paper({ proformaId: issued.proformaId, language })));
        files.push(await bytesOf(await reader.deliveryOrders.paper({ deliveryOrderId: id, language })));
      }
      return files;
    };
    const first = await papers();
    expect(first.every((file) => file.startsWith("%PDF-"))).toBe(true);
    expect(new Set(first).size).toBe(4);
    expect(await papers()).toEqual(first);
    await renameEverything();
    expect(await papers()).toEqual(first);
  });

  test("a free delivery order keeps its own frozen parties, since it has no pro-forma", async () => {
    const { orderId } = await priceOrder(sales, { saleType: "FREE", quantityKg: 50 });
    await t.call("sales.manager").orders.approveFree({ commandId: t.newId(), orderId, purpose: "SAMPLE" });
    const { id } = await t.call("fin.manager").deliveryOrders.issue({ commandId: t.newId(), orderId });
    const before = deliveryOrderOn(id, "fa");
    t.office.database().writer.run("UPDATE customer SET name_fa = 'باز هم نام دیگر'");
    expect(deliveryOrderOn(id, "fa")).toEqual(before);
    expect(before).toMatchObject({ proformaNumber: null, ground: { numbers: ["FA-1405-0001"] } });
    expect(before.signatures.map(({ role }) => role)).toEqual([
      "مدیر فروش (تأیید فروش مجانی)",
      "مدیر مالی (صدور)",
    ]);
  });
});

describe("who answers for a delivery order", () => {
  test("three approvers, the third of whom issued", async () => {
    const issued = await issueProforma(sales);
    await payInFull(t, issued);
    const { id } = await t
      .call("fin.manager")
      .deliveryOrders.issue({ commandId: t.newId(), orderId: issued.orderId });
    expect(deliveryOrderOn(id, "en").signatures.map(({ role, name }) => [role, name])).toEqual([
      ["Sales accounting (approval 1)", "User fin.salesAccounting"],
      ["Treasury (approval 2)", "User fin.treasury"],
      ["Finance manager (approval 3, issue)", "User fin.manager"],
    ]);
  });

  test("a fourth name stands when another finance manager issued; several slips are all named as the ground", async () => {
    const issued = await issueProforma(sales);
    const numbers: string[] = [];
    for (const amountMinor of [1_000, issued.totalMinor - 1_000]) {
      const slip = await t.call("sales.expert").payments.attach({ ...slipFor(t, issued), amountMinor });
      numbers.push(slip.number);
      for (const approver of approvers)
        await t.call(approver).payments.approve({ commandId: t.newId(), paymentId: slip.id });
    }
    const { id } = await t
      .call("fin.manager.2")
      .deliveryOrders.issue({ commandId: t.newId(), orderId: issued.orderId });
    const paper = deliveryOrderOn(id, "en");
    expect(paper.ground.numbers).toEqual(numbers);
    expect(paper.signatures.map(({ role }) => role)).toEqual([
      "Sales accounting (approval 1)",
      "Treasury (approval 2)",
      "Finance manager (approval 3)",
      "Finance manager (issue)",
    ]);
  });
});
