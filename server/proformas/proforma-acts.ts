import { mayCall } from "../../core/access/policy.ts";
import { maySomeRoleMove } from "../../core/kernel/state-machine.ts";
import { proformaMachine } from "../../core/proformas/proforma-machine.ts";
import type { ReadableDb } from "../../db/kernel/database.ts";
import type { OrderRow } from "../../db/orders/order.repository.ts";
import { type ProformaRow, signaturesOf } from "../../db/proformas/proforma.repository.ts";
import type { Actor } from "../kernel/actor.ts";

/** What this person may do with a pro-forma now, by command name; the commands ask every rule again. */
export function proformaActs(db: ReadableDb, proforma: ProformaRow, order: OrderRow, actor: Actor): string[] {
  const isMine = order.claimedBy === null || order.claimedBy === actor.userId;
  const isSigner = signaturesOf(db, proforma.id).some(({ userId }) => userId === actor.userId);
  const isPreparer = order.preparedBy === actor.userId;
  const offered: Readonly<Record<string, boolean>> = {
    "proformas.sign": proforma.state === "draft" && order.state === "priced" && isMine,
    "proformas.issue":
      proforma.state === "signed_expert" && order.state === "priced" && !isSigner && !isPreparer,
    "proformas.void":
      maySomeRoleMove(proformaMachine, proforma.state, "void", actor.roles) &&
      (proforma.state !== "issued" ||
        order.state === "proforma_issued" ||
        order.state === "payment_rejected"),
  };
  return Object.keys(offered).filter((name) => offered[name] === true && mayCall(actor, name));
}
