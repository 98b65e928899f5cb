import { sweepOrphansHourly } from "./attachments/sweep-orphans.ts";
import { expireDeliveryOrders } from "./delivery-orders/expire-delivery-orders.ts";
import { sweepExports } from "./exports/export-shelf.ts";
import { type DueTransition, startDueTimer } from "./kernel/due.ts";
import type { Office } from "./kernel/office.ts";
import { expireDue } from "./orders/expire-due-work.ts";

/** What the office itself does when a day has passed, each feature's own. */
const transitions: readonly DueTransition[] = [
  expireDue,
  expireDeliveryOrders,
  sweepOrphansHourly,
  ({ office }) => void sweepExports(office),
];

/** Runs what is due now and each minute; answers how to stop. */
export const startDueWork = (office: Office): (() => void) => startDueTimer(office, transitions);
