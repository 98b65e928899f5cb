import type { z } from "zod";
import { commandInput } from "../../core/kernel/contract.ts";
import { fiscalYearOf, jalaliMonthKey } from "../../core/kernel/jalali.ts";
import { orderCommandFields } from "../../core/orders/order.contract.ts";
import { priceUnitOf } from "../../core/orders/pricing.ts";
import { getCustomer } from "../../db/customers/customer.repository.ts";
import type { ReadableDb, WritableDb } from "../../db/kernel/database.ts";
import { takeNumber } from "../../db/kernel/series.repository.ts";
import { addOrder, getOrder } from "../../db/orders/order.repository.ts";
import { getProduct } from "../../db/products/product.repository.ts";
import { type CommandContext, concerns } from "../kernel/command.ts";
import { movedOrder } from "./order-gate.ts";

const input = commandInput(orderCommandFields.create);

/** Saves a draft under the next R- number; the rules are asked when it is handed in. */
export const createOrder = {
  name: "orders.create",
  input,
  run(db: WritableDb, { commandId: _id, ...fields }: z.output<typeof input>, context: CommandContext) {
    const { businessDay } = db.writing;
    const fiscalYear = fiscalYearOf(businessDay);
    const number = takeNumber(db, "R", fiscalYear);
    const id = addOrder(
      db,
      {
        ...fields,
        number,
        date: businessDay,
        monthKey: jalaliMonthKey(businessDay),
        fiscalYear,
        settlement: fields.saleType === "FREE" ? "none" : "cash",
        exchangeContract: "",
        brokerCode: "",
        exporterOfRecord: fields.saleType === "EXPORT" ? "SELF" : "",
        priceUnit: priceUnitOf(fields.currency),
        state: "draft",
        preparedBy: context.actor.userId,
      },
      orderSearchWords(db, fields),
    );
    concerns(db, "order", id);
    concerns(db, "customer", fields.customerId);
    return movedOrder(getOrder(db, id));
  },
};

/** By what words a person finds an order beside its number. */
export function orderSearchWords(db: ReadableDb, order: { customerId: string; productId: string }): string[] {
  const customer = getCustomer(db, order.customerId);
  const product = getProduct(db, order.productId);
  return [customer.code, customer.nameFa, customer.nameEn, product.code, product.nameFa];
}
