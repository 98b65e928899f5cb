import { procedures } from "../kernel/procedure.ts";
import { takeExport } from "./export-shelf.ts";
import { runExport } from "./run-export.ts";

export const exportRouter = {
  run: procedures.exports.run.handler(({ input, context, signal }) => runExport(context, input, signal)),
  download: procedures.exports.download.handler(({ input, context }) =>
    takeExport(context.office, context.actor.userId, input.exportId),
  ),
};
