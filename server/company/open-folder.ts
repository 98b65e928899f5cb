import { existsSync } from "node:fs";
import path from "node:path";
import { AppError } from "../../core/kernel/app-error.ts";
import { findCompany } from "../../db/company/company.repository.ts";
import { databaseFileName } from "../../db/kernel/database.ts";
import type { Office } from "../kernel/office.ts";

/**
 * Goes on with the company in another folder, only while there is none here.
 * Refuses with company.exists, company.noDatabase and what opening a database refuses.
 */
export function openCompanyFolder(office: Office, folder: string): void {
  if (findCompany(office.database().reader)) throw new AppError("company.exists");
  const place = path.resolve(folder);
  const isElsewhere = place !== path.resolve(office.dataFolder());
  if (!isElsewhere || !existsSync(path.join(place, databaseFileName)))
    throw new AppError("company.noDatabase");
  office.openFolder(place);
}
