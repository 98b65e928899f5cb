import { z } from "zod";
import { assertPasswordAllowed } from "../../core/access/password-rule.ts";
import { administratorSchema, companyFields, defaultSettings } from "../../core/company/company.contract.ts";
import { assertNoFaults, companyFaults } from "../../core/company/company-rule.ts";
import { AppError } from "../../core/kernel/app-error.ts";
import { assert } from "../../core/kernel/assert.ts";
import { commandIdSchema } from "../../core/kernel/schemas.ts";
import { addUser, setPassword } from "../../db/access/user.repository.ts";
import { findCompany } from "../../db/company/company.repository.ts";
import type { WritableDb } from "../../db/kernel/database.ts";
import { type Command, concerns } from "../kernel/command.ts";
import { foundCompany } from "../kernel/found-company.ts";
import { hashPasswords } from "../kernel/passwords.ts";
import type { Resources } from "../kernel/resources.ts";

const input = z.strictObject({
  commandId: commandIdSchema,
  ...companyFields,
  administrator: administratorSchema,
});
type Input = z.output<typeof input>;

/** Puts what every company needs from the start into a new one. */
export type Furnish = (db: WritableDb, resources: Resources) => void;

/** Makes an empty company and its first administrator; refuses with company.exists, input.invalid. */
export const createCompany = (furnish: Furnish): Command<Input, { companyId: string }, string> => ({
  name: "company.create",
  input,
  secretInput: ["administrator"],
  async prepare({ office }, { commandId: _id, administrator, ...company }) {
    if (findCompany(office.database().reader)) throw new AppError("company.exists");
    assertNoFaults(companyFaults(company));
    const { username, nameFa, nameEn, password } = administrator;
    const ownWords = [username, nameFa, nameEn, company.nameFa, company.nameEn];
    assertPasswordAllowed(password, "administrator.password", ownWords);
    const [argon2id] = await hashPasswords(office, [password]);
    assert(argon2id, "one password gives one hash");
    return argon2id;
  },
  run(db, { commandId: _id, administrator, ...company }, { office }, argon2id) {
    const founded = foundCompany(db, company, false, defaultSettings);
    furnish(founded, office.resources);
    const { username, nameFa, nameEn } = administrator;
    const userId = addUser(founded, { username, nameFa, nameEn, roles: ["adm"], status: "active" });
    setPassword(founded, userId, argon2id, false);
    concerns(founded, "user", userId);
    return { companyId: founded.writing.companyId };
  },
});
