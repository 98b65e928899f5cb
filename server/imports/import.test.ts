import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeLegalId } from "../../core/identifiers/legal-id.ts";
import type { MasterKind } from "../../core/imports/import.contract.ts";
import { masterImportKinds } from "../../core/imports/import.contract.ts";
import { findUserByUsername } from "../../db/access/user.repository.ts";
import { findCustomerByCode } from "../../db/customers/customer.repository.ts";
import { verifyAuditChain } from "../../db/kernel/audit.repository.ts";
import { findByPart } from "../../db/kernel/search.repository.ts";
import { allUsers } from "../../db/users/user-list.repository.ts";
import { dumpDatabase } from "../../tests/support/dump-database.ts";
import { makeOffice, type TestOffice } from "../../tests/support/office.ts";
import { codeOf, refusalOf } from "../../tests/support/refusals.ts";
import { runCommand } from "../kernel/command.ts";
import { listProducts } from "../products/product.queries.ts";
import { applyImport } from "./apply-import.ts";
import { dryRun as runDry } from "./dry-run.ts";

let test: TestOffice;
beforeAll(async () => {
  test = await makeOffice();
});
afterAll(() => test.end());

const sampleBytes = (kind: string): Buffer =>
  readFileSync(path.join(test.office.resources.sample, `${kind}.csv`));
const fileOf = (content: string | Uint8Array): File =>
  new File([typeof content === "string" ? content : new Uint8Array(content)], "list.csv", {
    type: "text/csv",
  });
const dryRun = (kind: MasterKind, content: string | Uint8Array, on: TestOffice = test) =>
  runDry(on.as("adm"), { kind, file: fileOf(content) });
const apply = (kind: MasterKind, sha256: string, on: TestOffice = test) =>
  runCommand(applyImport, on.as("adm"), { commandId: on.newId(), kind, sha256 });
const dump = (on: TestOffice = test) => dumpDatabase(on.office.database().reader);

const userHead = "user,name_fa,name_en,role,status";
const customerHead =
  "code,kind,name_fa,name_en,national_id,economic_code,postal_code,province_iso,country_iso2,city,address,phone";

function customerLine(ordinal: number): string {
  const id = makeLegalId(String(1_086_100_000 + ordinal).padStart(10, "0"));
  return `C${5000 + ordinal},legal,شرکت ${ordinal},Company ${ordinal},${id},${id},6737114477,IR-09,IR,مشهد,خیابان ${ordinal},051-50971945`;
}

