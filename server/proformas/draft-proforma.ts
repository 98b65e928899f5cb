import type { Pricing } from "../../core/orders/order.contract.ts";
import type { WritableDb } from "../../db/kernel/database.ts";
import type { OrderRow } from "../../db/orders/order.repository.ts";
import { contentHashOf } from "../../db/proformas/content-hash.ts";
import { addProforma, findOpenProforma } from "../../db/proformas/proforma.repository.ts";
import { concerns } from "../kernel/command.ts";
import { orderSearchWords } from "../orders/create-order.ts";
import { liveContent, toStored } from "./proforma-content.ts";

/** Drafts the pro-forma of an order just priced; exchange and free sales have none (process, step 4). */
export function draftProforma(db: WritableDb, order: OrderRow, pricing: Pricing): void {
  if (order.saleType !== "DOMESTIC" && order.saleType !== "EXPORT") return;
  if (findOpenProforma(db, order.id)) return;
  const content = liveContent(db, order);
  const id = addProforma(
    db,
    {
      orderId: order.id,
      number: null,
      series: order.saleType === "EXPORT" ? "X" : "P",
      state: "draft",
      content: toStored(content),
      contentHash: contentHashOf(content),
      currency: order.currency,
      netMinor: pricing.netMinor,
      vatMinor: pricing.vatMinor,
      totalMinor: pricing.totalMinor,
      sortDate: db.writing.businessDay,
    },
    [order.number, ...orderSearchWords(db, order)],
  );
  concerns(db, "proforma", id);
}
