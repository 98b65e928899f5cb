import { runCommand } from "../kernel/command.ts";
import { procedures } from "../kernel/procedure.ts";
import { approveSlip } from "./approve-slip.ts";
import { attachSlip } from "./attach-slip.ts";
import { listPayments, paymentLevels, readPayment } from "./payment.queries.ts";
import { rejectSlip } from "./reject-slip.ts";

export const paymentRouter = {
  list: procedures.payments.list.handler(({ input, context }) => listPayments(context.db, input)),
  get: procedures.payments.get.handler(({ input, context }) =>
    readPayment(context.db, context.actor, input.paymentId),
  ),
  attach: procedures.payments.attach.handler(({ input, context }) => runCommand(attachSlip, context, input)),
  approve: procedures.payments.approve.handler(({ input, context }) =>
    runCommand(approveSlip, context, input),
  ),
  reject: procedures.payments.reject.handler(({ input, context }) => runCommand(rejectSlip, context, input)),
  levels: procedures.payments.levels.handler(({ context }) => paymentLevels(context.db, context.actor)),
};
