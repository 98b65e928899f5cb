import { customerStatuses } from "../core/customers/customer.contract.ts";
import { deliveryOrderStates } from "../core/delivery-orders/delivery-order-machine.ts";
import { saleTypes } from "../core/orders/order.contract.ts";
import { orderStates } from "../core/orders/order-machine.ts";
import { paymentStates } from "../core/payments/payment-machine.ts";
import { proformaStates } from "../core/proformas/proforma-machine.ts";
import { refundStates } from "../core/refunds/refund-machine.ts";
import { customerList } from "../db/customers/customer.repository.ts";
import { deliveryOrderList } from "../db/delivery-orders/delivery-order.repository.ts";
import type { ReadableDb } from "../db/kernel/database.ts";
import { type ListDefinition, type Page, type PageRequest, readPage } from "../db/kernel/list.repository.ts";
import { paymentList } from "../db/payments/payment.repository.ts";
import { refundList } from "../db/refunds/refund.repository.ts";
import { orderList } from "../server/orders/order.queries.ts";
import { proformaList } from "../server/proformas/proforma.queries.ts";

type Choices<Filter extends string> = Readonly<Record<Filter, readonly string[]>>;
type ReadOne = (db: ReadableDb, after: string | undefined) => Page<unknown>;

/** A list and a reader for every pair of filters and sort that it offers, both ways round. */
export type OfferedList = { readonly name: string; readonly readers: readonly ReadOne[] };

function offered<Sort extends string, Filter extends string>(
  name: string,
  list: ListDefinition<Sort, Filter>,
  choices: Choices<Filter>,
): OfferedList {
  const filterSets: Record<string, string>[] = [{}];
  for (const [filter, values] of Object.entries<readonly string[]>(choices))
    filterSets.push(...filterSets.map((set) => ({ ...set, [filter]: values[0] ?? "" })));
  const readers = Object.keys(list.sorts).flatMap((sort) =>
    [true, false].flatMap((descending) =>
      filterSets.map((filters): ReadOne => {
        // Sort and filters are the list's own keys, which Object.keys gives as plain texts.
        const request = { ...filters, sort, descending, limit: 100 } as PageRequest<Sort, Filter>;
        return (db, after) => readPage(db, list, { ...request, after });
      }),
    ),
  );
  return { name, readers };
}

/** The lists of the office, for benches and for a look at their query plans. */
export const offeredLists: readonly OfferedList[] = [
  offered("orders", orderList, { state: orderStates.toReversed(), saleType: saleTypes }),
  offered("proformas", proformaList, { state: proformaStates.slice(3) }),
  offered("payments", paymentList, { state: paymentStates.slice(3) }),
  offered("deliveryOrders", deliveryOrderList, { state: deliveryOrderStates, saleType: saleTypes }),
  offered("refunds", refundList, { state: refundStates }),
  offered("customers", customerList, { status: customerStatuses }),
];
