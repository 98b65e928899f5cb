import { AppError } from "../../core/kernel/app-error.ts";
import type { IsoDate } from "../../core/kernel/iso-date.ts";
import type {
  ProformaRow as ListedProforma,
  ProformaRecord,
  VerifiedCode,
} from "../../core/proformas/proforma.contract.ts";
import { parseTrackingCode } from "../../core/proformas/tracking-code.ts";
import { findUser } from "../../db/access/user.repository.ts";
import { getCustomer } from "../../db/customers/customer.repository.ts";
import type { ReadableDb } from "../../db/kernel/database.ts";
import {
  type ListDefinition,
  type Page,
  type PageRequest,
  readPage,
  type Stored,
} from "../../db/kernel/list.repository.ts";
import { getOrder } from "../../db/orders/order.repository.ts";
import {
  findProformaByTrackingCode,
  getProforma,
  signaturesOf,
} from "../../db/proformas/proforma.repository.ts";
import type { CallContext } from "../kernel/context.ts";
import { proformaActs } from "./proforma-acts.ts";
import { contentOf } from "./proforma-content.ts";

type Sort = "number" | "date";

export const proformaList: ListDefinition<Sort, "state"> = {
  table: "proforma",
  searchKind: "proforma",
  sorts: { number: "coalesce(number, '')", date: "sort_date" },
  filters: { state: "state" },
  columns: `record.id, record.number, record.order_id AS orderId, sales_order.number AS orderNumber,
    customer.name_fa AS customerNameFa, customer.name_en AS customerNameEn, record.issued_on AS issuedOn,
    record.valid_until AS validUntil, record.currency, record.total_minor AS totalMinor, record.state,
    record.tracking_code AS trackingCode, record.origin = 'import' AS isImported`,
  joins:
    "JOIN sales_order ON sales_order.id = record.order_id JOIN customer ON customer.id = sales_order.customer_id",
};

export function listProformas(db: ReadableDb, request: PageRequest<Sort, "state">): Page<ListedProforma> {
  const page = readPage<Stored<ListedProforma>, Sort, "state">(db, proformaList, request);
  return { ...page, rows: page.rows.map((row) => ({ ...row, isImported: row.isImported === 1 })) };
}

export function readProforma({ db, actor }: CallContext, proformaId: string): ProformaRecord {
  const proforma = getProforma(db, proformaId);
  const order = getOrder(db, proforma.orderId);
  const customer = getCustomer(db, order.customerId);
  const { hash } = contentOf(db, proforma, order);
  const { id, number, state, rev, issuedOn, validUntil, currency, trackingCode } = proforma;
  return {
    id,
    number,
    orderId: order.id,
    orderNumber: order.number,
    customerNameFa: customer.nameFa,
    customerNameEn: customer.nameEn,
    issuedOn,
    validUntil,
    currency,
    netMinor: proforma.netMinor,
    vatMinor: proforma.vatMinor,
    totalMinor: proforma.totalMinor,
    state,
    trackingCode,
    isImported: proforma.origin === "import",
    rev,
    contentHash: hash,
    signatures: signaturesOf(db, proformaId).map((signature) => {
      const user = findUser(db, signature.userId);
      return {
        role: signature.role,
        userFa: user?.nameFa ?? "",
        userEn: user?.nameEn ?? "",
        atMs: signature.signedAtMs,
        contentHash: signature.contentHash,
      };
    }),
    acts: proformaActs(db, proforma, order, actor),
  };
}

/** What a code on a paper stands for; refuses with proforma.unknownCode. */
export function verifyTrackingCode(db: ReadableDb, typed: string): VerifiedCode {
  const code = parseTrackingCode(typed);
  if (code === null) throw new AppError("proforma.unknownCode");
  return verifiedProforma(db, code) ?? verifiedDeliveryOrder(db, code) ?? refuseCode();
}

function refuseCode(): never {
  throw new AppError("proforma.unknownCode");
}

function verifiedProforma(db: ReadableDb, code: string): VerifiedCode | null {
  const proforma = findProformaByTrackingCode(db, code);
  if (!proforma?.number || !proforma.issuedOn) return null;
  const isOver = getOrder(db, proforma.orderId).state === "cancelled" || proforma.state === "void";
  const verdict = isOver ? "void" : proforma.state === "expired" ? "expired" : "valid";
  const { id, number, issuedOn } = proforma;
  return { kind: "proforma", id, number, verdict, issuedOn };
}

function verifiedDeliveryOrder(db: ReadableDb, code: string): VerifiedCode | null {
  const row = db.row<{ id: string; number: string; state: string; issuedOn: IsoDate }>(
    "SELECT id, number, state, issued_on AS issuedOn FROM delivery_order WHERE tracking_code = ?",
    code,
  );
  if (!row) return null;
  const verdict = row.state === "void" ? "void" : row.state === "expired" ? "expired" : "valid";
  const { id, number, issuedOn } = row;
  return { kind: "deliveryOrder", id, number, verdict, issuedOn };
}
