import type { Role } from "../../core/access/roles.ts";

/**
 * Who may do what, written down from the process (its section 1 and the roles of every step), role by role.
 * It is not read by the product and does not read the product's own table.
 */
const everybodySignedIn = "access.setPassword access.signOut access.me";
/** Everybody of the office itself; customers and carriers at the portal see their own things only. */
const everybodyInside = "products.list products.get reference.list proformas.verify audit.head worklist.list";
export const beforeSigningIn =
  "company.status company.create company.createSample company.openFolder access.signIn";

const readCase =
  "customers.list customers.get orders.list orders.get proformas.list proformas.get proformas.paper deliveryOrders.list deliveryOrders.get deliveryOrders.paper";
const readMoney =
  "currencyRates.list currencyRates.today payments.list payments.get payments.levels refunds.list attachments.download exports.run exports.download";
const keepCustomers = "customers.create customers.edit customers.findDuplicates";

const duties: Partial<Record<Role, string>> = {
  "sales.expert": `${readCase} ${readMoney} ${keepCustomers} currencyRates.enter orders.create orders.edit orders.submit orders.claim
    orders.returnToCustomer orders.resubmit orders.quote orders.price orders.proposePrice orders.reopen orders.cancel
    orders.findDuplicates proformas.sign proformas.void payments.attach attachments.upload`,
  "sales.manager": `${readCase} ${readMoney} ${keepCustomers} products.edit products.setPrice currencyRates.enter currencyRates.approve
    orders.reject orders.quote orders.approvePrice orders.returnPrice orders.cancel orders.approveFree orders.findDuplicates
    proformas.issue proformas.void`,
  "fin.salesAccounting": `${readCase} ${readMoney} payments.approve payments.reject`,
  "fin.treasury": `${readCase} ${readMoney} currencyRates.enter payments.approve payments.reject`,
  "fin.manager": `${readCase} ${readMoney} currencyRates.approve payments.approve payments.reject orders.cancel deliveryOrders.issue`,
  "wh.keeper": readCase,
  "log.officer": readCase,
  adm: `customers.list customers.get products.edit users.list company.get company.edit company.editSettings attachments.upload
    imports.formats imports.dryRun imports.apply audit.verify`,
  auditor: `${readCase} ${readMoney} users.list company.get audit.verify`,
  "mgt.viewer": `${readCase} ${readMoney}`,
  "srv.agent": "customers.list customers.get orders.list orders.get",
  "crm.analyst": "customers.list",
};

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** Procedures that this role may call, by name. */
export function dutiesOf(role: Role): ReadonlySet<string> {
  const inside = role.startsWith("portal.") ? "" : everybodyInside;
  return new Set(wordsOf(`${everybodySignedIn} ${beforeSigningIn} ${inside} ${duties[role] ?? ""}`));
}
