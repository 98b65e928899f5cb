import type { DeliveryOrderContent } from "../../core/delivery-orders/delivery-order-content.ts";
import { dutyWords, groundWords } from "../../core/delivery-orders/delivery-order-words.ts";
import type { Locale } from "../../core/kernel/app-error.ts";
import { businessDayOf } from "../../core/kernel/iso-date.ts";
import { kilogram } from "../../core/kernel/quantity.ts";
import { saleTypeWords } from "../../core/orders/sale-words.ts";
import {
  type DeliveryOrderRow,
  getDeliveryOrder,
} from "../../db/delivery-orders/delivery-order.repository.ts";
import type { ReadableDb } from "../../db/kernel/database.ts";
import { getOrder } from "../../db/orders/order.repository.ts";
import { deliveryOrderPdf } from "../../templates/delivery-orders/delivery-order.pdf.ts";
import type { DeliveryOrderPaper } from "../../templates/delivery-orders/delivery-order-paper.ts";
import { documentKit } from "../kernel/document-kit.ts";
import type { Office } from "../kernel/office.ts";
import { buyerParty, deliveryBoxes, letterheadOf } from "../kernel/paper-parties.ts";
import { deliveryOrderContent } from "./delivery-order-content.ts";

/** Empty rows on the stub for trucks to fill by hand. */
const truckRows = 8;

/** The paper as a PDF file named by its number; refuses with record.notFound, document.missingGlyph. */
export async function deliveryOrderFile(
  office: Office,
  db: ReadableDb,
  deliveryOrderId: string,
  language: Locale,
): Promise<File> {
  const paper = deliveryOrderPaper(
    db,
    getDeliveryOrder(db, deliveryOrderId),
    language,
    office.identity().timeZone,
  );
  const bytes = await deliveryOrderPdf(paper, documentKit(office.resources));
  return new File([new Uint8Array(bytes)], `${paper.number}.pdf`, { type: "application/pdf" });
}

/** What the paper says: frozen content and the document's own columns, in one language. */
export function deliveryOrderPaper(
  db: ReadableDb,
  deliveryOrder: DeliveryOrderRow,
  language: Locale,
  timeZone: string,
): DeliveryOrderPaper {
  const content = deliveryOrder.content ?? importedContent(db, deliveryOrder, timeZone);
  const { saleType, trackingCode } = deliveryOrder;
  return {
    language,
    letterhead: letterheadOf(content.seller, saleType, language),
    number: deliveryOrder.number,
    trackingCode,
    saleType: saleTypeWords[saleType][language],
    issuedOn: deliveryOrder.issuedOn,
    expiresOn: deliveryOrder.expiresOn,
    isCopy: false,
    voided:
      deliveryOrder.state === "void"
        ? { on: businessDayOf(deliveryOrder.updatedAtMs, timeZone), reason: "—" }
        : null,
    customer: buyerParty(content.buyer, language),
    productCode: content.goods.code,
    productName: content.goods.name[language],
    packaging: content.goods.packaging[language],
    quantityKg: kilogram(deliveryOrder.quantityKg),
    tolerancePercent: deliveryOrder.tolerancePercent,
    orderNumber: content.orderNumber,
    proformaNumber: content.proformaNumber,
    ground: {
      kind: groundWords[deliveryOrder.ground][language],
      numbers: deliveryOrder.groundRef.split(";"),
    },
    ...deliveryBoxes(db, content.delivery, language),
    signatures: content.signers.map(({ name, duty, ...signed }) => ({
      ...signed,
      name: name[language],
      role: dutyWords[duty][language],
    })),
    truckRows,
  };
}

/** Documents of the time before this program were not frozen by it: their paper is made from today's records. */
function importedContent(
  db: ReadableDb,
  deliveryOrder: DeliveryOrderRow,
  timeZone: string,
): DeliveryOrderContent {
  return deliveryOrderContent(db, getOrder(db, deliveryOrder.orderId), {
    number: deliveryOrder.number,
    issuedBy: deliveryOrder.issuedBy,
    issuedOn: deliveryOrder.issuedOn,
    issuedAtTime: "",
    timeZone,
  });
}
