import type { Role } from "../access/roles.ts";
import type { IsoDate } from "../kernel/iso-date.ts";
import type { CurrencyCode } from "../kernel/money.ts";
import { payerKinds } from "../payments/payment.contract.ts";
import { type PaymentState, paymentStates } from "../payments/payment-machine.ts";
import { parseTrackingCode } from "../proformas/tracking-code.ts";
import { type KnownCodes, readNumber, readPerson, readReason } from "./history-codes.ts";
import { readCurrency } from "./master-rows.ts";
import type { RowReader } from "./row-reader.ts";

const proformaImportStates = ["issued", "accepted", "expired", "void"] as const;

/** A pro-forma that had both signatures; older drafts do not come with history. */
export type ProformaImport = {
  readonly number: string;
  readonly orderNumber: string;
  readonly date: IsoDate;
  readonly validUntil: IsoDate;
  readonly currency: CurrencyCode;
  readonly netMinor: number;
  readonly vatMinor: number;
  readonly totalMinor: number;
  readonly expert: string;
  readonly expertSignedOn: IsoDate;
  readonly manager: string;
  readonly managerSignedOn: IsoDate;
  readonly trackingCode: string;
  readonly state: (typeof proformaImportStates)[number];
};

export function readProforma(
  cells: RowReader,
  known: KnownCodes,
  orders: ReadonlySet<string>,
): ProformaImport {
  const date = cells.day("date");
  cells.sameJalali("date_jalali", date);
  const validUntil = cells.day("valid_until");
  if (validUntil < date) cells.refuse("valid_until", "import.dayOrder", null, { earlier: date });
  const currency = readCurrency(cells);
  const expert = readPerson(cells, "expert", known, ["sales.expert"]);
  const manager = readPerson(cells, "manager", known, ["sales.manager"]);
  if (expert !== "" && expert === manager) cells.refuse("manager", "import.samePerson", null);
  const expertSignedOn = cells.day("expert_signed");
  const managerSignedOn = cells.day("manager_signed");
  if (managerSignedOn < expertSignedOn)
    cells.refuse("manager_signed", "import.dayOrder", null, { earlier: expertSignedOn });
  return {
    number: readNumber(cells, "proforma_no", ["P", "X"]),
    orderNumber: cells.known("order_no", orders),
    date,
    validUntil,
    currency,
    netMinor: cells.minor("net", currency),
    vatMinor: cells.minor("vat", currency),
    totalMinor: cells.minor("total", currency),
    ...{ expert, expertSignedOn, manager, managerSignedOn },
    trackingCode: readTrackingCode(cells),
    state: cells.word("state", proformaImportStates),
  };
}

function readTrackingCode(cells: RowReader): string {
  const code = cells.required("tracking_code", 12);
  if (code === "") return "";
  return parseTrackingCode(code) ?? cells.refuse("tracking_code", "field.invalid", "");
}

export type PaymentImport = {
  readonly number: string;
  readonly proformaNumber: string;
  readonly orderNumber: string;
  readonly paidOn: IsoDate;
  readonly currency: CurrencyCode;
  readonly amountMinor: number;
  readonly bankCode: string;
  readonly bankRef: string;
  readonly payerKind: (typeof payerKinds)[number];
  readonly payerName: string;
  readonly payerDeclaration: string;
  readonly scanFile: string;
  readonly state: PaymentState;
};

export function readPayment(
  cells: RowReader,
  known: KnownCodes,
  proformas: ReadonlyMap<string, ProformaImport>,
): PaymentImport {
  const proformaNumber = cells.known("proforma_no", proformas);
  const proforma = proformas.get(proformaNumber);
  const orderNumber = cells.code("order_no", 30);
  const currency = readCurrency(cells);
  if (proforma && orderNumber !== "" && proforma.orderNumber !== orderNumber)
    cells.refuse("order_no", "import.differs", null, { expected: proforma.orderNumber });
  if (proforma && proforma.currency !== currency)
    cells.refuse("currency", "import.differs", null, { expected: proforma.currency });
  const paidOn = cells.day("paid_on");
  if (proforma && paidOn < proforma.date)
    cells.refuse("paid_on", "import.dayOrder", null, { earlier: proforma.date });
  const amountMinor = cells.minor("amount", currency);
  if (amountMinor === 0 && cells.cell("amount") !== "" && !hasFault(cells, "amount"))
    cells.refuse("amount", "field.tooSmall", null, { min: "1" });
  const payerKind = cells.word("payer_kind", payerKinds);
  return {
    number: readNumber(cells, "slip_no", ["PS"]),
    ...{ proformaNumber, orderNumber, paidOn, currency, amountMinor },
    bankCode: cells.knownOrEmpty("bank_code", known.bank),
    bankRef: cells.isEmpty("bank_ref")
      ? cells.refuse("bank_ref", "field.required", "")
      : cells.identifier("bank_ref", 40),
    payerKind,
    payerName: cells.required("payer_name", 200),
    payerDeclaration:
      payerKind === "customer" && cells.isEmpty("payer_declaration")
        ? ""
        : readNumber(cells, "payer_declaration", ["PD"]),
    scanFile: cells.text("scan_file", 200),
    state: cells.word("state", paymentStates),
  };
}

const hasFault = (cells: RowReader, column: string): boolean =>
  cells.faults.some((fault) => fault.column === column);

export type ApprovalImport = {
  readonly slipNumber: string;
  readonly level: 1 | 2 | 3;
  readonly role: Role;
  readonly decision: "approved" | "rejected";
  readonly decidedOn: IsoDate;
  readonly user: string;
  readonly reasonCode: string | null;
};

const levelRoles: Readonly<Record<"1" | "2" | "3", Role>> = {
  "1": "fin.salesAccounting",
  "2": "fin.treasury",
  "3": "fin.manager",
};

export function readApproval(
  cells: RowReader,
  known: KnownCodes,
  slips: ReadonlyMap<string, PaymentImport>,
): ApprovalImport {
  const slipNumber = cells.known("slip_no", slips);
  const level = cells.word("level", ["1", "2", "3"]);
  const role = levelRoles[level];
  if (!hasFault(cells, "level") && cells.cell("role") !== role)
    cells.refuse("role", "import.differs", null, { expected: role });
  const decision = cells.word("decision", ["approved", "rejected"]);
  const decidedOn = cells.day("decided_on");
  const paidOn = slips.get(slipNumber)?.paidOn;
  if (paidOn && decidedOn < paidOn) cells.refuse("decided_on", "import.dayOrder", null, { earlier: paidOn });
  if (decision === "rejected" && cells.isEmpty("reason")) cells.refuse("reason", "field.required", null);
  return {
    slipNumber,
    level: level === "1" ? 1 : level === "2" ? 2 : 3,
    role,
    decision,
    decidedOn,
    user: readPerson(cells, "user", known, [role]),
    reasonCode: readReason(cells, "reason", known, ["reject_payment"]),
  };
}
