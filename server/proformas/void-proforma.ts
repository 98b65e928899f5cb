import type { z } from "zod";
import { AppError } from "../../core/kernel/app-error.ts";
import { commandInput } from "../../core/kernel/contract.ts";
import { assertRoleMayMove } from "../../core/kernel/state-machine.ts";
import { proformaCommandFields } from "../../core/proformas/proforma.contract.ts";
import { proformaMachine } from "../../core/proformas/proforma-machine.ts";
import type { WritableDb } from "../../db/kernel/database.ts";
import { moveOrder } from "../../db/orders/order.repository.ts";
import { paymentsOfOrder } from "../../db/payments/payment.repository.ts";
import { dropSignatures, findOpenProforma, moveProforma } from "../../db/proformas/proforma.repository.ts";
import { type CommandContext, concerns } from "../kernel/command.ts";
import { movedProforma, openProforma } from "./sign-proforma.ts";

const input = commandInput(proformaCommandFields.void);

/**
 * Voids a pro-forma on which no slip waits or stands approved; the number stays listed.
 * An issued one takes its order back to priced. Refuses with proforma.approvedMoney, permission.denied.
 */
export const voidProforma = {
  name: "proformas.void",
  input,
  run(db: WritableDb, { proformaId }: z.output<typeof input>, context: CommandContext) {
    const { proforma, order } = openProforma(db, context, proformaId, "void");
    assertRoleMayMove(proformaMachine, proforma.state, "void", context.actor.roles);
    if (proforma.state === "issued" && hasLiveSlip(db, order.id))
      throw new AppError("proforma.approvedMoney");
    dropSignatures(db, proforma.id);
    const voided = moveProforma(db, proforma, { action: "void" });
    if (proforma.state === "issued") moveOrder(db, order, { action: "proforma_expired" });
    return movedProforma(voided);
  },
};

function hasLiveSlip(db: WritableDb, orderId: string): boolean {
  return paymentsOfOrder(db, orderId).some(({ state }) => state !== "rejected");
}

/** Voids what binds an order that ends or is reviewed again; an accepted pro-forma stays as evidence. */
export function voidOpenProforma(db: WritableDb, orderId: string): void {
  const proforma = findOpenProforma(db, orderId);
  if (!proforma || proforma.state === "accepted") return;
  dropSignatures(db, proforma.id);
  moveProforma(db, proforma, { action: "void" });
  concerns(db, "proforma", proforma.id);
}
