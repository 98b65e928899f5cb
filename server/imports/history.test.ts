import { beforeAll, describe, expect, it } from "vitest";
import { type HistoryFiles, type ReferenceCodes, readHistory } from "../../core/imports/history.ts";
import { type ImportKind, importKinds } from "../../core/imports/import.contract.ts";
import type { MasterContext } from "../../core/imports/master-rows.ts";
import { isoDate } from "../../core/kernel/iso-date.ts";
import { findResources } from "../kernel/resources.ts";
import { contextOfNewCompany } from "./reference-context.ts";
import { readHistoryFiles } from "./sample-files.ts";

let files: HistoryFiles;
let context: MasterContext;
let codes: ReferenceCodes;

beforeAll(async () => {
  const resources = findResources();
  const read = await readHistoryFiles(resources.sample);
  expect(read.faults).toEqual([]);
  files = read.files;
  ({ context, codes } = contextOfNewCompany(resources, isoDate("2026-11-21")));
});

/** The faults after one cell of the sample was changed; rows count as in the file. */
function faultsAfter(kind: ImportKind, row: number, column: string, value: string) {
  const planted = files[kind].map((source) =>
    source.row === row ? { row, values: { ...source.values, [column]: value } } : source,
  );
  const { history, faults } = readHistory({ ...files, [kind]: planted }, context, codes);
  return {
    history,
    faults: [...faults].flatMap(([file, { listed }]) => listed.map((fault) => ({ file, ...fault }))),
  };
}

const planted: readonly (readonly [ImportKind, row: number, column: string, value: string, code: string])[] =
  [
    ["company", 3, "value_fa", "14002484091", "identifier.legalIdWrong"],
    ["company", 9, "value_fa", "IR490180000000469168138293", "identifier.ibanWrong"],
    ["brokers", 2, "status", "gone", "import.notListed"],
    ["brokers", 3, "code", "B01", "import.repeated"],
    ["orders", 2, "order_no", "R-1405-101", "import.badNumber"],
    ["orders", 3, "order_no", "R-1405-000101", "import.repeated"],
    ["orders", 2, "date_jalali", "1405/07/10", "import.jalaliDiffers"],
    ["orders", 2, "customer_code", "C9999", "import.unknownCode"],
    ["orders", 2, "product_code", "GOLD", "import.unknownCode"],
    ["orders", 2, "sale_type", "GIFT", "import.notListed"],
    ["orders", 2, "qty_kg", "250000.5", "field.notWhole"],
    ["orders", 2, "packaging", "BOX", "import.unknownCode"],
    ["orders", 2, "unit_price", "514990.5", "field.notWhole"],
    ["orders", 2, "unit_price", "0", "order.priceZero"],
    ["orders", 2, "price_unit", "per_ton", "import.differs"],
    ["orders", 2, "settlement", "barter", "import.notListed"],
    ["orders", 2, "incoterm", "XXX", "import.unknownCode"],
    ["orders", 2, "destination_country", "Iran", "field.tooLong"],
    ["orders", 2, "state", "asleep", "import.notListed"],
    ["orders", 2, "reason", "WHIM", "import.unknownCode"],
    ["orders", 3, "unit_price", "389.075", "import.decimals"],
    ["orders", 3, "exit_border", "MOON", "import.unknownCode"],
    ["orders", 3, "exporter_of_record", "", "field.required"],
    ["orders", 4, "broker_code", "", "field.required"],
    ["orders", 4, "broker_code", "B99", "import.unknownCode"],
    ["orders", 23, "unit_price", "5", "order.priceNotZero"],
    ["orders", 23, "reason", "WHIM", "import.notListed"],
    ["proformas", 2, "proforma_no", "X-1405-000099", "import.differs"],
    ["proformas", 2, "order_no", "R-1405-009999", "import.unknownCode"],
    ["proformas", 2, "valid_until", "2026-10-01", "import.dayOrder"],
    ["proformas", 2, "net", "128747500001", "import.differs"],
    ["proformas", 3, "vat", "9438150001", "import.differs"],
    ["proformas", 11, "total", "194535.01", "import.differs"],
    ["proformas", 11, "total", "194535.001", "import.decimals"],
    ["proformas", 2, "expert", "acc.1", "import.differs"],
    ["proformas", 2, "expert", "nobody", "import.unknownCode"],
    ["proformas", 2, "manager", "expert.2", "import.differs"],
    ["proformas", 2, "manager_signed", "2026-10-02", "import.dayOrder"],
    ["proformas", 2, "tracking_code", "7QEFQK8FV8", "field.invalid"],
    ["proformas", 3, "tracking_code", "7QEFQK8FV7", "import.repeated"],
    ["proformas", 2, "state", "draft", "import.notListed"],
    ["payments", 2, "slip_no", "501", "import.badNumber"],
    ["payments", 2, "proforma_no", "P-1405-000099", "import.unknownCode"],
    ["payments", 2, "order_no", "R-1405-000102", "import.differs"],
    ["payments", 2, "paid_on", "2026-10-01", "import.dayOrder"],
    ["payments", 2, "currency", "USD", "import.differs"],
    ["payments", 2, "amount", "128747500000.5", "field.notWhole"],
    ["payments", 2, "amount", "0", "field.tooSmall"],
    ["payments", 2, "bank_code", "999", "import.unknownCode"],
    ["payments", 2, "bank_ref", "", "field.required"],
    ["payments", 3, "bank_ref", "740225321313", "import.repeated"],
    ["payments", 2, "payer_kind", "ghost", "import.notListed"],
    ["payments", 3, "payer_declaration", "", "field.required"],
    ["payments", 3, "payer_declaration", "PD-1", "import.badNumber"],
    ["payments", 2, "state", "waiting", "import.stateUnfit"],
    ["payments", 2, "state", "rejected", "import.stateUnfit"],
    ["approvals", 2, "slip_no", "PS-00999", "import.unknownCode"],
    ["approvals", 2, "level", "4", "import.notListed"],
    ["approvals", 2, "role", "fin.treasury", "import.differs"],
    ["approvals", 2, "decided_on", "2026-10-03", "import.dayOrder"],
    ["approvals", 2, "user", "treasury.1", "import.differs"],
    ["free_approvals", 2, "user", "expert.2", "import.differs"],
    ["free_approvals", 2, "purpose", "DONATION", "import.differs"],
    ["free_approvals", 2, "list_value_rial", "905570000.5", "field.notWhole"],
    ["delivery_orders", 2, "delivery_order_no", "E-1405-000009", "import.badNumber"],
    ["delivery_orders", 2, "ground", "manager", "import.differs"],
    ["delivery_orders", 2, "ground_ref", "PS-00999", "import.unknownCode"],
    ["delivery_orders", 2, "ground_ref", "PS-00502", "import.differs"],
    ["delivery_orders", 14, "ground_ref", "PS-00507", "import.differs"],
    ["delivery_orders", 2, "qty_kg", "250001", "import.differs"],
    ["delivery_orders", 3, "lifted_kg", "525001", "field.tooBig"],
    ["delivery_orders", 3, "expires", "2026-11-05", "import.dayOrder"],
    ["delivery_orders", 3, "extended_on", "", "field.required"],
    ["delivery_orders", 3, "extended_by", "acc.1", "import.differs"],
    ["delivery_orders", 2, "issued_by", "acc.1", "import.differs"],
    ["delivery_orders", 2, "state", "lost", "import.notListed"],
    ["refunds", 2, "refund_no", "RF-1", "import.badNumber"],
    ["refunds", 2, "cause", "MOOD", "import.notListed"],
    ["refunds", 2, "amount", "1.5", "field.notWhole"],
    ["refunds", 2, "iban", "IR430620000000091235433098", "identifier.ibanWrong"],
    ["refunds", 3, "bank_ref", "", "field.required"],
    ["refunds", 3, "approved_by", "", "field.required"],
  ];

