import { auditHead, verifyAuditChain } from "../../db/kernel/audit.repository.ts";
import { procedures } from "../kernel/procedure.ts";

export const auditRouter = {
  verify: procedures.audit.verify.handler(({ context }) => verifyAuditChain(context.db)),
  head: procedures.audit.head.handler(({ context }) => auditHead(context.db)),
};
