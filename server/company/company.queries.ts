import type { z } from "zod";
import { sampleCompanyPassword } from "../../core/access/sample-password.ts";
import type { Company, companyStatusSchema, Settings } from "../../core/company/company.contract.ts";
import { fiscalYearOf } from "../../core/kernel/jalali.ts";
import { listUntouchedSampleUsers } from "../../db/access/sample-user.repository.ts";
import { findCompany, getCompany, getSettings } from "../../db/company/company.repository.ts";
import type { ReadableDb } from "../../db/kernel/database.ts";
import type { Office } from "../kernel/office.ts";

type CompanyStatus = z.output<typeof companyStatusSchema>;

/** What a desk may know before anybody signs in; sample users appear while they keep the sample password. */
export function readStatus(office: Office, db: ReadableDb): CompanyStatus {
  const company = findCompany(db);
  const sampleUsers = company?.isSample ? listUntouchedSampleUsers(db) : [];
  const businessDay = office.businessDay();
  return {
    phase: company ? "ready" : "firstRun",
    version: office.version,
    dataFolder: office.dataFolder(),
    company,
    isSample: company?.isSample ?? false,
    businessDay,
    fiscalYear: fiscalYearOf(businessDay),
    timeZone: office.identity().timeZone,
    sampleUsers,
    samplePassword: sampleUsers.length > 0 ? sampleCompanyPassword : null,
  };
}

export function readCompany(db: ReadableDb): {
  company: Company;
  rev: number;
  settings: Settings;
  settingsRev: number;
} {
  const company = getCompany(db);
  const { rev: settingsRev, ...settings } = getSettings(db);
  return { company, rev: company.rev, settings, settingsRev };
}
