import path from "node:path";
import type { ReferenceCodes } from "../../core/imports/history.ts";
import type { MasterContext } from "../../core/imports/master-rows.ts";
import type { IsoDate } from "../../core/kernel/iso-date.ts";
import type { ReadableDb } from "../../db/kernel/database.ts";
import { packagingStates, referenceKeys } from "../../db/reference/reference.repository.ts";
import { readCsvTable } from "../kernel/csv-file.ts";
import type { Resources } from "../kernel/resources.ts";

/** What the files of an import are read against, from the reference tables of the company. */
export function masterContextOf(
  db: ReadableDb,
  resources: Pick<Resources, "reference">,
  businessDay: IsoDate,
): MasterContext {
  return {
    businessDay,
    packagings: packagingStates(db),
    provinces: referenceKeys(db, "province"),
    rateKinds: referenceKeys(db, "rateKind"),
    productFacts: readProductFacts(resources),
  };
}

/** Family and further packagings of the products that the program knows; a company's own file has no column for them. */
export function readProductFacts(resources: Pick<Resources, "reference">): MasterContext["productFacts"] {
  const { records } = readCsvTable(path.join(resources.reference, "products.csv"));
  return new Map(
    records.map(({ code = "", family = "", alt_packaging: alternatives = "" }) => [
      code,
      { family, altPackaging: alternatives.split(";").filter((key) => key !== "") },
    ]),
  );
}

/** The same from the files that come with the program, for a company that is being made. */
export function contextOfNewCompany(
  resources: Pick<Resources, "reference">,
  businessDay: IsoDate,
): { context: MasterContext; codes: ReferenceCodes } {
  const keysOf = (file: string, columns: readonly string[]): Set<string> =>
    new Set(recordsOf(file).map((record) => columns.map((column) => record[column] ?? "").join(".")));
  const recordsOf = (file: string) => readCsvTable(path.join(resources.reference, file)).records;
  return {
    context: {
      businessDay,
      packagings: new Map(recordsOf("packaging_types.csv").map(({ key = "", states = "" }) => [key, states])),
      provinces: keysOf("provinces.csv", ["iso"]),
      rateKinds: keysOf("rate_kinds.csv", ["key"]),
      productFacts: readProductFacts(resources),
    },
    codes: {
      packaging: keysOf("packaging_types.csv", ["key"]),
      incoterm: keysOf("incoterms.csv", ["code"]),
      exitBorder: keysOf("exit_borders.csv", ["key"]),
      bank: keysOf("banks.csv", ["iban_bank_code"]),
      reason: keysOf("reason_codes.csv", ["kind", "key"]),
    },
  };
}
