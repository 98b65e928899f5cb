import type { z } from "zod";
import { inspectAttachment } from "../../core/attachments/attachment-type.ts";
import { AppError } from "../../core/kernel/app-error.ts";
import { commandInput } from "../../core/kernel/contract.ts";
import { jalaliMonthKey } from "../../core/kernel/jalali.ts";
import { paymentCommandFields } from "../../core/payments/payment.contract.ts";
import { assertSlipFits } from "../../core/payments/payment-rules.ts";
import { addAttachment } from "../../db/attachments/attachment.repository.ts";
import { getCustomer } from "../../db/customers/customer.repository.ts";
import type { WritableDb } from "../../db/kernel/database.ts";
import { takeNumber } from "../../db/kernel/series.repository.ts";
import { getOrder, moveOrder, type OrderRow } from "../../db/orders/order.repository.ts";
import { addPayment, getPayment } from "../../db/payments/payment.repository.ts";
import { getProforma, type ProformaRow } from "../../db/proformas/proforma.repository.ts";
import type { CommandContext } from "../kernel/command.ts";
import { expireDueOfOrder } from "../orders/expire-due.ts";
import { movedSlip, nameSlip } from "./slip-gate.ts";

const input = commandInput(paymentCommandFields.attach);
type Input = z.output<typeof input>;
type Scan = { readonly type: string; readonly name: string; readonly sizeBytes: number };

/** Attaches a slip with its scan to an issued pro-forma and takes the order to payment_submitted. */
export const attachSlip = {
  name: "payments.attach",
  input,
  /** Looks at the stored bytes anew; refuses with attachment.unknown and what the look refuses. */
  async prepare({ office }: CommandContext, { attachmentSha256, attachmentName }: Input): Promise<Scan> {
    if (!office.files().has(attachmentSha256)) throw unknownScan();
    const bytes = office.files().read(attachmentSha256);
    return { ...inspectAttachment(attachmentName, bytes), sizeBytes: bytes.length };
  },
  run(db: WritableDb, given: Input, { office }: CommandContext, scan: Scan) {
    expireDueOfOrder(db, getProforma(db, given.proformaId).orderId);
    const proforma = getProforma(db, given.proformaId);
    assertSlipFits(given, proforma, db.writing.businessDay);
    const order = paidOrder(db, getOrder(db, proforma.orderId));
    // Between the look and this write an old orphan may have been swept.
    if (!office.files().has(given.attachmentSha256)) throw unknownScan();
    const payment = getPayment(db, storeSlip(db, given, order, proforma));
    addAttachment(db, {
      ...scan,
      sha256: given.attachmentSha256,
      subjectKind: "payment",
      subjectId: payment.id,
    });
    nameSlip(db, { payment, order, proforma });
    return movedSlip(payment, order);
  },
};

const unknownScan = (): AppError =>
  new AppError("attachment.unknown", {}, [
    { path: "attachmentSha256", code: "attachment.unknown", params: {} },
  ]);

/** An order that already has a slip stays as it is. */
function paidOrder(db: WritableDb, order: OrderRow): OrderRow {
  return order.state === "payment_submitted" ? order : moveOrder(db, order, { action: "pay" });
}

function storeSlip(db: WritableDb, given: Input, order: OrderRow, proforma: ProformaRow): string {
  const { commandId: _command, attachmentName: _name, ...slip } = given;
  const customer = getCustomer(db, order.customerId);
  return addPayment(
    db,
    {
      ...slip,
      number: takeNumber(db, "PS", 0),
      orderId: order.id,
      monthKey: jalaliMonthKey(given.paidOn),
      currency: proforma.currency,
      submittedBy: db.writing.actorId,
      state: "waiting",
      reasonCode: null,
      reasonText: null,
    },
    [order.number, proforma.number ?? "", customer.code, customer.nameFa, customer.nameEn],
  );
}
