import { addDays, daysBetween, type IsoDate, isoDate } from "../kernel/iso-date.ts";
import type { History } from "./history.ts";

/** The last day that a history knows: that of its newest currency rate. */
export function lastDayOf(rates: readonly { readonly date: string }[]): IsoDate {
  const last =
    rates
      .map(({ date }) => date)
      .toSorted()
      .at(-1) ?? "";
  return isoDate(last);
}

/** Days by which the history moves so that its last day is the given one. */
export const shiftTo = ({ rates }: Pick<History, "rates">, day: IsoDate): number =>
  daysBetween(lastDayOf(rates), day);

/** The same history some days later (or earlier): every day moves, numbers, codes and tax ids stay. */
export function shiftHistory(history: History, days: number): History {
  const move = (day: IsoDate): IsoDate => addDays(day, days);
  const moveOrNull = (day: IsoDate | null): IsoDate | null => (day === null ? null : move(day));
  return {
    ...history,
    rates: history.rates.map((rate) => ({ ...rate, date: move(rate.date) })),
    orders: history.orders.map((order) => ({ ...order, date: move(order.date) })),
    proformas: history.proformas.map((proforma) => ({
      ...proforma,
      date: move(proforma.date),
      validUntil: move(proforma.validUntil),
      expertSignedOn: move(proforma.expertSignedOn),
      managerSignedOn: move(proforma.managerSignedOn),
    })),
    payments: history.payments.map((payment) => ({ ...payment, paidOn: move(payment.paidOn) })),
    approvals: history.approvals.map((approval) => ({ ...approval, decidedOn: move(approval.decidedOn) })),
    freeApprovals: history.freeApprovals.map((approval) => ({ ...approval, date: move(approval.date) })),
    deliveryOrders: history.deliveryOrders.map((deliveryOrder) => ({
      ...deliveryOrder,
      issuedOn: move(deliveryOrder.issuedOn),
      firstExpiresOn: move(deliveryOrder.firstExpiresOn),
      expiresOn: move(deliveryOrder.expiresOn),
      extendedOn: moveOrNull(deliveryOrder.extendedOn),
    })),
    refunds: history.refunds.map((refund) => ({ ...refund, date: move(refund.date) })),
  };
}
