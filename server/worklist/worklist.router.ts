import type { WorkItem } from "../../core/worklist/worklist.contract.ts";
import { workOf } from "../../core/worklist/worklist-rules.ts";
import type { ReadableDb } from "../../db/kernel/database.ts";
import { waitingWork } from "../../db/worklist/worklist.repository.ts";
import type { Actor } from "../kernel/actor.ts";
import { procedures } from "../kernel/procedure.ts";

/** What waits for this person, oldest first over all kinds. */
export function listWork(db: ReadableDb, actor: Actor): WorkItem[] {
  const found = waitingWork(db, workOf(actor.roles), actor.userId);
  return found.sort((a, b) => a.sinceMs - b.sinceMs || a.number.localeCompare(b.number, "en"));
}

export const worklistRouter = {
  list: procedures.worklist.list.handler(({ context }) => listWork(context.db, context.actor)),
};
