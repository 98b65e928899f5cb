import { and, eq, inArray, sql } from "drizzle-orm";
import { AppError } from "../../core/kernel/app-error.ts";
import type { IsoDate } from "../../core/kernel/iso-date.ts";
import { nextState } from "../../core/kernel/state-machine.ts";
import { type ProformaState, proformaMachine } from "../../core/proformas/proforma-machine.ts";
import { prepared, type ReadableDb, type WritableDb } from "../kernel/database.ts";
import { insertRecord, type KernelKey, updateRecord } from "../kernel/records.ts";
import { indexRecord } from "../kernel/search.repository.ts";
import { proformas, signatures } from "./proforma.table.ts";

export type ProformaRow = typeof proformas.$inferSelect;
export type NewProforma = Omit<typeof proformas.$inferInsert, KernelKey>;
export type ProformaPatch = Partial<Omit<ProformaRow, KernelKey>>;

/** States in which a pro-forma binds its order; at most one of an order is in them. */
const openStates: ProformaState[] = ["draft", "signed_expert", "issued", "accepted"];

const byId = prepared((orm) =>
  orm
    .select()
    .from(proformas)
    .where(eq(proformas.id, sql.placeholder("id")))
    .prepare(),
);
const openOfOrder = prepared((orm) =>
  orm
    .select()
    .from(proformas)
    .where(and(eq(proformas.orderId, sql.placeholder("orderId")), inArray(proformas.state, openStates)))
    .prepare(),
);
/** Refuses with record.notFound. */
export function getProforma(db: ReadableDb, id: string): ProformaRow {
  const proforma = byId(db).get({ id });
  if (!proforma) throw new AppError("record.notFound");
  return proforma;
}

export function findOpenProforma(db: ReadableDb, orderId: string): ProformaRow | null {
  return openOfOrder(db).get({ orderId }) ?? null;
}

export function addProforma(db: WritableDb, proforma: NewProforma, search: readonly string[]): string {
  const id = insertRecord(db, proformas, proforma);
  indexRecord(db, "proforma", id, search, proforma.number ? [proforma.number] : []);
  return id;
}

/** Takes the pro-forma along its machine, with other fields in the same write. */
export function moveProforma(
  db: WritableDb,
  proforma: ProformaRow,
  step: { readonly action: string; readonly to?: ProformaState; readonly patch?: ProformaPatch },
): ProformaRow {
  const subject = proforma.number ?? proforma.id;
  const state = nextState(proformaMachine, proforma.state, step.action, subject, step.to);
  const patch = { ...step.patch, state };
  const rev = updateRecord(db, proformas, proforma, patch);
  return { ...proforma, ...patch, rev };
}

export function indexProforma(db: WritableDb, proforma: ProformaRow, search: readonly string[]): void {
  const parts = [proforma.number, proforma.trackingCode].filter((part) => part !== null);
  indexRecord(db, "proforma", proforma.id, search, parts);
}

export type SignatureRow = typeof signatures.$inferSelect;

const liveSignatures = prepared((orm) =>
  orm
    .select()
    .from(signatures)
    .where(and(eq(signatures.proformaId, sql.placeholder("proformaId")), eq(signatures.isDropped, false)))
    .orderBy(signatures.signedAtMs)
    .prepare(),
);

/** Signatures that stand, first the expert's. */
export function signaturesOf(db: ReadableDb, proformaId: string): SignatureRow[] {
  return liveSignatures(db).all({ proformaId });
}

export function addSignature(
  db: WritableDb,
  signature: Omit<typeof signatures.$inferInsert, KernelKey>,
): string {
  return insertRecord(db, signatures, signature);
}

/** A changed or void pro-forma loses its signatures; the rows stay as evidence. */
export function dropSignatures(db: WritableDb, proformaId: string): void {
  for (const signature of signaturesOf(db, proformaId))
    updateRecord(db, signatures, signature, { isDropped: true });
}

/** Issued pro-formas whose validity ended before a day and for which no slip waits or stands approved. */
export function dueProformas(db: ReadableDb, day: IsoDate, orderId: string | null = null): string[] {
  return db
    .rows<{ id: string }>(
      `SELECT proforma.id FROM proforma WHERE state = 'issued' AND valid_until < ? AND (? IS NULL OR order_id = ?)
         AND NOT EXISTS (SELECT 1 FROM payment WHERE payment.order_id = proforma.order_id AND payment.state <> 'rejected')
       ORDER BY valid_until, id`,
      day,
      orderId,
      orderId,
    )
    .map(({ id }) => id);
}

/** What a tracking code stands for among pro-formas. */
export function findProformaByTrackingCode(db: ReadableDb, trackingCode: string): ProformaRow | null {
  const row = db.row<{ id: string }>("SELECT id FROM proforma WHERE tracking_code = ?", trackingCode);
  return row ? getProforma(db, row.id) : null;
}
