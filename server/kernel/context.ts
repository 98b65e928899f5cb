import type { ReadableDb } from "../../db/kernel/database.ts";
import type { Actor } from "./actor.ts";
import type { Office } from "./office.ts";

/** What every procedure gets: the office, who asks, and a database that only reads. */
export type CallContext = {
  readonly office: Office;
  readonly actor: Actor;
  readonly db: ReadableDb;
};
