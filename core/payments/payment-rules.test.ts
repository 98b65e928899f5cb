import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../tests/support/runs.ts";
import { type Role, roles } from "../access/roles.ts";
import { AppError } from "../kernel/app-error.ts";
import { addDays, isoDate } from "../kernel/iso-date.ts";
import { paymentStates } from "./payment-machine.ts";
import {
  assertSlipFits,
  decisionRefusal,
  isApproved,
  isLive,
  levelOf,
  type PaidProforma,
  type Slip,
  sumVerdict,
} from "./payment-rules.ts";

/** Written down from the process by hand: who decides next in each state. */
const nextRole: Readonly<Record<string, Role | null>> = {
  waiting: "fin.salesAccounting",
  approved_1: "fin.treasury",
  approved_2: "fin.manager",
  approved: null,
  rejected: null,
  applied: null,
};
const nextLevel: Readonly<Record<string, number>> = { waiting: 1, approved_1: 2, approved_2: 3 };

describe("who decides", () => {
  test("in each state, for each role and each action, exactly the level that stands next may", () => {
    let walked = 0;
    for (const state of paymentStates)
      for (const role of roles)
        for (const action of ["approve", "reject"] as const) {
          const refusal = decisionRefusal(
            { number: "PS-00001", state, decisions: [] },
            { userId: "u", roles: [role] },
            action,
          );
          const expected =
            nextRole[state] === null
              ? "state.wrong"
              : nextRole[state] === role
                ? undefined
                : "payment.outOfOrder";
          expect(refusal?.code, `${state} ${role} ${action}`).toBe(expected);
          if (refusal?.code === "payment.outOfOrder")
            expect(refusal.params).toEqual({
              number: "PS-00001",
              level: String(nextLevel[state]),
              role: nextRole[state],
            });
          walked += 1;
        }
    expect(walked).toBe(6 * roles.length * 2);
  });

  test("somebody who decided at another level may not, even with every role", () => {
    for (const state of ["approved_1", "approved_2"] as const)
      for (const level of [1, 2]) {
        const slip = { number: "PS-00007", state, decisions: [{ level, userId: "u" }] };
        const refusal = decisionRefusal(slip, { userId: "u", roles }, "approve");
        expect(refusal?.code).toBe("payment.sameApprover");
        expect(refusal?.params).toEqual({ number: "PS-00007", level: String(level) });
        expect(decisionRefusal(slip, { userId: "v", roles }, "approve")).toBeNull();
      }
  });

  test("a slip is live until it is rejected and approved only after the third level", () => {
    expect(paymentStates.filter((state) => !isLive(state))).toEqual(["rejected"]);
    expect(paymentStates.filter(isApproved)).toEqual(["approved", "applied"]);
    expect(paymentStates.map((state) => levelOf(state)?.level ?? 0)).toEqual([1, 2, 3, 0, 0, 0]);
  });
});

const today = isoDate("2026-11-21");
const proforma: PaidProforma = {
  number: "P-1405-000001",
  state: "issued",
  issuedOn: addDays(today, -1),
  validUntil: addDays(today, 2),
};
const slip: Slip = { paidOn: today, payerKind: "customer", payerDeclaration: "" };

function refusal(changes: Partial<Slip>, of: Partial<PaidProforma> = {}, day = today): AppError | null {
  try {
    assertSlipFits({ ...slip, ...changes }, { ...proforma, ...of }, day);
    return null;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

describe("when a slip fits", () => {
  test("the day of issue and the last day of validity are inside, the days around them are not", () => {
    const late = addDays(today, 10);
    const code = (offset: number) => refusal({ paidOn: addDays(today, offset) }, {}, late)?.code;
    expect([-2, -1, 0, 2, 3].map(code)).toEqual([
      "payment.paidOutside",
      undefined,
      undefined,
      undefined,
      "payment.paidOutside",
    ]);
  });

  test("a paying day after today is refused before the validity is asked", () => {
    const found = refusal({ paidOn: addDays(today, 1) });
    expect(found?.code).toBe("payment.paidInFuture");
    expect(found?.fields.map(({ path }) => path)).toEqual(["paidOn"]);
  });

  test("only an issued pro-forma takes a slip", () => {
    for (const state of ["draft", "signed_expert", "accepted", "expired", "void"] as const)
      expect(refusal({}, { state })?.code, state).toBe("payment.proformaNotIssued");
    expect(refusal({})).toBeNull();
  });

  test("another payer needs a declaration, the customer does not", () => {
    for (const payerKind of ["third_party", "exchange_house"] as const) {
      expect(refusal({ payerKind })?.code).toBe("payment.declarationNeeded");
      expect(refusal({ payerKind, payerDeclaration: "PD-1405-0001" })).toBeNull();
    }
    expect(refusal({ payerKind: "customer" })).toBeNull();
  });
});

test("the sum is complete within one minor unit on either side, by exact arithmetic", () => {
  const total = fc.bigInt({ min: 0n, max: 2n ** 70n });
  const property = fc.property(total, fc.bigInt({ min: -3n, max: 3n }), (totalMinor, difference) => {
    const expected = difference < -1n ? "below" : difference > 1n ? "above" : "complete";
    expect(sumVerdict(totalMinor + difference, totalMinor)).toBe(expected);
  });
  fc.assert(property, runs(2_000));
});
