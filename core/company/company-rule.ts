import { parseForeignPhone, parseIranPhone } from "../identifiers/contact.ts";
import { isEconomicCode } from "../identifiers/economic-code.ts";
import { isIban } from "../identifiers/iban.ts";
import { isLegalId } from "../identifiers/legal-id.ts";
import { postalCodeVerdict } from "../identifiers/postal-code.ts";
import { AppError, type ErrorCode, type FieldFault } from "../kernel/app-error.ts";
import { compareDecimals } from "../kernel/decimal.ts";
import type { Company, Settings } from "./company.contract.ts";

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const isPhone = (text: string): boolean => parseIranPhone(text) !== null || parseForeignPhone(text) !== null;

/** What is wrong with the company's own identifiers, field by field. */
export function companyFaults(company: Company): FieldFault[] {
  const checks: readonly (readonly [keyof Company, boolean, ErrorCode])[] = [
    ["nationalId", isLegalId(company.nationalId), "identifier.legalIdWrong"],
    ["economicCode", isEconomicCode(company.economicCode, "legal"), "identifier.economicCodeWrong"],
    ["registrationNo", /^[0-9]{1,20}$/.test(company.registrationNo), "company.registrationWrong"],
    ["postalCode", postalCodeVerdict(company.postalCode) !== "bad", "identifier.postalCodeWrong"],
    ["phone", isPhone(company.phone), "identifier.phoneWrong"],
    ["iban", isIban(company.iban), "identifier.ibanWrong"],
    ["fiscalMemoryId", /^[A-Z0-9]{6}$/.test(company.fiscalMemoryId), "company.fiscalMemoryWrong"],
  ];
  return checks.filter(([, isRight]) => !isRight).map(([path, , code]) => ({ path, code, params: {} }));
}

/** What is wrong with the company's own figures; a price limit stays within 0 to 50 percent. */
export function settingsFaults(settings: Settings): FieldFault[] {
  const faults: FieldFault[] = [];
  if (!isTimeZone(settings.timeZone))
    faults.push({ path: "timeZone", code: "company.timeZoneUnknown", params: {} });
  if (compareDecimals(settings.priceLimitPercent, "50") > 0)
    faults.push({ path: "priceLimitPercent", code: "field.tooBig", params: { max: "50" } });
  return faults;
}

/** Refuses with input.invalid, whose fields name the faults. */
export function assertNoFaults(faults: readonly FieldFault[]): void {
  if (faults.length > 0) throw new AppError("input.invalid", {}, faults);
}
