import type { z } from "zod";
import { AppError } from "../../core/kernel/app-error.ts";
import { commandInput } from "../../core/kernel/contract.ts";
import { addDays, type IsoDate } from "../../core/kernel/iso-date.ts";
import { fiscalYearOf } from "../../core/kernel/jalali.ts";
import { nextState } from "../../core/kernel/state-machine.ts";
import { orderMachine } from "../../core/orders/order-machine.ts";
import { proformaCommandFields } from "../../core/proformas/proforma.contract.ts";
import { trackingCodeOf } from "../../core/proformas/tracking-code.ts";
import { getRate } from "../../db/currency-rates/currency-rate.repository.ts";
import type { WritableDb } from "../../db/kernel/database.ts";
import { takeNumber } from "../../db/kernel/series.repository.ts";
import { moveOrder, type OrderRow } from "../../db/orders/order.repository.ts";
import {
  addSignature,
  getProforma,
  indexProforma,
  moveProforma,
  type ProformaRow,
  signaturesOf,
} from "../../db/proformas/proforma.repository.ts";
import { type CommandContext, concerns } from "../kernel/command.ts";
import { orderSearchWords } from "../orders/create-order.ts";
import { assertClaimedBy, openOrder } from "../orders/order-gate.ts";
import { contentOf, frozenContent, toStored } from "./proforma-content.ts";

const signInput = commandInput(proformaCommandFields.sign);
const issueInput = commandInput(proformaCommandFields.issue);

/** First signature: freezes the content. Refuses with proforma.contentChanged, proforma.rateOfOtherDay. */
export const signProforma = {
  name: "proformas.sign",
  input: signInput,
  run(db: WritableDb, { proformaId, contentHash }: z.output<typeof signInput>, context: CommandContext) {
    const { proforma, order } = openProforma(db, context, proformaId, "sign");
    if (proforma.state === "signed_expert" || proforma.state === "issued")
      throw new AppError("state.wrong", { subject: order.number, from: proforma.state, action: "sign" });
    assertClaimedBy(db, order, context.actor);
    assertRateOfToday(db, order);
    const { content, hash } = contentOf(db, proforma, order);
    if (hash !== contentHash) throw new AppError("proforma.contentChanged");
    const signed = moveProforma(db, proforma, {
      action: "sign",
      to: "signed_expert",
      patch: { content: toStored(content), contentHash: hash },
    });
    addSignatureOf(db, signed, "expert", context);
    return movedProforma(signed);
  },
};

/**
 * Second signature, by another person: number of the series, tracking code, validity, and the order moves on.
 * Refuses with proforma.sameSigner, proforma.preparer, proforma.contentChanged, proforma.rateOfOtherDay.
 */
export const issueProforma = {
  name: "proformas.issue",
  input: issueInput,
  run(db: WritableDb, { proformaId, contentHash }: z.output<typeof issueInput>, context: CommandContext) {
    const { proforma, order } = openProforma(db, context, proformaId, "issue");
    if (proforma.state !== "signed_expert")
      throw new AppError("state.wrong", { subject: order.number, from: proforma.state, action: "issue" });
    if (signaturesOf(db, proforma.id).some(({ userId }) => userId === context.actor.userId))
      throw new AppError("proforma.sameSigner");
    if (order.preparedBy === context.actor.userId) throw new AppError("proforma.preparer");
    if (proforma.contentHash !== contentHash) throw new AppError("proforma.contentChanged");
    assertRateOfToday(db, order);
    nextState(orderMachine, order.state, "issue", order.number);
    const issued = moveProforma(db, proforma, {
      action: "sign",
      to: "issued",
      patch: { ...numbering(db, proforma), sortDate: db.writing.businessDay },
    });
    addSignatureOf(db, issued, "manager", context);
    indexProforma(db, issued, [order.number, ...orderSearchWords(db, order)]);
    moveOrder(db, order, { action: "issue" });
    return movedProforma(issued);
  },
};

function numbering(db: WritableDb, proforma: ProformaRow) {
  const { businessDay } = db.writing;
  const fiscalYear = fiscalYearOf(businessDay);
  return {
    number: takeNumber(db, proforma.series, fiscalYear),
    fiscalYear,
    trackingCode: trackingCodeOf(db.writing.randomBytes(8)),
    issuedOn: businessDay,
    validUntil: addDays(businessDay, frozenContent(proforma).validDays),
  };
}

/** Loads a pro-forma and its order for a command, with what is due done first. */
export function openProforma(
  db: WritableDb,
  context: CommandContext,
  proformaId: string,
  orderAction: string,
): { proforma: ProformaRow; order: OrderRow } {
  const order = openOrder(db, context, getProforma(db, proformaId).orderId, orderAction);
  concerns(db, "proforma", proformaId);
  return { proforma: getProforma(db, proformaId), order };
}

/** A price in currency stands on the rate of its day only (process, step 3). */
function assertRateOfToday(db: WritableDb, order: OrderRow): void {
  if (order.rateId === null) return;
  const { date } = getRate(db, order.rateId);
  const today: IsoDate = db.writing.businessDay;
  if (date !== today) throw new AppError("proforma.rateOfOtherDay", { date, today });
}

function addSignatureOf(
  db: WritableDb,
  proforma: ProformaRow,
  role: "expert" | "manager",
  context: CommandContext,
): void {
  addSignature(db, {
    proformaId: proforma.id,
    role,
    userId: context.actor.userId,
    signedAtMs: db.writing.atMs,
    contentHash: proforma.contentHash,
    isDropped: false,
  });
}

export function movedProforma({ id, number, trackingCode, state, rev }: ProformaRow) {
  return { id, number, trackingCode, state, rev };
}
