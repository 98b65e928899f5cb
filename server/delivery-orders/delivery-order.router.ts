import { runCommand } from "../kernel/command.ts";
import { procedures } from "../kernel/procedure.ts";
import { listDeliveryOrders, readDeliveryOrder } from "./delivery-order.queries.ts";
import { issueDeliveryOrder } from "./issue-delivery-order.ts";

const { deliveryOrders } = procedures;

export const deliveryOrderRouter = {
  list: deliveryOrders.list.handler(({ input, context }) => listDeliveryOrders(context.db, input)),
  get: deliveryOrders.get.handler(({ input, context }) =>
    readDeliveryOrder(context.db, input.deliveryOrderId),
  ),
  issue: deliveryOrders.issue.handler(({ input, context }) => runCommand(issueDeliveryOrder, context, input)),
  paper: deliveryOrders.paper.handler(async ({ input, context }) => {
    // The document engine is half of the program; it is loaded with the first paper, not at the start.
    const { deliveryOrderFile } = await import("./delivery-order-paper.ts");
    return deliveryOrderFile(context.office, context.db, input.deliveryOrderId, input.language);
  }),
};
