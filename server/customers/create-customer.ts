import { type CustomerInput, createCustomerFields } from "../../core/customers/customer.contract.ts";
import { checkCustomer } from "../../core/customers/customer-rules.ts";
import { AppError, type FieldFault } from "../../core/kernel/app-error.ts";
import { commandInput } from "../../core/kernel/contract.ts";
import { addCustomer, findSameIdentifier, findSameName } from "../../db/customers/customer.repository.ts";
import type { WritableDb } from "../../db/kernel/database.ts";
import { takeNumber } from "../../db/kernel/series.repository.ts";
import { concerns } from "../kernel/command.ts";

type Confirmable = CustomerInput & { readonly confirmedWarnings: readonly string[] };

/** Stores a new customer with the next code. */
export const createCustomer = {
  name: "customers.create",
  input: commandInput(createCustomerFields),
  run(db: WritableDb, { commandId: _id, ...input }: Confirmable & { commandId: string }) {
    assertAcceptable(db, input, null);
    const code = takeNumber(db, "C", 0);
    const id = addCustomer(db, { ...input, code });
    concerns(db, "customer", id);
    return { id, code };
  },
};

/**
 * Refuses faults always and warnings until they are confirmed by their codes.
 * Codes: input.invalid, customer.sameIdentifier, customer.confirmWarnings.
 */
export function assertAcceptable(db: WritableDb, customer: Confirmable, exceptId: string | null): void {
  const { faults, warnings } = checkCustomer(customer);
  if (faults.length > 0) throw new AppError("input.invalid", {}, faults);
  const [same] = findSameIdentifier(db, customer.nationalId, exceptId);
  if (same) throw new AppError("customer.sameIdentifier", { code: same.code });
  const likeNames = findSameName(db, customer.nameFa, exceptId).map(
    ({ code }): FieldFault => ({ path: "nameFa", code: "customer.likeName", params: { code } }),
  );
  const open = [...warnings, ...likeNames].filter(({ code }) => !customer.confirmedWarnings.includes(code));
  if (open.length > 0) throw new AppError("customer.confirmWarnings", {}, open);
}
