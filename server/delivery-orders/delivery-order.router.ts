import { runCommand } from "../kernel/command.ts";
import { procedures } from "../kernel/procedure.ts";
import { listDeliveryOrders, readDeliveryOrder } from "./delivery-order.queries.ts";
import { deliveryOrderFile } from "./delivery-order-paper.ts";
import { issueDeliveryOrder } from "./issue-delivery-order.ts";

const { deliveryOrders } = procedures;

export const deliveryOrderRouter = {
  list: deliveryOrders.list.handler(({ input, context }) => listDeliveryOrders(context.db, input)),
  get: deliveryOrders.get.handler(({ input, context }) =>
    readDeliveryOrder(context.db, input.deliveryOrderId),
  ),
  issue: deliveryOrders.issue.handler(({ input, context }) => runCommand(issueDeliveryOrder, context, input)),
  paper: deliveryOrders.paper.handler(({ input, context }) =>
    deliveryOrderFile(context.office, context.db, input.deliveryOrderId, input.language),
  ),
};
