import { describe, expect, test } from "vitest";
import { isoDate } from "../../core/kernel/iso-date.ts";
import { readFontSource } from "../kit/font-files.ts";
import { createDocumentKit } from "../kit/paper.ts";
import { checkStructure, missingWords, pageCount, qrTexts, textOf } from "../kit/paper-checks.fixture.ts";
import { domesticDeliveryOrder, exportDeliveryOrder } from "./delivery-order.fixture.ts";
import { deliveryOrderPdf } from "./delivery-order.pdf.ts";
import type { DeliveryOrderPaper } from "./delivery-order-paper.ts";

const kit = createDocumentKit(readFontSource());
const draw = (data: DeliveryOrderPaper): Promise<Uint8Array> => deliveryOrderPdf(data, kit);

function typedTexts(data: DeliveryOrderPaper): readonly string[] {
  const term = data.deliveryTerm;
  return [
    ...[data.saleType, data.productName, data.productCode, data.packaging, data.ground.kind],
    ...[data.customer.name, data.customer.address ?? "", data.customer.country ?? ""],
    ...[
      term?.code ?? "",
      term?.name ?? "",
      term?.namedPlace ?? "",
      data.destination ?? "",
      data.exitBorder ?? "",
    ],
    ...data.signatures.flatMap((signature) => [signature.name, signature.role]),
  ];
}

describe("the delivery order", () => {
  test("in Persian every number, code, date and word of the data can be read back", async () => {
    const text = textOf(await draw(domesticDeliveryOrder));
    expect(missingWords(text, typedTexts(domesticDeliveryOrder))).toEqual([]);
    const codes = ["D-1405-000087", "R-1405-000116", "P-1405-000116", "PS-00501", "PS-00502", "AEFQ1 5B211"];
    const figures = [
      "۲۲٬۰۲۵",
      "۲۲٫۰۲۵",
      "±۵٪",
      "۱۴۰۵/۰۸/۳۰",
      "2026-11-21",
      "۱۴۰۵/۰۹/۳۰",
      "2026-12-21",
      "۱۱:۰۵",
    ];
    for (const value of [...codes, ...figures, "۱۰۸۶۸۱۸۹۹۵۹"]) expect(text).toContain(value);
  });

  test("in English every number, code, date and word of the data can be read back", async () => {
    const text = textOf(await draw(exportDeliveryOrder));
    expect(missingWords(text, typedTexts(exportDeliveryOrder))).toEqual([]);
    const values = [
      "E-1405-000031",
      "X-1405-000042",
      "500,000",
      "±5%",
      "2026-11-21",
      "1405/08/30",
      "Loading stub",
    ];
    for (const value of values) expect(text).toContain(value);
  });

  test("the file is clean, on one page, and the QR code reads back", async () => {
    const pdf = await draw(domesticDeliveryOrder);
    expect(checkStructure(pdf)).toContain("No syntax or stream encoding errors");
    expect(pageCount(pdf)).toBe(1);
    expect(qrTexts(pdf)).toEqual(["AEFQ15B211"]);
  });

  test("equal data give equal bytes", async () => {
    const first = await draw(domesticDeliveryOrder);
    const again = await deliveryOrderPdf(domesticDeliveryOrder, createDocumentKit(readFontSource()));
    expect(Buffer.from(again).equals(first)).toBe(true);
  });

  test("a void order carries the mark, the day and the reason", async () => {
    const voided = { on: isoDate("2026-11-22"), reason: "انصراف مشتری پیش از بارگیری" };
    const text = textOf(await draw({ ...domesticDeliveryOrder, voided }));
    expect(text).toContain("باطل");
    expect(text).toContain("۱۴۰۵/۰۹/۰۱");
    expect(missingWords(text, [voided.reason])).toEqual([]);
    expect(textOf(await draw({ ...exportDeliveryOrder, isCopy: true }))).toContain("COPY");
  });

  test("two signers without a tracking code, as on a free sale, stand beside each other", async () => {
    const { signatures } = domesticDeliveryOrder;
    const pdf = await draw({
      ...domesticDeliveryOrder,
      proformaNumber: null,
      trackingCode: null,
      deliveryTerm: null,
      signatures: signatures.slice(0, 2),
    });
    const text = textOf(pdf);
    expect(text).not.toContain("P-1405");
    expect(
      missingWords(
        text,
        signatures.slice(0, 2).map((signature) => signature.name),
      ),
    ).toEqual([]);
  });

  test("no truck row and two hundred truck rows both make a clean paper", async () => {
    expect(pageCount(await draw({ ...domesticDeliveryOrder, truckRows: 0 }))).toBe(1);
    const many = await draw({ ...domesticDeliveryOrder, truckRows: 200 });
    expect(checkStructure(many)).toContain("No syntax or stream encoding errors");
    expect(textOf(many).split("شماره قبض باسکول").length - 1).toBe(pageCount(many));
    expect(textOf(many)).toContain("۲۰۰");
  });
});
