import { defaultSettings } from "../company/company.contract.ts";
import { sumMinor } from "../kernel/amounts.ts";
import type { PaymentState } from "../payments/payment-machine.ts";
import type { HistoryRows } from "./history.ts";
import { historyPrice, rateBookOf } from "./history-prices.ts";
import type { ImportKind, RowFault } from "./import.contract.ts";
import type { ProformaImport } from "./payment-rows.ts";
import { faultAt, type ReadRow } from "./row-reader.ts";

/** Compares the documents of a history with one another, by the rules that the desk itself works by. */
export function checkHistory(rows: HistoryRows): (readonly [ImportKind, RowFault[]])[] {
  return [
    ["proformas", [...amountFaults(rows), ...acceptedFaults(rows)]],
    ["payments", slipStateFaults(rows)],
    ["delivery_orders", coverFaults(rows)],
    ["free_approvals", purposeFaults(rows)],
  ];
}

/** Net, VAT and total of a pro-forma are what the rules make of its order. */
function amountFaults({ orders, products, rates, proformas }: HistoryRows): RowFault[] {
  const orderOf = new Map(orders.map(({ value }) => [value.number, value]));
  const productOf = new Map(products.map(({ value }) => [value.code, value]));
  const rateBook = rateBookOf(rates.map(({ value }) => value));
  return proformas.flatMap(({ value, source }) => {
    const order = orderOf.get(value.orderNumber);
    const product = order && productOf.get(order.productCode);
    if (!order || !product) return [];
    if (order.currency !== value.currency)
      return [faultAt(source, "currency", "import.differs", { expected: order.currency })];
    const price = historyPrice(order, product, value.date, rateBook, defaultSettings.rateKind);
    if (!price) return [faultAt(source, "order_no", "order.priceZero")];
    const pairs = [
      ["net", value.netMinor, price.netMinor],
      ["vat", value.vatMinor, price.vatMinor],
      ["total", value.totalMinor, price.totalMinor],
    ] as const;
    return pairs
      .filter(([, given, expected]) => given !== expected)
      .map(([column, , expected]) =>
        faultAt(source, column, "import.differs", { expected: String(expected) }),
      );
  });
}

/** An order has at most one pro-forma that binds it, and a series that fits its sale type. */
function acceptedFaults({ orders, proformas }: HistoryRows): RowFault[] {
  const orderOf = new Map(orders.map(({ value }) => [value.number, value]));
  const binding = new Map<string, ReadRow<ProformaImport>>();
  return proformas.flatMap((row) => {
    const { value, source } = row;
    const faults: RowFault[] = [];
    const saleType = orderOf.get(value.orderNumber)?.saleType;
    const series = saleType === "EXPORT" ? "X" : "P";
    if (saleType !== undefined && !value.number.startsWith(`${series}-`))
      faults.push(faultAt(source, "proforma_no", "import.differs", { expected: `${series}-` }));
    if (value.state !== "issued" && value.state !== "accepted") return faults;
    const earlier = binding.get(value.orderNumber);
    if (earlier) faults.push(faultAt(source, "order_no", "import.repeated", { first: String(earlier.row) }));
    else binding.set(value.orderNumber, row);
    return faults;
  });
}

/** Levels that must stand approved in each state of a slip. */
const approvedLevels: Readonly<Partial<Record<PaymentState, number>>> = {
  waiting: 0,
  approved_1: 1,
  approved_2: 2,
  approved: 3,
  applied: 3,
};

/** A slip has the approvals of its state, in order of the levels and of time. */
function slipStateFaults({ payments, approvals }: HistoryRows): RowFault[] {
  return payments.flatMap(({ value, source }) => {
    const decisions = approvals
      .map((row) => row.value)
      .filter(({ slipNumber }) => slipNumber === value.number)
      .toSorted((a, b) => a.level - b.level);
    const isRejected = decisions.at(-1)?.decision === "rejected";
    const approved = isRejected ? decisions.slice(0, -1) : decisions;
    const isInOrder =
      approved.every(({ level, decision }, place) => level === place + 1 && decision === "approved") &&
      decisions.every(({ decidedOn }, place) => decidedOn >= (decisions[place - 1]?.decidedOn ?? decidedOn));
    const wanted = approvedLevels[value.state];
    const isFit = wanted === undefined ? isRejected : !isRejected && approved.length === wanted;
    if (isFit && isInOrder) return [];
    const found = decisions.map(({ level, decision }) => `${level} ${decision}`).join(", ");
    return [faultAt(source, "state", "import.stateUnfit", { expected: found || "0 approved" })];
  });
}

/** The slips that a delivery order stands on are approved and cover the pro-forma's total to the last unit. */
function coverFaults({ deliveryOrders, payments, proformas }: HistoryRows): RowFault[] {
  const slipOf = new Map(payments.map(({ value }) => [value.number, value]));
  return deliveryOrders.flatMap(({ value, source }) => {
    if (value.ground !== "payment") return [];
    const slips = value.groundRef.split(";").flatMap((number) => slipOf.get(number.trim()) ?? []);
    if (slips.some(({ state }) => state !== "approved" && state !== "applied"))
      return [faultAt(source, "ground_ref", "import.stateUnfit", { expected: "approved" })];
    const accepted = proformas.find(
      (row) => row.value.orderNumber === value.orderNumber && row.value.state === "accepted",
    );
    if (!accepted) return [faultAt(source, "order_no", "import.stateUnfit", { expected: "accepted" })];
    const paid = sumMinor(slips.map(({ amountMinor }) => amountMinor));
    if (paid === BigInt(accepted.value.totalMinor)) return [];
    const expected = String(accepted.value.totalMinor);
    return [faultAt(source, "ground_ref", "import.differs", { expected })];
  });
}

/** A free approval is for a free order, and for the same purpose. */
function purposeFaults({ freeApprovals, orders }: HistoryRows): RowFault[] {
  const orderOf = new Map(orders.map(({ value }) => [value.number, value]));
  return freeApprovals.flatMap(({ value, source }) => {
    const order = orderOf.get(value.orderNumber);
    if (!order || order.freePurpose === value.purpose) return [];
    return [faultAt(source, "purpose", "import.differs", { expected: order.freePurpose ?? "FREE" })];
  });
}
