import { mayCall } from "../../core/access/policy.ts";
import { maySomeRoleMove } from "../../core/kernel/state-machine.ts";
import { orderMachine } from "../../core/orders/order-machine.ts";
import type { OrderRow } from "../../db/orders/order.repository.ts";
import type { Actor } from "../kernel/actor.ts";
import { editableStates } from "./edit-order.ts";

/** Commands on an order and the step of the machine that each one takes. */
const steps: readonly (readonly [string, string])[] = [
  ["orders.submit", "submit"],
  ["orders.claim", "claim"],
  ["orders.price", "price"],
  ["orders.proposePrice", "propose_price"],
  ["orders.approvePrice", "approve_price"],
  ["orders.returnPrice", "return_price"],
  ["orders.approveFree", "free"],
  ["payments.attach", "pay"],
  ["deliveryOrders.issue", "issue_delivery_order"],
  ["orders.resubmit", "resubmit"],
  ["orders.returnToCustomer", "return"],
  ["orders.reopen", "reopen"],
  ["orders.reject", "reject"],
  ["orders.cancel", "cancel"],
];
const ofClaimant = ["orders.price", "orders.proposePrice", "orders.returnToCustomer", "orders.edit"];

/** What this person may do with an order now, by command name; the commands ask every rule again. */
export function orderActs(order: OrderRow, actor: Actor): string[] {
  const isExchange = order.saleType === "IME" || order.saleType === "IEE";
  const mayEdit = !isExchange && editableStates.includes(order.state) && mayCall(actor, "orders.edit");
  const named = steps
    .filter(([name, action]) => mayCall(actor, name) && isOffered(order, actor, action))
    .map(([name]) => name);
  const acts = mayEdit ? ["orders.edit", ...named] : named;
  const isOthers = order.claimedBy !== null && order.claimedBy !== actor.userId;
  return acts.filter((name) => !(isOthers && ofClaimant.includes(name)));
}

function isOffered(order: OrderRow, actor: Actor, action: string): boolean {
  if (action === "pay")
    return ["proforma_issued", "payment_rejected", "payment_submitted"].includes(order.state);
  if (!maySomeRoleMove(orderMachine, order.state, action, actor.roles)) return false;
  if (action === "free") return order.saleType === "FREE" && order.preparedBy !== actor.userId;
  if (action === "approve_price") return order.priceProposedBy !== actor.userId;
  return true;
}