describe("files of a history", () => {
  it("the sample reads without one fault, and every file has rows", () => {
    const { history, faults } = readHistory(files, context, codes);
    expect([...faults]).toEqual([]);
    expect(history?.orders).toHaveLength(30);
    for (const kind of importKinds) expect(files[kind].length).toBeGreaterThan(0);
  });

  it.each(planted)("%s row %i, %s = %j is refused with %s", (kind, row, column, value, code) => {
    const { history, faults } = faultsAfter(kind, row, column, value);
    expect(history).toBeNull();
    const at = faults.filter((fault) => fault.file === kind && fault.row === row && fault.column === column);
    expect(at.map((fault) => fault.code)).toContain(code);
    expect(at[0]?.messages.fa).toMatch(/[آ-ی]/);
    expect(at[0]?.messages.en).toMatch(/[a-z]/);
  });

  it("a level of a slip is decided once, and by one person once", () => {
    const { faults } = faultsAfter("approvals", 5, "slip_no", "PS-00501");
    const repeated = faults.filter(
      ({ file, row, code }) => file === "approvals" && row === 5 && code === "import.repeated",
    );
    expect(repeated.map(({ column }) => column)).toEqual(["level", "user"]);
  });

  it("approvals out of order do not carry a slip", () => {
    const { faults } = faultsAfter("approvals", 3, "decided_on", "2026-10-20");
    expect(faults.filter(({ file }) => file === "payments").map(({ code }) => code)).toEqual([
      "import.stateUnfit",
    ]);
  });
});