describe("importing base data", () => {
  it.each(masterImportKinds)("the sample's %s dry-run without a fault and write nothing", async (kind) => {
    const before = dump();
    const result = await dryRun(kind, sampleBytes(kind));
    expect(result.faults).toEqual([]);
    expect(result.faultCount).toBe(0);
    // Some users of the test office bear the names of the sample's.
    expect(result.newRows + result.changedRows).toBe(result.rows);
    expect(result.rows).toBeGreaterThan(20);
    expect(dump()).toEqual(before);
  });

  it("a file comes in whole with one audit event, and a second time it changes nothing", async () => {
    const own = await makeOffice({ seed: "twice" });
    for (const kind of masterImportKinds) {
      const { sha256, rows } = await dryRun(kind, sampleBytes(kind), own);
      const eventsBefore = dump(own).audit_event?.length ?? 0;
      const first = await apply(kind, sha256, own);
      expect(first).toMatchObject({ kind, rows, unchangedRows: 0 });
      expect(first.newRows + first.changedRows).toBe(rows);
      expect(dump(own).audit_event).toHaveLength(eventsBefore + 1);
      const again = await dryRun(kind, sampleBytes(kind), own);
      expect(again).toMatchObject({ rows, newRows: 0, changedRows: 0, unchangedRows: rows, faultCount: 0 });
      const second = await apply(kind, again.sha256, own);
      expect(second.unchangedRows).toBe(rows);
    }
    const { database } = own.office;
    const origins = database().reader.rows<{ origin: string }>("SELECT DISTINCT origin FROM customer");
    expect(origins).toEqual([{ origin: "import" }]);
    const next = database().reader.row("SELECT next_number FROM series_block WHERE series = 'C'");
    expect(next).toEqual({ next_number: 1041 });
    const today = database().reader.rows<{ state: string }>(
      "SELECT DISTINCT state FROM currency_rate WHERE date = '2026-11-21'",
    );
    expect(today).toEqual([{ state: "entered" }]);
    const users = allUsers(database().reader);
    expect(users.find(({ username }) => username === "expert.1")?.hasPassword).toBe(false);
    await own.end();
  });

  it("over the API the answer of a repeated command is that of the first time", async () => {
    const { imports } = test.call("adm");
    const file = fileOf(`${customerHead}\n${customerLine(1)}`);
    const { sha256 } = await imports.dryRun({ kind: "customers", file });
    const input = { commandId: test.newId(), kind: "customers", sha256 } as const;
    const first = await imports.apply(input);
    expect(first).toMatchObject({ rows: 1, newRows: 1 });
    expect(await imports.apply(input)).toEqual(first);
  });

  it("a faulty file tells every fault and is neither kept nor applied", async () => {
    const before = dump();
    const lines = [userHead, "u1,الف,A,boss,active", ",ب,B,adm,active", "u3,پ,C,sales.expert,gone"];
    const result = await dryRun("users", lines.join("\n"));
    expect(result.faults.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, "role", "import.unknownCode"],
      [3, "user", "field.required"],
      [4, "status", "import.notListed"],
    ]);
    expect(result.faultCount).toBe(3);
    expect(result.sha256).toBe("");
    expect(await codeOf(() => apply("users", "0".repeat(64)))).toBe("import.notTested");
    expect(dump()).toEqual(before);
  });

  it("what became wrong since the dry run refuses the whole file", async () => {
    const own = await makeOffice({ seed: "race" });
    const twin = customerLine(7);
    const { sha256 } = await dryRun("customers", [customerHead, customerLine(6), twin].join("\n"), own);
    const other = await dryRun("customers", `${customerHead}\n${twin.replace(/^C5007/, "C6000")}`, own);
    await apply("customers", other.sha256, own);
    const before = dump(own);
    const refusal = await refusalOf(() => apply("customers", sha256, own));
    expect(refusal.code).toBe("import.hasFaults");
    expect(refusal.params).toEqual({ count: "1" });
    expect(dump(own)).toEqual(before);
    await own.end();
  });

  it("changed rows change, and only they", async () => {
    const own = await makeOffice({ seed: "change" });
    const rows = [1, 2, 3].map(customerLine);
    await apply(
      "customers",
      (await dryRun("customers", [customerHead, ...rows].join("\n"), own)).sha256,
      own,
    );
    const edited = [rows[0], rows[1]?.replace("Company 2", "Company two"), rows[2]];
    const run = await dryRun("customers", [customerHead, ...edited].join("\n"), own);
    expect(run).toMatchObject({ newRows: 0, changedRows: 1, unchangedRows: 2 });
    await apply("customers", run.sha256, own);
    const found = own.office
      .database()
      .reader.rows<{ code: string; rev: number }>("SELECT code, rev FROM customer WHERE rev > 1");
    expect(found).toEqual([{ code: "C5002", rev: 2 }]);
    await own.end();
  });

  it("nobody takes the administrator's desk from himself", async () => {
    const { faults } = await dryRun("users", `${userHead}\nadm,مدیر,Admin,auditor,active`);
    expect(faults.map(({ row, code }) => [row, code])).toEqual([[2, "import.ownRole"]]);
  });

  it("an approved rate is not replaced, and only an administrator imports", async () => {
    const own = test;
    const head = "date,kind,currency,rial_per_unit";
    const past = await dryRun("currency_rates", `${head}\n2026-11-20,ETS,USD,1270000`, own);
    await apply("currency_rates", past.sha256, own);
    const { faults } = await dryRun("currency_rates", `${head}\n1405/08/29,ETS,USD,1270001`, own);
    expect(faults.map(({ column, code }) => [column, code])).toEqual([["rial_per_unit", "rate.locked"]]);
    const asExpert = () =>
      own.call("sales.expert").imports.dryRun({ kind: "users", file: fileOf(sampleBytes("users")) });
    expect(await codeOf(asExpert)).toBe("permission.denied");
  });

  it("a new list price begins on the day of the import and one day has one price", async () => {
    const own = await makeOffice({ seed: "prices" });
    const text = sampleBytes("products").toString("utf8");
    await apply("products", (await dryRun("products", text, own)).sha256, own);
    const dearer = text.replace("1162470,905", "1162480,905");
    const sameDay = await dryRun("products", dearer, own);
    expect(sameDay.faults.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, "list_price_rial_per_kg", "product.priceExists"],
    ]);
    own.clock.advance(86_400_000);
    const nextDay = await dryRun("products", dearer, own);
    expect(nextDay).toMatchObject({ changedRows: 1, unchangedRows: 24, faultCount: 0 });
    await apply("products", nextDay.sha256, own);
    const { reader } = own.office.database();
    const film = listProducts(reader, own.office.businessDay()).find(({ code }) => code === "HD-F7000");
    expect(film?.prices.map(({ list, amountMinor, validFrom }) => [list, amountMinor, validFrom])).toEqual([
      ["domestic", 1_162_480, "2026-11-22"],
      ["export", 90_500, "2026-11-21"],
    ]);
    expect(film).toMatchObject({ family: "polymer", altPackaging: ["JUMBO1000"] });
    await own.end();
  });
});

