import { runCommand } from "../kernel/command.ts";
import { procedures } from "../kernel/procedure.ts";
import { createCustomer } from "./create-customer.ts";
import { findDuplicateCustomers, listCustomers, readCustomer } from "./customer.queries.ts";
import { editCustomer } from "./edit-customer.ts";

export const customerRouter = {
  list: procedures.customers.list.handler(({ input, context }) => listCustomers(context.db, input)),
  get: procedures.customers.get.handler(({ input, context }) => readCustomer(context.db, input.customerId)),
  create: procedures.customers.create.handler(({ input, context }) =>
    runCommand(createCustomer, context, input),
  ),
  edit: procedures.customers.edit.handler(({ input, context }) => runCommand(editCustomer, context, input)),
  findDuplicates: procedures.customers.findDuplicates.handler(({ input, context }) =>
    findDuplicateCustomers(context.db, input),
  ),
};
