import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../../tests/support/runs.ts";
import { isoDate } from "../kernel/iso-date.ts";
import type { RowFault } from "./import.contract.ts";
import { importColumns } from "./import-columns.ts";
import { readTable } from "./import-table.ts";
import type { MasterContext } from "./master-rows.ts";
import { customerTable, productTable, rateTable, userTable } from "./master-tables.ts";
import type { SourceRow } from "./row-reader.ts";

const context: MasterContext = {
  businessDay: isoDate("2026-11-21"),
  packagings: new Map([
    ["BAG25", "solid"],
    ["JUMBO1000", "solid"],
    ["BULK_LIQUID", "liquid"],
    ["BULK_GAS", "gas"],
  ]),
  provinces: new Set(["IR-09", "IR-23"]),
  rateKinds: new Set(["ETS", "FREE"]),
  productFacts: new Map([["HD-F7000", { family: "polymer", altPackaging: ["JUMBO1000"] }]]),
};
const readers = {
  users: userTable,
  products: productTable(context),
  customers: customerTable(context),
  currency_rates: rateTable(context),
} as const;
type Kind = keyof typeof readers;

/** The sample row of the format, which is right, with some cells changed. */
const rowOf = (kind: Kind, changes: Readonly<Record<string, string>> = {}, row = 2): SourceRow => ({
  row,
  values: {
    ...Object.fromEntries(importColumns[kind].map(({ name, sample }) => [name, sample])),
    ...changes,
  },
});

function faultsOf(kind: Kind, ...rows: SourceRow[]): readonly RowFault[] {
  // Each reader reads its own kind; the test looks only at faults.
  return readTable<unknown>(readers[kind] as Parameters<typeof readTable<unknown>>[0], rows).faults.listed;
}

const planted: readonly (readonly [Kind, column: string, value: string, code: string])[] = [
  ["users", "user", "", "field.required"],
  ["users", "user", "a/b", "field.invalid"],
  ["users", "user", "two words", "field.invalid"],
  ["users", "user", "x".repeat(61), "field.tooLong"],
  ["users", "name_fa", "", "field.required"],
  ["users", "name_en", "a\u202eb", "field.invalid"],
  ["users", "role", "boss", "import.unknownCode"],
  ["users", "role", "sales.expert;sales.manager", "import.rolesTogether"],
  ["users", "status", "asleep", "import.notListed"],
  ["products", "product_code", "", "field.required"],
  ["products", "state", "plasma", "import.notListed"],
  ["products", "hs8", "99012000", "identifier.hsCodeWrong"],
  ["products", "hs8", "390120", "identifier.hsCodeWrong"],
  ["products", "default_packaging", "BOX", "product.notPacked"],
  ["products", "default_packaging", "BULK_LIQUID", "product.packagingState"],
  ["products", "list_price_rial_per_kg", "1162470.5", "field.notWhole"],
  ["products", "list_price_rial_per_kg", "0", "field.tooSmall"],
  ["products", "list_price_rial_per_kg", "-5", "field.tooSmall"],
  ["products", "list_price_rial_per_kg", "9007199254740993", "amount.tooLarge"],
  ["products", "list_price_rial_per_kg", "1e6", "field.notNumber"],
  ["products", "export_price_usd_per_ton", "905.125", "import.decimals"],
  ["products", "vat_applicable", "perhaps", "import.notListed"],
  ["products", "exportable", "", "field.required"],
  ["products", "min_order_kg", "12.5", "field.notWhole"],
  ["products", "min_order_kg", "0", "field.tooSmall"],
  ["products", "truck_load_kg", "1000000001", "field.tooBig"],
  ["products", "tolerance_percent", "101", "field.tooBig"],
  ["products", "tolerance_percent", "five", "field.notNumber"],
  ["customers", "code", "", "field.required"],
  ["customers", "kind", "club", "import.notListed"],
  ["customers", "name_fa", "الف\u0000ب", "field.invalid"],
  ["customers", "name_fa", "ن".repeat(201), "field.tooLong"],
  ["customers", "national_id", "10861831458", "identifier.legalIdWrong"],
  ["customers", "economic_code", "10861831458", "identifier.economicCodeWrong"],
  ["customers", "postal_code", "1111111111", "identifier.postalCodeWrong"],
  ["customers", "province_iso", "IR-99", "import.unknownCode"],
  ["customers", "country_iso2", "1R", "field.invalid"],
  ["customers", "phone", "12", "identifier.phoneWrong"],
  ["customers", "mobile", "0912", "identifier.phoneWrong"],
  ["customers", "email", "nobody", "identifier.emailWrong"],
  ["customers", "iban", "IR630570000000663902741658", "identifier.ibanWrong"],
  ["customers", "credit_limit_rial", "100.5", "field.notWhole"],
  ["customers", "status", "sleeping", "import.notListed"],
  ["currency_rates", "date", "1404/12/30", "field.notDate"],
  ["currency_rates", "date", "2026-02-30", "field.notDate"],
  ["currency_rates", "date", "2026-11-22", "import.futureDay"],
  ["currency_rates", "date_jalali", "1405/08/28", "import.jalaliDiffers"],
  ["currency_rates", "kind", "NIGHT", "import.unknownCode"],
  ["currency_rates", "currency", "GBP", "import.notListed"],
  ["currency_rates", "currency", "IRR", "import.notListed"],
  ["currency_rates", "rial_per_unit", "0", "rate.notPositive"],
  ["currency_rates", "rial_per_unit", "-1", "field.tooSmall"],
  ["currency_rates", "rial_per_unit", "1,25", "field.notNumber"],
  ["currency_rates", "unit", "100", "import.differs"],
];

