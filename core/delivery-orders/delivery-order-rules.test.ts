import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../tests/support/runs.ts";
import { AppError } from "../kernel/app-error.ts";
import { saleTypes, settlements } from "../orders/order.contract.ts";
import { paymentStates } from "../payments/payment-machine.ts";
import {
  type ApprovedSlip,
  type GroundEvidence,
  type GroundedOrder,
  groundOf,
  seriesOfSaleType,
} from "./delivery-order-rules.ts";

const order: GroundedOrder = { number: "R-1405-000001", saleType: "DOMESTIC", settlement: "cash" };
const three = [
  { level: 1, userId: "a" },
  { level: 2, userId: "b" },
  { level: 3, userId: "c" },
];
const nothing: GroundEvidence = { totalMinor: null, slips: [], freeApproval: null };

function outcome(of: GroundedOrder, evidence: GroundEvidence): string {
  try {
    const { ground, groundRef } = groundOf(of, evidence);
    return `${ground} ${groundRef}`;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

test("each sale type has its own series", () => {
  expect(seriesOfSaleType).toEqual({ DOMESTIC: "D", EXPORT: "E", IME: "K", IEE: "N", FREE: "M" });
});

describe("the ground of a paid order", () => {
  const slips = fc.array(
    fc.record({
      amountMinor: fc.integer({ min: 1, max: 6 }),
      state: fc.constantFrom(...paymentStates),
      approvals: fc.array(
        fc.record({ level: fc.integer({ min: 1, max: 3 }), userId: fc.constantFrom("a", "b", "c", "d") }),
        { maxLength: 4 },
      ),
    }),
    { maxLength: 4 },
  );

  test("holds exactly when the approved slips make up the total and each has three levels by three people", () => {
    const full = fc.constant(three);
    const mostlyFull = slips.chain((list) =>
      fc
        .tuple(...list.map((slip) => fc.oneof({ weight: 3, arbitrary: full }, fc.constant(slip.approvals))))
        .map((approvals) =>
          list.map(
            (slip, index): ApprovedSlip => ({
              ...slip,
              number: `PS-0000${index + 1}`,
              approvals: approvals[index] ?? [],
            }),
          ),
        ),
    );
    const property = fc.property(mostlyFull, fc.integer({ min: 0, max: 12 }), (list, totalMinor) => {
      const counted = list.filter(({ state }) => state === "approved" || state === "applied");
      const sum = counted.reduce((total, { amountMinor }) => total + amountMinor, 0);
      const isSigned = counted.every(
        ({ approvals }) =>
          [1, 2, 3].every((level) => approvals.some((approval) => approval.level === level)) &&
          new Set(approvals.map(({ userId }) => userId)).size === 3,
      );
      const holds = counted.length > 0 && Math.abs(sum - totalMinor) <= 1 && isSigned;
      expect(outcome(order, { ...nothing, totalMinor, slips: list })).toBe(
        holds ? `payment ${counted.map(({ number }) => number).join(";")}` : "deliveryOrder.groundMissing",
      );
    });
    fc.assert(property, runs(10_000));
  });

  test("a pro-forma that is not accepted gives none, whatever was paid", () => {
    const slip: ApprovedSlip = { number: "PS-00001", state: "approved", amountMinor: 10, approvals: three };
    expect(outcome(order, { ...nothing, totalMinor: null, slips: [slip] })).toBe(
      "deliveryOrder.groundMissing",
    );
    expect(outcome(order, { ...nothing, totalMinor: 10, slips: [slip] })).toBe("payment PS-00001");
  });
});

test("a free order stands on a manager's approval by somebody other than its preparer", () => {
  const free: GroundedOrder = { ...order, saleType: "FREE", settlement: "none" };
  const approval = { number: "FA-1405-0001", preparedBy: "a", approvedBy: "b" };
  expect(outcome(free, { ...nothing, freeApproval: approval })).toBe("manager FA-1405-0001");
  expect(outcome(free, { ...nothing, freeApproval: { ...approval, approvedBy: "a" } })).toBe(
    "deliveryOrder.freeApprovalMissing",
  );
  expect(outcome(free, nothing)).toBe("deliveryOrder.freeApprovalMissing");
});

test("credit and the exchanges are refused by name, since their grounds come with the sales desk", () => {
  for (const saleType of saleTypes)
    for (const settlement of settlements) {
      const isCarried =
        saleType === "FREE" || (["DOMESTIC", "EXPORT"].includes(saleType) && settlement === "cash");
      const code = outcome({ ...order, saleType, settlement }, nothing);
      expect(code === "deliveryOrder.groundNotOffered", `${saleType} ${settlement}`).toBe(!isCarried);
    }
});
