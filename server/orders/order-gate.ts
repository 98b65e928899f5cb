import { AppError } from "../../core/kernel/app-error.ts";
import { assertRoleMayMove } from "../../core/kernel/state-machine.ts";
import { orderMachine } from "../../core/orders/order-machine.ts";
import { findUser } from "../../db/access/user.repository.ts";
import type { ReadableDb, WritableDb } from "../../db/kernel/database.ts";
import { getOrder, type OrderRow } from "../../db/orders/order.repository.ts";
import type { Actor } from "../kernel/actor.ts";
import { type CommandContext, concerns } from "../kernel/command.ts";
import { expireDueOfOrder } from "./expire-due.ts";

/**
 * Loads an order for a command: what is due on it happens first, then gate two by its state.
 * Refuses with record.notFound, permission.denied.
 */
export function openOrder(
  db: WritableDb,
  context: CommandContext,
  orderId: string,
  action: string,
): OrderRow {
  expireDueOfOrder(db, orderId);
  const order = getOrder(db, orderId);
  assertRoleMayMove(orderMachine, order.state, action, context.actor.roles);
  concerns(db, "order", order.id);
  return order;
}

/** An order under review belongs to whoever took it; refuses with order.claimedByOther. */
export function assertClaimedBy(db: ReadableDb, order: OrderRow, actor: Actor): void {
  if (order.claimedBy === null || order.claimedBy === actor.userId) return;
  throw new AppError("order.claimedByOther", { name: nameOf(db, order.claimedBy) });
}

export function nameOf(db: ReadableDb, userId: string): string {
  return findUser(db, userId)?.nameFa ?? userId;
}

/** What every command on an order answers. */
export function movedOrder({ id, number, state, rev }: OrderRow) {
  return { id, number, state, rev };
}
