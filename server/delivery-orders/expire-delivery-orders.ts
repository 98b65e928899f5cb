import type { z } from "zod";
import { commandInput } from "../../core/kernel/contract.ts";
import { mayMove } from "../../core/kernel/state-machine.ts";
import { orderMachine } from "../../core/orders/order-machine.ts";
import {
  deliveryOrdersOfOrder,
  dueDeliveryOrders,
  getDeliveryOrder,
  moveDeliveryOrder,
} from "../../db/delivery-orders/delivery-order.repository.ts";
import type { WritableDb } from "../../db/kernel/database.ts";
import { getOrder, moveOrder } from "../../db/orders/order.repository.ts";
import { type CommandContext, commit, concerns } from "../kernel/command.ts";

const loadable = ["issued", "assigned", "lifting", "suspended"];

/**
 * Ends delivery orders whose last loading day has passed, each with its order in one step; answers how many.
 * An order stays while another of its delivery orders may still be loaded.
 */
export function expireDueDeliveryOrders(db: WritableDb, orderId: string | null = null): number {
  const due = dueDeliveryOrders(db, db.writing.businessDay, orderId);
  for (const id of due) {
    const expired = moveDeliveryOrder(db, getDeliveryOrder(db, id), { action: "expire" });
    concerns(db, "deliveryOrder", id);
    const order = getOrder(db, expired.orderId);
    const isLoadable = deliveryOrdersOfOrder(db, order.id).some(({ state }) => loadable.includes(state));
    if (isLoadable || !mayMove(orderMachine, order.state, "expire")) continue;
    moveOrder(db, order, { action: "expire" });
    concerns(db, "order", order.id);
  }
  return due.length;
}

const input = commandInput({});

const expireCommand = {
  name: "system.expireDeliveryOrders",
  input,
  run: (db: WritableDb, _input: z.output<typeof input>) => ({ expired: expireDueDeliveryOrders(db) }),
};

/** Ends what is over, as the office itself; a day without anything due leaves no event. */
export function expireDeliveryOrders(context: CommandContext): void {
  const { office } = context;
  const { reader } = office.database();
  if (dueDeliveryOrders(reader, office.businessDay()).length === 0) return;
  commit(expireCommand, context, { commandId: office.newId() }, undefined);
}
