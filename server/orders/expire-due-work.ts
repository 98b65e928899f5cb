import type { z } from "zod";
import { commandInput } from "../../core/kernel/contract.ts";
import { findCompanyIdentity } from "../../db/company/company.repository.ts";
import type { WritableDb } from "../../db/kernel/database.ts";
import { dueProformas } from "../../db/proformas/proforma.repository.ts";
import { type CommandContext, commit } from "../kernel/command.ts";
import { expireDueProformas } from "./expire-due.ts";

const input = commandInput({});

const expireDueCommand = {
  name: "system.expireProformas",
  input,
  run: (db: WritableDb, _input: z.output<typeof input>) => ({ expired: expireDueProformas(db) }),
};

/** Ends what is over, as the office itself; a day without anything due leaves no event. */
export function expireDue(context: CommandContext): void {
  const { office } = context;
  const { reader } = office.database();
  if (!findCompanyIdentity(reader) || dueProformas(reader, office.businessDay()).length === 0) return;
  commit(expireDueCommand, context, { commandId: office.newId() }, undefined);
}
