import type { WritableDb } from "../../db/kernel/database.ts";
import { addRefund, type RefundRequest } from "../../db/refunds/refund.repository.ts";
import { concerns } from "../kernel/command.ts";

/** Opens a refund in state requested, inside the command that causes it. */
export function openRefund(db: WritableDb, request: RefundRequest): { id: string; number: string } {
  const refund = addRefund(db, request);
  concerns(db, "refund", refund.id);
  return refund;
}
