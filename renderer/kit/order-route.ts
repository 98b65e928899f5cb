import type { SaleType } from "../../core/orders/order.contract.ts";
import type { OrderState } from "../../core/orders/order-machine.ts";

export type RouteStep = "request" | "price" | "proforma" | "payment" | "approvals" | "free" | "deliveryOrder";
export type RouteMark = "ok" | "now" | "open";

const paidSteps = ["request", "price", "proforma", "payment", "approvals", "deliveryOrder"] as const;
const freeSteps = ["request", "price", "free", "deliveryOrder"] as const;

/** The step on which an order of this state waits; null when it ended before its delivery order. */
function waitingStep(state: OrderState, isFree: boolean): RouteStep | "done" | null {
  switch (state) {
    case "draft":
    case "submitted":
    case "returned":
      return "request";
    case "in_review":
    case "price_review":
      return "price";
    case "priced":
      return isFree ? "free" : "proforma";
    case "proforma_issued":
    case "payment_rejected":
      return "payment";
    case "payment_submitted":
      return "approvals";
    case "finance_approved":
      return "deliveryOrder";
    case "delivery_order_issued":
    case "lifting":
    case "completed":
    case "closed":
    case "expired":
      return "done";
    case "rejected":
    case "cancelled":
      return null;
  }
}

/** The steps of a case with what is done, what waits and what lies ahead; a free sale has its own. */
export function routeOf(
  state: OrderState,
  saleType: SaleType,
): readonly { readonly step: RouteStep; readonly mark: RouteMark }[] {
  const isFree = saleType === "FREE";
  const steps: readonly RouteStep[] = isFree ? freeSteps : paidSteps;
  const waiting = waitingStep(state, isFree);
  const reached = waiting === "done" ? steps.length : waiting === null ? -1 : steps.indexOf(waiting);
  return steps.map((step, index) => ({
    step,
    mark: index < reached ? "ok" : index === reached ? "now" : "open",
  }));
}
