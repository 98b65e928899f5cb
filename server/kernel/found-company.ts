import type { Company, Settings } from "../../core/company/company.contract.ts";
import { AppError } from "../../core/kernel/app-error.ts";
import { addCompany, findCompany } from "../../db/company/company.repository.ts";
import type { WritableDb } from "../../db/kernel/database.ts";
import { concerns } from "./command.ts";

/**
 * Stores the one company of this database and answers a writer on its behalf for the rest of the command.
 * Refuses with company.exists.
 */
export function foundCompany(
  db: WritableDb,
  company: Company,
  isSample: boolean,
  settings: Settings,
): WritableDb {
  if (findCompany(db)) throw new AppError("company.exists");
  const { newId } = db.writing;
  const writing = { ...db.writing, companyId: newId(), siteId: newId(), timeZone: settings.timeZone };
  const founded: WritableDb = { ...db, writing };
  addCompany(founded, company, isSample, settings);
  concerns(founded, "company", writing.companyId);
  return founded;
}
