import { runCommand } from "../kernel/command.ts";
import { procedures } from "../kernel/procedure.ts";
import { approveRate } from "./approve-rate.ts";
import { listRates, ratesOfDay } from "./currency-rate.queries.ts";
import { enterRate } from "./enter-rate.ts";

export const currencyRateRouter = {
  list: procedures.currencyRates.list.handler(({ input, context }) => listRates(context.db, input)),
  today: procedures.currencyRates.today.handler(({ context }) =>
    ratesOfDay(context.db, context.office.businessDay()),
  ),
  enter: procedures.currencyRates.enter.handler(({ input, context }) =>
    runCommand(enterRate, context, input),
  ),
  approve: procedures.currencyRates.approve.handler(({ input, context }) =>
    runCommand(approveRate, context, input),
  ),
};
