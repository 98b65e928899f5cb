import { allReferenceItems } from "../../db/reference/reference.repository.ts";
import { procedures } from "../kernel/procedure.ts";

export const referenceRouter = {
  list: procedures.reference.list.handler(({ context }) => allReferenceItems(context.db)),
};
