import { parseEmail, parseForeignPhone, parseIranPhone } from "../identifiers/contact.ts";
import { isEconomicCode } from "../identifiers/economic-code.ts";
import { isIban } from "../identifiers/iban.ts";
import { isLegalId } from "../identifiers/legal-id.ts";
import { isNationalId } from "../identifiers/national-id.ts";
import { postalCodeVerdict } from "../identifiers/postal-code.ts";
import type { ErrorCode, FieldFault } from "../kernel/app-error.ts";
import type { CustomerInput } from "./customer.contract.ts";

const fault = (path: string, code: ErrorCode): FieldFault => ({ path, code, params: {} });

/**
 * What stands against a customer's data: identifiers that a document needs are faults,
 * what old papers may really say is a warning that a person may confirm by its code.
 */
export function checkCustomer(customer: CustomerInput): {
  faults: readonly FieldFault[];
  warnings: readonly FieldFault[];
} {
  const faults = [...identifierFaults(customer), ...contactFaults(customer)];
  const isForeign = customer.kind === "foreign";
  const isUnusual = customer.postalCode !== "" && postalCodeVerdict(customer.postalCode) === "warn";
  const warnings = !isForeign && isUnusual ? [fault("postalCode", "identifier.postalCodeUnusual")] : [];
  return { faults, warnings };
}

function identifierFaults(customer: CustomerInput): FieldFault[] {
  const { kind, nationalId, economicCode, postalCode, iban } = customer;
  if (kind === "foreign")
    return customer.countryIso2 === "IR" ? [fault("countryIso2", "customer.countryNotForeign")] : [];
  const faults: FieldFault[] = [];
  if (kind === "natural" && !isNationalId(nationalId))
    faults.push(fault("nationalId", "identifier.nationalIdWrong"));
  if (kind !== "natural" && !isLegalId(nationalId))
    faults.push(fault("nationalId", "identifier.legalIdWrong"));
  if (economicCode !== "" && !isEconomicCode(economicCode, kind))
    faults.push(fault("economicCode", "identifier.economicCodeWrong"));
  if (postalCode !== "" && postalCodeVerdict(postalCode) === "bad")
    faults.push(fault("postalCode", "identifier.postalCodeWrong"));
  if (iban !== "" && !isIban(iban)) faults.push(fault("iban", "identifier.ibanWrong"));
  return faults;
}

function contactFaults({ phone, mobile, email }: CustomerInput): FieldFault[] {
  const isPhone = (text: string): boolean =>
    parseIranPhone(text) !== null || parseForeignPhone(text) !== null;
  const faults: FieldFault[] = [];
  if (phone !== "" && !isPhone(phone)) faults.push(fault("phone", "identifier.phoneWrong"));
  if (mobile !== "" && !isPhone(mobile)) faults.push(fault("mobile", "identifier.phoneWrong"));
  if (email !== "" && parseEmail(email) === null) faults.push(fault("email", "identifier.emailWrong"));
  return faults;
}
