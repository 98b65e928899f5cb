import type { RefundRow } from "../../core/refunds/refund.contract.ts";
import type { ReadableDb } from "../../db/kernel/database.ts";
import { type Page, type PageRequest, readPage, type Stored } from "../../db/kernel/list.repository.ts";
import { refundList } from "../../db/refunds/refund.repository.ts";
import { procedures } from "../kernel/procedure.ts";

function listRefunds(db: ReadableDb, request: PageRequest<"number", "state">): Page<RefundRow> {
  const page = readPage<Stored<RefundRow>, "number", "state">(db, refundList, request);
  return { ...page, rows: page.rows.map((row) => ({ ...row, isImported: row.isImported === 1 })) };
}

export const refundRouter = {
  list: procedures.refunds.list.handler(({ input, context }) => listRefunds(context.db, input)),
};
