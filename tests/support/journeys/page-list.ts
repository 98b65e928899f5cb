import type { OfficeApi } from "./office-api.ts";

export type ShellPage = {
  /** Name for a report and for a picture's file. */
  readonly name: string;
  readonly address: string;
};

/** A user of the sample and the pages of his desks that are looked at, records included. */
export type Tour = { readonly username: string; readonly pages: readonly ShellPage[] };

const page = (name: string, address: string): ShellPage => ({ name, address });

async function salesTour(office: OfficeApi): Promise<Tour> {
  const orders = await office.orders.list({ limit: 200 });
  const orderIn = (state: string): string => orders.rows.find((row) => row.state === state)?.id ?? "none";
  const proformas = await office.proformas.list({ state: "issued" });
  const customers = await office.customers.list({ sort: "code" });
  const products = await office.products.list({});
  return {
    username: "expert.1",
    pages: [
      page("worklist", "/worklist"),
      page("orders", "/sales/orders"),
      page("order-new", "/sales/orders/new"),
      page("order-draft", `/sales/orders/${orderIn("draft")}`),
      page("order-in-review", `/sales/orders/${orderIn("in_review")}`),
      page("order-priced", `/sales/orders/${orderIn("priced")}`),
      page("order-payment-rejected", `/sales/orders/${orderIn("payment_rejected")}`),
      page("order-lifting", `/sales/orders/${orderIn("lifting")}`),
      page("proformas", "/sales/proformas"),
      page("proforma", `/sales/proformas/${proformas.rows[0]?.id ?? "none"}`),
      page("customers", "/sales/customers"),
      page("customer", `/sales/customers/${customers.rows[0]?.id ?? "none"}`),
      page("customer-new", "/sales/customers/new"),
      page("price-list", "/sales/price-lists"),
      page("product", `/sales/price-lists/${products[0]?.id ?? "none"}`),
      page("currency-rates", "/sales/currency-rates"),
    ],
  };
}

async function financeTour(office: OfficeApi): Promise<Tour> {
  const payments = await office.payments.list({ state: "approved" });
  const deliveryOrders = await office.deliveryOrders.list({ state: "lifting" });
  return {
    username: "finance.manager",
    pages: [
      page("payment-approvals-empty", "/finance/payment-approvals"),
      page("payments", "/finance/payments"),
      page("payment", `/finance/payments/${payments.rows[0]?.id ?? "none"}`),
      page("delivery-orders", "/finance/delivery-orders"),
      page("delivery-order", `/finance/delivery-orders/${deliveryOrders.rows[0]?.id ?? "none"}`),
      page("refunds", "/finance/refunds"),
    ],
  };
}

async function treasuryTour(office: OfficeApi): Promise<Tour> {
  const { rows } = await office.payments.list({ state: "approved_1" });
  return {
    username: "treasury.1",
    pages: [page("payment-approval", `/finance/payment-approvals/${rows[0]?.id ?? "none"}`)],
  };
}

const adminTour: Tour = {
  username: "admin.1",
  pages: [
    page("users", "/admin/users"),
    page("imports", "/admin/imports"),
    page("settings", "/admin/settings"),
    page("not-found", "/no/such/page"),
  ],
};

/** Every page of the shell with an open record where it has one, by the user who works there. */
export async function shellTours(officeAs: (username: string) => Promise<OfficeApi>): Promise<Tour[]> {
  return [
    await salesTour(await officeAs("expert.1")),
    await financeTour(await officeAs("finance.manager")),
    await treasuryTour(await officeAs("treasury.1")),
    adminTour,
  ];
}