describe("forms of a file", () => {
  const right = [userHead, 'u.a,"توکلی، امیر","Tavakoli, ""A""",sales.expert,active'];
  const forms: readonly (readonly [string, string])[] = [
    ["plain", right.join("\n")],
    ["with a byte order mark", `\ufeff${right.join("\n")}`],
    ["with CRLF and a last empty line", `${right.join("\r\n")}\r\n\r\n`],
    ["with semicolons", right.join("\n").replaceAll(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, ";")],
    ["with tabs", right.join("\n").replaceAll(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, "\t")],
    [
      "with an empty line in front",
      `\r\n${right.join("\r\n").replaceAll(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, ";")}`,
    ],
    ["with capital column names", right.join("\n").replace(userHead, userHead.toUpperCase())],
  ];

  it.each(forms)("a file %s is read alike", async (form, text) => {
    const username = `u.${forms.findIndex(([name]) => name === form)}`;
    const { sha256, faults } = await dryRun("users", text.replace("u.a", username));
    expect(faults).toEqual([]);
    await apply("users", sha256);
    const { reader } = test.office.database();
    expect(findUserByUsername(reader, username)).toMatchObject({
      nameFa: "توکلی، امیر",
      nameEn: 'Tavakoli, "A"',
    });
  });

  it("rows count as a spreadsheet counts them, empty and broken lines too", async () => {
    const text = [userHead, 'u1,"الف', 'ب",A,adm,active', "", "u2,ب,B,boss,active"].join("\n");
    const { faults } = await dryRun("users", text);
    expect(faults.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, "name_fa", "field.invalid"],
      [4, "role", "import.unknownCode"],
    ]);
  });

  it("missing and strange columns and rows of another length are told", async () => {
    const missing = await dryRun("users", "user,name_fa,role,shoe\nu1,الف,adm,42");
    expect(missing.faults.map(({ row, column, code }) => [row, column, code])).toEqual([
      [1, "name_en", "import.columnMissing"],
      [1, "shoe", "import.columnUnknown"],
    ]);
    const wide = await dryRun("users", `${userHead}${",x".repeat(40_000)}\nu1,الف,A,adm,active`);
    expect(wide).toMatchObject({ rows: 1, newRows: 0, faultCount: 40_000 });
    expect(wide.faults).toHaveLength(1_000);
    const short = await dryRun("users", `${userHead}\nu1,الف,A,adm\nu2,ب,B,adm,active,more`);
    expect(short.faults.map(({ row, code }) => [row, code])).toEqual([
      [2, "import.cellCount"],
      [3, "import.cellCount"],
    ]);
  });

  it.each([
    ["an Excel workbook", Buffer.from("504b030414000600080000002100", "hex"), "csv.notText"],
    ["a PDF with NUL characters", Buffer.from("%PDF-1.7\u0000\u0000"), "csv.notText"],
    ["NUL characters in a cell", Buffer.from(`${userHead}\nu1,a\u0000b,A,adm,active`), "csv.notText"],
    ["UTF-16", Buffer.from(`\ufeff${userHead}\nu1,الف,A,adm,active`, "utf16le"), "csv.notText"],
    [
      "Windows-1256",
      Buffer.from([...Buffer.from(`${userHead}\nu1,`), 0xc7, 0xe1, 0xdd, 0x2c]),
      "csv.notUtf8",
    ],
    ["no bytes", Buffer.alloc(0), "csv.empty"],
    ["an open quote", Buffer.from(`${userHead}\nu1,"never closed,A,adm,active`), "csv.malformed"],
    [
      "a cell of one megabyte",
      Buffer.from(`${userHead}\nu1,${"x".repeat(2 ** 20)},A,adm,active`),
      "csv.malformed",
    ],
    ["more than 25 MB", Buffer.alloc(25 * 2 ** 20 + 1, 0x61), "import.tooLarge"],
  ])("%s is refused", async (_name, bytes, code) => {
    const before = dump();
    const refusal = await refusalOf(() => dryRun("users", bytes));
    expect(refusal.code).toBe(code);
    expect(refusal.messages.fa).toMatch(/[آ-ی]/);
    expect(dump()).toEqual(before);
  });

  it("200,001 rows are refused and 10,000 customers come in", async () => {
    const own = await makeOffice({ seed: "many" });
    const tooMany = `${userHead}\n${"u,n,n,adm,active\n".repeat(200_001)}`;
    expect(await codeOf(() => dryRun("users", tooMany, own))).toBe("import.tooManyRows");
    const lines = Array.from({ length: 10_000 }, (_, ordinal) => customerLine(ordinal));
    const run = await dryRun("customers", [customerHead, ...lines].join("\n"), own);
    expect(run).toMatchObject({ rows: 10_000, newRows: 10_000, faultCount: 0 });
    expect(await apply("customers", run.sha256, own)).toMatchObject({ newRows: 10_000 });
    const { reader } = own.office.database();
    expect(findByPart(reader, "customer", "C5777", 5)).toEqual([findCustomerByCode(reader, "C5777")?.id]);
    expect(verifyAuditChain(reader).isIntact).toBe(true);
    await own.end();
  }, 300_000);

  it("the formats name the columns of every kind with a sample", async () => {
    const formats = await test.call("adm").imports.formats({});
    expect(formats.map(({ kind }) => kind)).toEqual([...masterImportKinds]);
    for (const { kind, columns } of formats) {
      const head = sampleBytes(kind).toString("utf8").split("\n")[0]?.trim().split(",");
      expect(columns.map(({ name }) => name)).toEqual(head);
    }
  });
});