describe("rows of base data", () => {
  it.each(Object.keys(readers) as Kind[])("the sample row of the format of %s has no fault", (kind) => {
    expect(
      faultsOf(kind, rowOf(kind, kind === "currency_rates" ? { rial_per_unit: "1279706" } : {})),
    ).toEqual([]);
  });

  it.each(planted)(
    "%s.%s = %j is refused with %s at its row and column in both languages",
    (kind, column, value, code) => {
      const faults = faultsOf(kind, rowOf(kind), rowOf(kind, { ...other(kind), [column]: value }, 3));
      const at = faults.filter((fault) => fault.row === 3 && fault.column === column);
      // A wrong day may make its Jalali twin differ too, so only this column is looked at.
      expect(at.map((fault) => fault.code)).toEqual([code]);
      expect(at[0]?.value).toBe(value.slice(0, 200));
      expect(at[0]?.messages.fa).toMatch(/[آ-ی]/);
      expect(at[0]?.messages.en).toMatch(/[a-z]/);
      expect(at[0]?.messages.fa + String(at[0]?.messages.en)).not.toContain("{");
    },
  );

  it("every fault of a row is told, not the first only", () => {
    const faults = faultsOf(
      "customers",
      rowOf("customers", { code: "", national_id: "1", phone: "x", credit_limit_rial: "1.5", iban: "IR1" }),
    );
    expect(faults.map(({ column }) => column).sort()).toEqual([
      "code",
      "credit_limit_rial",
      "iban",
      "national_id",
      "phone",
    ]);
  });

  it("a value that stands once is refused the second time with the row of the first", () => {
    const again = rowOf("customers", { code: "C1002" }, 7);
    const [fault] = faultsOf("customers", rowOf("customers"), again);
    expect(fault).toMatchObject({ row: 7, column: "national_id", code: "import.repeated" });
    expect(fault?.messages.en).toContain("2");
    const twice = faultsOf("currency_rates", rowOf("currency_rates", { rial_per_unit: "5" }), {
      ...rowOf("currency_rates", { rial_per_unit: "6" }),
      row: 3,
    });
    expect(twice.map(({ code }) => code)).toEqual(["import.repeated"]);
  });

  it("Persian and Arabic digits, yeh and kaf are read as ours", () => {
    const { rows, faults } = readTable(readers.customers, [
      rowOf("customers", {
        name_fa: " شركت آزمايشي ",
        national_id: "۱۰۸۶۱۸۳۱۴۵۹",
        economic_code: "١٠٨٦١٨٣١٤٥٩",
        credit_limit_rial: "۱۲۰٬۰۰۰٬۰۰۰",
      }),
    ]);
    expect(faults.listed).toEqual([]);
    expect(rows[0]?.value).toMatchObject({
      nameFa: "شرکت آزمایشی",
      nationalId: "10861831459",
      economicCode: "10861831459",
      creditLimitRial: 120_000_000,
    });
  });

  it("a watched customer stays active and is remembered as watched", () => {
    const { rows } = readTable(readers.customers, [rowOf("customers", { status: "watch" })]);
    expect(rows[0]?.value).toMatchObject({ status: "active", isWatched: true });
  });

  it("a product that the reference does not know gets the family other and no further packaging", () => {
    const { rows } = readTable(readers.products, [
      rowOf("products", { product_code: "NEW-1", export_price_usd_per_ton: "" }),
    ]);
    expect(rows[0]?.value).toMatchObject({
      family: "other",
      altPackaging: [],
      exportPriceCents: null,
      listPriceRial: 1_162_470,
    });
  });

  it("cells that look like formulas stay text", () => {
    const { rows } = readTable(readers.customers, [
      rowOf("customers", { name_en: "=HYPERLINK(1)", city: "+1" }),
    ]);
    expect(rows[0]?.value).toMatchObject({ nameEn: "=HYPERLINK(1)", city: "+1" });
  });

  it("a rate keeps every decimal of its text in any digits", () => {
    const persian = (text: string) => text.replaceAll(/\d/g, (digit) => "۰۱۲۳۴۵۶۷۸۹"[Number(digit)] ?? digit);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 9 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const text = cents === 0 ? String(whole) : `${whole}.${String(cents).padStart(2, "0")}`;
        const expected = text.replace(/(\.\d)0$/, "$1");
        for (const typed of [text, persian(text)]) {
          const { rows } = readTable(readers.currency_rates, [
            rowOf("currency_rates", { rial_per_unit: typed }),
          ]);
          expect(rows[0]?.value.rialPerUnit).toBe(expected);
        }
      }),
      runs(1_000),
    );
  });

  it("a thousand faults are listed and all are counted", () => {
    const rows = Array.from({ length: 1_500 }, (_, place) =>
      rowOf("users", { user: `u${place}`, role: "boss" }, place + 2),
    );
    const { faults } = readTable(readers.users, rows);
    expect(faults.listed).toHaveLength(1_000);
    expect(faults.count).toBe(1_500);
  });
});

/** Values that must stand once, so that the second row is faulty by its planted cell alone. */
function other(kind: Kind): Record<string, string> {
  if (kind === "users") return { user: "expert.2" };
  if (kind === "products") return { product_code: "HD-5620" };
  if (kind === "customers")
    return { code: "C1002", national_id: "10104916248", economic_code: "10104916248" };
  return { date: "2026-11-20", date_jalali: "", rial_per_unit: "5" };
}
