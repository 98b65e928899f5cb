import type { ProformaImport } from "../../core/imports/payment-rows.ts";
import { asOf, instantOf } from "../../db/imports/as-of.ts";
import type { WritableDb } from "../../db/kernel/database.ts";
import { getOrder, type OrderRow } from "../../db/orders/order.repository.ts";
import { contentHashOf } from "../../db/proformas/content-hash.ts";
import { addProforma, addSignature } from "../../db/proformas/proforma.repository.ts";
import { concerns } from "../kernel/command.ts";
import { liveContent, toStored } from "../proformas/proforma-content.ts";
import type { DocumentNames } from "./open-documents.ts";
import { type Opening, yearOf } from "./opening.ts";

/** Stores the signed pro-formas, and drafts one for every priced order that has none, as pricing does. */
export function openProformas(db: WritableDb, { history }: Opening, names: DocumentNames): void {
  for (const proforma of history.proformas) openProforma(db, proforma, names);
  const hasOpen = new Set(
    history.proformas
      .filter(({ state }) => state === "issued" || state === "accepted")
      .map(({ orderNumber }) => orderNumber),
  );
  for (const order of history.orders) {
    const isOffered = order.saleType === "DOMESTIC" || order.saleType === "EXPORT";
    if (order.state === "priced" && isOffered && !hasOpen.has(order.number))
      draft(db, getOrder(db, names.orders.idOf(order.number)), names);
  }
}

function openProforma(db: WritableDb, proforma: ProformaImport, names: DocumentNames): void {
  const { number, date, validUntil, trackingCode, state } = proforma;
  const order = getOrder(db, names.orders.idOf(proforma.orderNumber));
  const expert = names.users.idOf(proforma.expert);
  const manager = names.users.idOf(proforma.manager);
  const content = frozen(db, order);
  const id = addProforma(
    asOf(db, date, 9, expert),
    {
      ...content,
      ...amountsOf(order),
      ...{ number, validUntil, trackingCode, state },
      fiscalYear: yearOf(number),
      issuedOn: date,
      sortDate: date,
    },
    [trackingCode, ...names.wordsOf(order.number)],
  );
  names.proformas.set(number, id);
  concerns(db, "proforma", id);
  for (const { role, userId, day, hour } of [
    { role: "expert", userId: expert, day: proforma.expertSignedOn, hour: 9 },
    { role: "manager", userId: manager, day: proforma.managerSignedOn, hour: 10 },
  ] as const)
    addSignature(asOf(db, day, hour, userId), {
      ...{ role, userId },
      proformaId: id,
      signedAtMs: Math.min(instantOf(day, hour), db.writing.atMs),
      contentHash: content.contentHash,
      isDropped: false,
    });
}

function draft(db: WritableDb, order: OrderRow, names: DocumentNames): void {
  const id = addProforma(
    asOf(db, order.date, 9, order.preparedBy),
    { ...frozen(db, order), ...amountsOf(order), number: null, state: "draft", sortDate: order.date },
    names.wordsOf(order.number),
  );
  concerns(db, "proforma", id);
}

function frozen(db: WritableDb, order: OrderRow) {
  const content = liveContent(db, order);
  return { content: toStored(content), contentHash: contentHashOf(content) };
}

function amountsOf(order: OrderRow) {
  return {
    orderId: order.id,
    series: order.saleType === "EXPORT" ? ("X" as const) : ("P" as const),
    currency: order.currency,
    netMinor: order.netMinor ?? 0,
    vatMinor: order.vatMinor ?? 0,
    totalMinor: order.totalMinor ?? 0,
  };
}
