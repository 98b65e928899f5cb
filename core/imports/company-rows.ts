import type { Company } from "../company/company.contract.ts";
import { companyFaults } from "../company/company-rule.ts";
import { normaliseIdentifier } from "../kernel/normalise.ts";
import type { RowFault } from "./import.contract.ts";
import { faultAt, RowReader, type SourceRow } from "./row-reader.ts";

/** Which cell of the file holds which field of the company; both languages where a paper shows both. */
const cellsOf: readonly (readonly [keyof Company, key: string, column: "value_fa" | "value_en"])[] = [
  ["nameFa", "name", "value_fa"],
  ["nameEn", "name", "value_en"],
  ["nationalId", "national_id", "value_fa"],
  ["economicCode", "economic_code", "value_fa"],
  ["registrationNo", "registration_no", "value_fa"],
  ["postalCode", "postal_code", "value_fa"],
  ["addressFa", "address", "value_fa"],
  ["addressEn", "address", "value_en"],
  ["phone", "phone", "value_fa"],
  ["iban", "iban", "value_fa"],
  ["fiscalMemoryId", "fiscal_memory_id", "value_fa"],
];
const identifiers: readonly (keyof Company)[] = [
  "nationalId",
  "economicCode",
  "registrationNo",
  "postalCode",
  "iban",
  "fiscalMemoryId",
];
const keysWithoutField = ["note"];

/** The company from a file of keys with their values; null when something is missing or wrong. */
export function readCompany(rows: readonly SourceRow[]): {
  company: Company | null;
  faults: readonly RowFault[];
} {
  const readers = new Map(rows.map((row) => [row.values.key ?? "", new RowReader(row)]));
  const known = new Set([...cellsOf.map(([, key]) => key), ...keysWithoutField]);
  const faults: RowFault[] = rows
    .filter((row) => !known.has(row.values.key ?? ""))
    .map((row) => faultAt(row, "key", "import.unknownCode", { value: row.values.key ?? "" }));
  const last = rows.at(-1) ?? { row: 1, values: {} };
  const fieldText = (field: keyof Company): string => {
    const [, key = "", column = "value_fa"] = cellsOf.find(([name]) => name === field) ?? [];
    const cells = readers.get(key);
    if (!cells) {
      faults.push(faultAt(last, key, "field.required"));
      return "";
    }
    const text = cells.required(column, 400);
    return identifiers.includes(field) ? normaliseIdentifier(text) : text;
  };
  const company: Company = {
    nameFa: fieldText("nameFa"),
    nameEn: fieldText("nameEn"),
    nationalId: fieldText("nationalId"),
    economicCode: fieldText("economicCode"),
    registrationNo: fieldText("registrationNo"),
    postalCode: fieldText("postalCode"),
    addressFa: fieldText("addressFa"),
    addressEn: fieldText("addressEn"),
    phone: fieldText("phone"),
    iban: fieldText("iban"),
    fiscalMemoryId: fieldText("fiscalMemoryId"),
  };
  faults.push(...[...readers.values()].flatMap((cells) => cells.faults));
  if (faults.length === 0)
    for (const { path, code, params } of companyFaults(company)) {
      const [, key = "", column = "value_fa"] = cellsOf.find(([name]) => name === path) ?? [];
      const source = readers.get(key)?.source ?? last;
      faults.push(faultAt(source, column, code, params));
    }
  return { company: faults.length === 0 ? company : null, faults };
}
