import { createHash } from "node:crypto";
import type {
  DeliveryOrderContent,
  DeliveryOrderSigner,
} from "../../core/delivery-orders/delivery-order-content.ts";
import { bankCodeOf } from "../../core/identifiers/iban.ts";
import { canonicalJson } from "../../core/kernel/canonical-json.ts";
import { type IsoDate, localTimeOf } from "../../core/kernel/iso-date.ts";
import { type BothLanguages, partsOfSale } from "../../core/proformas/proforma-content.ts";
import type { ReferenceKind } from "../../core/reference/reference.contract.ts";
import { findUser } from "../../db/access/user.repository.ts";
import { getCompany } from "../../db/company/company.repository.ts";
import { getCustomer } from "../../db/customers/customer.repository.ts";
import type { ReadableDb } from "../../db/kernel/database.ts";
import { findFreeApproval, type OrderRow } from "../../db/orders/order.repository.ts";
import {
  approvalsOf,
  approvedPaymentsOf,
  type PaymentApprovalRow,
} from "../../db/payments/payment.repository.ts";
import { getProduct } from "../../db/products/product.repository.ts";
import { findOpenProforma, type ProformaRow } from "../../db/proformas/proforma.repository.ts";
import { findReferenceItem } from "../../db/reference/reference.repository.ts";
import { frozenContent } from "../proformas/proforma-content.ts";

export type Issuing = {
  readonly number: string;
  readonly issuedBy: string;
  readonly issuedOn: IsoDate;
  /** Local clock; empty for imported history, which knows days only. */
  readonly issuedAtTime: string;
  readonly timeZone: string;
};

type Parts = ReturnType<typeof partsOfSale>;

/** What the paper of a delivery order says, by the signed pro-forma or, without one, by the data of this moment. */
export function deliveryOrderContent(
  db: ReadableDb,
  order: OrderRow,
  issuing: Issuing,
): DeliveryOrderContent {
  const open = findOpenProforma(db, order.id);
  const proforma = open?.state === "accepted" ? open : null;
  const { seller, buyer, goods, delivery }: Parts = proforma ? frozenContent(proforma) : partsNow(db, order);
  const { code, name, packaging } = goods;
  const said = {
    version: 1 as const,
    orderNumber: order.number,
    proformaNumber: proforma?.number ?? null,
    seller,
    buyer,
    goods: { code, name, packaging },
    delivery,
  };
  const hash = createHash("sha256")
    .update(canonicalJson({ ...said, number: issuing.number, quantityKg: order.quantityKg }))
    .digest("hex");
  return { ...said, signers: signersOf(db, order, proforma, issuing, hash) };
}

function partsNow(db: ReadableDb, order: OrderRow): Parts {
  const company = getCompany(db);
  const customer = getCustomer(db, order.customerId);
  const words = (kind: ReferenceKind, key: string): BothLanguages =>
    findReferenceItem(db, kind, key) ?? { fa: key, en: key };
  return partsOfSale({
    order,
    company,
    customer,
    product: getProduct(db, order.productId),
    packaging: words("packaging", order.packaging),
    province: words("province", customer.provinceIso),
    bank: words("bank", bankCodeOf(company.iban)),
    exitBorder: order.exitBorder === "" ? null : words("exitBorder", order.exitBorder),
  });
}

/** The approvers of the slip that completed the sum, or who gave a free sale; then the issuer, unless he was the third. */
function signersOf(
  db: ReadableDb,
  order: OrderRow,
  proforma: ProformaRow | null,
  issuing: Issuing,
  hash: string,
): DeliveryOrderSigner[] {
  const issuer: DeliveryOrderSigner = {
    duty: "issue",
    name: nameOf(db, issuing.issuedBy),
    signedOn: issuing.issuedOn,
    signedAtTime: issuing.issuedAtTime,
    contentHash: hash,
  };
  const givers = proforma
    ? completingApprovals(db, order.id).map((approval) => approverOf(db, proforma, approval, issuing))
    : freeGiver(db, order, issuing, hash);
  return givers.some(({ duty }) => duty === "approval3AndIssue") ? givers : [...givers, issuer];
}

function approverOf(
  db: ReadableDb,
  proforma: ProformaRow,
  { level, userId, decidedOn, createdAtMs, origin }: PaymentApprovalRow,
  { issuedBy, timeZone }: Issuing,
): DeliveryOrderSigner {
  const third = userId === issuedBy ? "approval3AndIssue" : "approval3";
  return {
    duty: level === 1 ? "approval1" : level === 2 ? "approval2" : third,
    name: nameOf(db, userId),
    signedOn: decidedOn,
    signedAtTime: origin === "import" ? "" : localTimeOf(createdAtMs, timeZone),
    contentHash: proforma.contentHash,
  };
}

function freeGiver(
  db: ReadableDb,
  order: OrderRow,
  { timeZone }: Issuing,
  hash: string,
): DeliveryOrderSigner[] {
  const free = findFreeApproval(db, order.id);
  if (!free) return [];
  return [
    {
      duty: "freeApproval",
      name: nameOf(db, free.approvedBy),
      signedOn: free.approvedOn,
      signedAtTime: free.origin === "import" ? "" : localTimeOf(free.createdAtMs, timeZone),
      contentHash: hash,
    },
  ];
}

function completingApprovals(db: ReadableDb, orderId: string): PaymentApprovalRow[] {
  const sets = approvedPaymentsOf(db, orderId).map(({ id }) => approvalsOf(db, id));
  const lastAt = (set: readonly PaymentApprovalRow[]): number =>
    Math.max(0, ...set.map(({ createdAtMs }) => createdAtMs));
  return sets.reduce((best, set) => (lastAt(set) >= lastAt(best) ? set : best), []);
}

function nameOf(db: ReadableDb, userId: string): BothLanguages {
  const user = findUser(db, userId);
  return user ? { fa: user.nameFa, en: user.nameEn } : { fa: userId, en: userId };
}
