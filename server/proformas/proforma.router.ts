import { runCommand } from "../kernel/command.ts";
import { procedures } from "../kernel/procedure.ts";
import { listProformas, readProforma, verifyTrackingCode } from "./proforma.queries.ts";
import { issueProforma, signProforma } from "./sign-proforma.ts";
import { voidProforma } from "./void-proforma.ts";

const { proformas } = procedures;

export const proformaRouter = {
  list: proformas.list.handler(({ input, context }) => listProformas(context.db, input)),
  get: proformas.get.handler(({ input, context }) => readProforma(context, input.proformaId)),
  sign: proformas.sign.handler(({ input, context }) => runCommand(signProforma, context, input)),
  issue: proformas.issue.handler(({ input, context }) => runCommand(issueProforma, context, input)),
  void: proformas.void.handler(({ input, context }) => runCommand(voidProforma, context, input)),
  paper: proformas.paper.handler(async ({ input, context }) => {
    // The document engine is half of the program; it is loaded with the first paper, not at the start.
    const { proformaFile } = await import("./proforma-paper.ts");
    return proformaFile(context.office, context.db, input.proformaId, input.language);
  }),
  verify: proformas.verify.handler(({ input, context }) =>
    verifyTrackingCode(context.db, input.trackingCode),
  ),
};
