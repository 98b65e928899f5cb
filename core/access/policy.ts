import { AppError } from "../kernel/app-error.ts";
import { type Role, roles } from "./roles.ts";

/** Who may call a procedure: anybody behind the door, any signed-in person, or the roles named. */
export type Allowed = "anyone" | "signedIn" | readonly Role[];

/** Everybody of the office itself; customers and carriers at the portal see their own things only. */
const staff = roles.filter((role) => !role.startsWith("portal."));
const salesDesk = ["sales.expert", "sales.manager"] as const;
const financeDesk = ["fin.salesAccounting", "fin.treasury", "fin.manager"] as const;
const readers = ["auditor", "mgt.viewer"] as const;
const caseReaders = [...salesDesk, ...financeDesk, ...readers, "wh.keeper", "log.officer"] as const;

/** The first gate, by procedure; what is not named here is refused. */
export const procedurePolicy: Readonly<Record<string, Allowed>> = {
  "company.status": "anyone",
  "company.create": "anyone",
  "company.createSample": "anyone",
  "company.openFolder": "anyone",
  "company.get": ["adm", "auditor"],
  "company.edit": ["adm"],
  "company.editSettings": ["adm"],
  "access.signIn": "anyone",
  "access.setPassword": "signedIn",
  "access.signOut": "signedIn",
  "access.me": "signedIn",
  "users.list": ["adm", "auditor"],
  "customers.list": [...caseReaders, "srv.agent", "crm.analyst", "adm"],
  "customers.get": [...caseReaders, "srv.agent", "adm"],
  "customers.create": [...salesDesk],
  "customers.edit": [...salesDesk],
  "customers.findDuplicates": [...salesDesk],
  "products.list": staff,
  "products.get": staff,
  "products.edit": ["adm", "sales.manager"],
  "products.setPrice": ["sales.manager"],
  "currencyRates.list": [...salesDesk, ...financeDesk, ...readers],
  "currencyRates.today": [...salesDesk, ...financeDesk, ...readers],
  "currencyRates.enter": ["sales.expert", "sales.manager", "fin.treasury"],
  "currencyRates.approve": ["sales.manager", "fin.manager"],
  "reference.list": staff,
  "orders.list": [...caseReaders, "srv.agent"],
  "orders.get": [...caseReaders, "srv.agent"],
  "orders.create": ["sales.expert"],
  "orders.edit": ["sales.expert"],
  "orders.submit": ["sales.expert"],
  "orders.claim": ["sales.expert"],
  "orders.returnToCustomer": ["sales.expert"],
  "orders.resubmit": ["sales.expert"],
  "orders.reject": ["sales.manager"],
  "orders.quote": [...salesDesk],
  "orders.price": ["sales.expert"],
  "orders.proposePrice": ["sales.expert"],
  "orders.approvePrice": ["sales.manager"],
  "orders.returnPrice": ["sales.manager"],
  "orders.reopen": ["sales.expert"],
  "orders.cancel": ["sales.expert", "sales.manager", "fin.manager"],
  "orders.approveFree": ["sales.manager"],
  "orders.findDuplicates": [...salesDesk],
  "proformas.list": [...caseReaders],
  "proformas.get": [...caseReaders],
  "proformas.sign": ["sales.expert"],
  "proformas.issue": ["sales.manager"],
  "proformas.void": ["sales.expert", "sales.manager"],
  "proformas.paper": [...caseReaders],
  "proformas.verify": staff,
  "payments.list": [...salesDesk, ...financeDesk, ...readers],
  "payments.get": [...salesDesk, ...financeDesk, ...readers],
  "payments.attach": ["sales.expert"],
  "payments.approve": [...financeDesk],
  "payments.reject": [...financeDesk],
  "payments.levels": [...salesDesk, ...financeDesk, ...readers],
  "deliveryOrders.list": [...caseReaders],
  "deliveryOrders.get": [...caseReaders],
  "deliveryOrders.issue": ["fin.manager"],
  "deliveryOrders.paper": [...caseReaders],
  "refunds.list": [...salesDesk, ...financeDesk, ...readers],
  "attachments.upload": ["sales.expert", "adm"],
  "attachments.download": [...salesDesk, ...financeDesk, ...readers],
  "exports.run": [...salesDesk, ...financeDesk, ...readers],
  "exports.download": [...salesDesk, ...financeDesk, ...readers],
  "imports.formats": ["adm"],
  "imports.dryRun": ["adm"],
  "imports.apply": ["adm"],
  "audit.verify": ["adm", "auditor"],
  "audit.head": staff,
  "worklist.list": staff,
};

type Caller = {
  readonly kind: "user" | "anonymous" | "system";
  readonly roles: readonly Role[];
  readonly mustSetPassword: boolean;
};

/** What a person who has no password of his own yet may still do. */
const beforePassword = ["access.setPassword", "access.signOut", "access.me", "company.status"];

/** Gate one; refuses with session.none, password.mustSet, permission.denied. The second gate looks at the record. */
export function assertMayCall(caller: Caller, procedure: string): void {
  const allowed = procedurePolicy[procedure];
  if (allowed === "anyone") return;
  if (caller.kind === "anonymous") throw new AppError("session.none");
  if (caller.mustSetPassword && !beforePassword.includes(procedure)) throw new AppError("password.mustSet");
  if (allowed === "signedIn") return;
  if (!allowed?.some((role) => caller.roles.includes(role))) throw new AppError("permission.denied");
}

/** Whether the first gate would let this person through, for showing an act; never instead of the gate. */
export function mayCall(caller: Caller, procedure: string): boolean {
  const allowed = procedurePolicy[procedure];
  if (allowed === "anyone") return true;
  if (caller.kind === "anonymous" || !allowed) return false;
  return allowed === "signedIn" || allowed.some((role) => caller.roles.includes(role));
}
