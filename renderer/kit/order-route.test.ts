import { expect, test } from "vitest";
import { orderStates } from "../../core/orders/order-machine.ts";
import { routeOf } from "./order-route.ts";

test("at most one step waits, and what is done stands before it", () => {
  for (const state of orderStates) {
    for (const saleType of ["DOMESTIC", "EXPORT", "FREE"] as const) {
      const marks = routeOf(state, saleType).map((step) => step.mark);
      expect(marks.join(" ")).toMatch(/^(ok ?)*(now ?)?(open ?)*$/);
    }
  }
});

test("a delivery order has every step behind it, a cancelled order shows none", () => {
  expect(routeOf("delivery_order_issued", "DOMESTIC").every((step) => step.mark === "ok")).toBe(true);
  expect(routeOf("cancelled", "DOMESTIC").every((step) => step.mark === "open")).toBe(true);
});

test("a free sale waits for its approval where others wait for the pro-forma", () => {
  expect(routeOf("priced", "FREE").find((step) => step.mark === "now")?.step).toBe("free");
  expect(routeOf("priced", "EXPORT").find((step) => step.mark === "now")?.step).toBe("proforma");
});
