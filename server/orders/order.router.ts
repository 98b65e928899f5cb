import { runCommand } from "../kernel/command.ts";
import { procedures } from "../kernel/procedure.ts";
import { approveFree } from "./approve-free.ts";
import { cancelOrder } from "./cancel-order.ts";
import { createOrder } from "./create-order.ts";
import { editOrder } from "./edit-order.ts";
import { findDuplicateOrders, listOrders, quoteOrder, readOrder } from "./order.queries.ts";
import { approvePrice, priceOrderCommand, proposePrice, returnPrice } from "./price-order.ts";
import { claimOrder, rejectOrder, reopenOrder, returnOrder } from "./review-order.ts";
import { resubmitOrder, submitOrder } from "./submit-order.ts";

const { orders } = procedures;

export const orderRouter = {
  list: orders.list.handler(({ input, context }) => listOrders(context.db, input)),
  get: orders.get.handler(({ input, context }) => readOrder(context, input.orderId)),
  quote: orders.quote.handler(({ input, context }) =>
    quoteOrder(context, input.orderId, input.unitPriceMinor),
  ),
  findDuplicates: orders.findDuplicates.handler(({ input, context }) => findDuplicateOrders(context, input)),
  create: orders.create.handler(({ input, context }) => runCommand(createOrder, context, input)),
  edit: orders.edit.handler(({ input, context }) => runCommand(editOrder, context, input)),
  submit: orders.submit.handler(({ input, context }) => runCommand(submitOrder, context, input)),
  claim: orders.claim.handler(({ input, context }) => runCommand(claimOrder, context, input)),
  returnToCustomer: orders.returnToCustomer.handler(({ input, context }) =>
    runCommand(returnOrder, context, input),
  ),
  resubmit: orders.resubmit.handler(({ input, context }) => runCommand(resubmitOrder, context, input)),
  reject: orders.reject.handler(({ input, context }) => runCommand(rejectOrder, context, input)),
  price: orders.price.handler(({ input, context }) => runCommand(priceOrderCommand, context, input)),
  proposePrice: orders.proposePrice.handler(({ input, context }) => runCommand(proposePrice, context, input)),
  approvePrice: orders.approvePrice.handler(({ input, context }) => runCommand(approvePrice, context, input)),
  returnPrice: orders.returnPrice.handler(({ input, context }) => runCommand(returnPrice, context, input)),
  reopen: orders.reopen.handler(({ input, context }) => runCommand(reopenOrder, context, input)),
  cancel: orders.cancel.handler(({ input, context }) => runCommand(cancelOrder, context, input)),
  approveFree: orders.approveFree.handler(({ input, context }) => runCommand(approveFree, context, input)),
};
