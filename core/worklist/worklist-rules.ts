import { mayCall } from "../access/policy.ts";
import type { Role } from "../access/roles.ts";
import type { OrderState } from "../orders/order-machine.ts";
import type { PaymentState } from "../payments/payment-machine.ts";
import { approvalLevels } from "../payments/payment-rules.ts";
import type { ProformaState } from "../proformas/proforma-machine.ts";

/** What a person's roles make him responsible for, as the states to look for. */
export type WorkOf = {
  /** Orders that anybody of the role may take up. */
  readonly orderStates: readonly OrderState[];
  /** Orders that wait for the one who claimed them. */
  readonly ownOrderStates: readonly OrderState[];
  /** Priced free sales wait for the manager's approval instead of a pro-forma. */
  readonly freeSales: boolean;
  readonly proformaStates: readonly ProformaState[];
  /** Pro-formas of orders that he claimed himself. */
  readonly ownProformaStates: readonly ProformaState[];
  readonly paymentStates: readonly PaymentState[];
  /** Rates that another person entered. */
  readonly ratesToApprove: boolean;
};

export function workOf(roles: readonly Role[]): WorkOf {
  const has = (role: Role): boolean => roles.includes(role);
  const isExpert = has("sales.expert");
  const isManager = has("sales.manager");
  const orderStates: OrderState[] = [];
  if (isExpert) orderStates.push("submitted", "returned", "payment_rejected");
  if (isManager) orderStates.push("price_review");
  if (has("fin.manager")) orderStates.push("finance_approved");
  return {
    orderStates,
    ownOrderStates: isExpert ? ["in_review"] : [],
    freeSales: isManager,
    proformaStates: isManager ? ["signed_expert"] : [],
    ownProformaStates: isExpert ? ["draft"] : [],
    paymentStates: approvalLevels.filter(({ role }) => has(role)).map(({ state }) => state),
    ratesToApprove: mayCall({ kind: "user", roles, mustSetPassword: false }, "currencyRates.approve"),
  };
}
