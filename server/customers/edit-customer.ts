import type { z } from "zod";
import { editCustomerFields } from "../../core/customers/customer.contract.ts";
import { AppError } from "../../core/kernel/app-error.ts";
import { commandInput } from "../../core/kernel/contract.ts";
import { changeCustomer, getCustomer } from "../../db/customers/customer.repository.ts";
import type { WritableDb } from "../../db/kernel/database.ts";
import { concerns } from "../kernel/command.ts";
import { assertAcceptable } from "./create-customer.ts";

const input = commandInput(editCustomerFields);

/** Changes a customer; issued papers keep what they said. Refuses with record.changed when the rev is old. */
export const editCustomer = {
  name: "customers.edit",
  input,
  run(db: WritableDb, { commandId: _id, customerId, rev, ...customer }: z.output<typeof input>) {
    const current = getCustomer(db, customerId);
    if (current.rev !== rev) throw new AppError("record.changed");
    assertAcceptable(db, customer, customerId);
    const newRev = changeCustomer(db, current, { ...customer, code: current.code });
    concerns(db, "customer", customerId);
    return { id: customerId, code: current.code, rev: newRev };
  },
};
