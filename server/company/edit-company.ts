import { z } from "zod";
import { companyFields, settingsFields } from "../../core/company/company.contract.ts";
import { assertNoFaults, companyFaults, settingsFaults } from "../../core/company/company-rule.ts";
import { commandIdSchema } from "../../core/kernel/schemas.ts";
import {
  changeCompany,
  changeSettings,
  getCompany,
  getSettings,
} from "../../db/company/company.repository.ts";
import { type Command, concerns } from "../kernel/command.ts";

const companyInput = z.strictObject({ commandId: commandIdSchema, ...companyFields, rev: z.int() });
const settingsInput = z.strictObject({ commandId: commandIdSchema, ...settingsFields, rev: z.int() });

/** Changes what papers say of the company from now on; refuses with record.changed, input.invalid. */
export const editCompany: Command<z.output<typeof companyInput>, { rev: number }> = {
  name: "company.edit",
  input: companyInput,
  run(db, { commandId: _id, rev, ...company }) {
    assertNoFaults(companyFaults(company));
    const { id } = getCompany(db);
    concerns(db, "company", id);
    return { rev: changeCompany(db, { id, rev }, company) };
  },
};

/** Changes the company's own figures from now on; refuses with record.changed, input.invalid. */
export const editSettings: Command<z.output<typeof settingsInput>, { rev: number }> = {
  name: "company.editSettings",
  input: settingsInput,
  run(db, { commandId: _id, rev, ...settings }) {
    assertNoFaults(settingsFaults(settings));
    const { id } = getSettings(db);
    concerns(db, "company", getCompany(db).id);
    return { rev: changeSettings(db, { id, rev }, settings) };
  },
};
