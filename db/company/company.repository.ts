import type { Company, Settings } from "../../core/company/company.contract.ts";
import { assert } from "../../core/kernel/assert.ts";
import { prepared, type ReadableDb, type WritableDb } from "../kernel/database.ts";
import { insertRecord, updateRecord } from "../kernel/records.ts";
import { companies, companySettings } from "./company.table.ts";

const theCompany = prepared((orm) => orm.select().from(companies).limit(1).prepare());
const theSettings = prepared((orm) => orm.select().from(companySettings).limit(1).prepare());

/** Whose data these are and which day it is there; null before there is a company. */
export function findCompanyIdentity(
  db: ReadableDb,
): { companyId: string; siteId: string; timeZone: string } | null {
  const row = db.row<{ companyId: string; siteId: string; timeZone: string }>(
    "SELECT company.id AS companyId, company.site_id AS siteId, settings.time_zone AS timeZone FROM company JOIN company_settings settings ON settings.company_id = company.id LIMIT 1",
  );
  return row ?? null;
}

export type CompanyRecord = Company & {
  readonly id: string;
  readonly rev: number;
  readonly isSample: boolean;
};

export function findCompany(db: ReadableDb): CompanyRecord | null {
  return theCompany(db).get() ?? null;
}

export function getCompany(db: ReadableDb): CompanyRecord {
  const company = findCompany(db);
  assert(company, "there is a company");
  return company;
}

export function getSettings(db: ReadableDb): Settings & { readonly id: string; readonly rev: number } {
  const settings = theSettings(db).get();
  assert(settings, "a company has settings");
  return settings;
}

/** Stores the one company of this file with its settings; the id is that of the command's own company. */
export function addCompany(db: WritableDb, company: Company, isSample: boolean, settings: Settings): void {
  insertRecord(db, companies, { ...company, isSample }, db.writing.companyId);
  insertRecord(db, companySettings, settings);
}

export function changeCompany(
  db: WritableDb,
  current: { id: string; rev: number },
  company: Company,
): number {
  return updateRecord(db, companies, current, company);
}

export function changeSettings(
  db: WritableDb,
  current: { id: string; rev: number },
  settings: Settings,
): number {
  return updateRecord(db, companySettings, current, settings);
}
