import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { History } from "../../core/imports/history.ts";
import { lastDayOf, shiftHistory, shiftTo } from "../../core/imports/history-shift.ts";
import { sumMinor } from "../../core/kernel/amounts.ts";
import { commandInput } from "../../core/kernel/contract.ts";
import { addDays, daysBetween, type IsoDate, isoDate } from "../../core/kernel/iso-date.ts";
import { jalaliMonthKey } from "../../core/kernel/jalali.ts";
import type { ProformaContent } from "../../core/proformas/proforma-content.ts";
import { attachmentsOf } from "../../db/attachments/attachment.repository.ts";
import { verifyAuditChain } from "../../db/kernel/audit.repository.ts";
import type { ReadableDb } from "../../db/kernel/database.ts";
import { takeNumber } from "../../db/kernel/series.repository.ts";
import { contentHashOf } from "../../db/proformas/content-hash.ts";
import { dumpDatabase } from "../../tests/support/dump-database.ts";
import { makeOffice, startMs, type TestOffice } from "../../tests/support/office.ts";
import { codeOf } from "../../tests/support/refusals.ts";
import { runs } from "../../tests/support/runs.ts";
import { anonymousActor, systemActor } from "../kernel/actor.ts";
import { commit } from "../kernel/command.ts";
import { openSample, readSampleHistory } from "./open-sample.ts";

const sampleDay = isoDate("2026-11-21");
const dayMs = 86_400_000;

async function sampleOffice(start = startMs, shiftToToday = true): Promise<TestOffice> {
  const test = await makeOffice({ hasCompany: false, seed: "sample", startMs: start });
  await openSample(test.office, { shiftToToday, commandId: test.newId(), actor: anonymousActor });
  return test;
}

let test: TestOffice;
let db: ReadableDb;
let told: History;
let opened: ReturnType<typeof dumpDatabase>;
beforeAll(async () => {
  test = await sampleOffice();
  db = test.office.database().reader;
  opened = dumpDatabase(db);
  told = await readSampleHistory(test.office);
});
afterAll(() => test.end());

const count = (table: string): number => db.row<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n ?? 0;

describe("the sample company", () => {
  it("holds every row of its files, marked as imported, under one audit event", () => {
    expect(db.row("SELECT is_sample FROM company")).toEqual({ is_sample: 1 });
    const tables = [
      ["app_user", told.users],
      ["user_password", told.users],
      ["product", told.products],
      ["customer", told.customers],
      ["currency_rate", told.rates],
      ["sales_order", told.orders],
      ["payment", told.payments],
      ["payment_approval", told.approvals],
      ["free_approval", told.freeApprovals],
      ["delivery_order", told.deliveryOrders],
      ["refund", told.refunds],
    ] as const;
    for (const [table, rows] of tables) expect([table, count(table)]).toEqual([table, rows.length]);
    for (const table of ["sales_order", "proforma", "payment", "delivery_order", "refund", "customer"])
      expect(db.rows(`SELECT DISTINCT origin FROM ${table}`)).toEqual([{ origin: "import" }]);
    expect(db.rows("SELECT command FROM audit_event")).toEqual([{ command: "company.createSample" }]);
    expect(verifyAuditChain(db).isIntact).toBe(true);
  });

  it("keeps numbers, states and tracking codes", () => {
    const stored = (table: string, columns: string) =>
      db.rows(`SELECT ${columns} FROM ${table} ORDER BY number`);
    const sorted = <Row extends { number: string }>(rows: readonly Row[]) =>
      rows.toSorted((a, b) => (a.number < b.number ? -1 : 1));
    expect(stored("sales_order", "number, state")).toEqual(
      sorted(told.orders).map(({ number, state }) => ({ number, state })),
    );
    expect(
      db.rows(
        "SELECT number, state, tracking_code AS trackingCode FROM proforma WHERE number IS NOT NULL ORDER BY number",
      ),
    ).toEqual(
      sorted(told.proformas).map(({ number, state, trackingCode }) => ({ number, state, trackingCode })),
    );
    expect(stored("delivery_order", "number, state, lifted_opening_kg AS lifted, ground_ref AS ref")).toEqual(
      sorted(told.deliveryOrders).map(({ number, state, liftedKg, groundRef }) => ({
        number,
        state,
        lifted: liftedKg,
        ref: groundRef,
      })),
    );
  });

  it("holds amounts in minor units exactly, and net and VAT sum to the total", () => {
    const totals = db.rows<{ number: string; currency: string; total: number }>(
      "SELECT number, currency, total_minor AS total FROM proforma WHERE number IN ('P-1405-000001', 'X-1405-000001', 'X-1405-000007') ORDER BY number",
    );
    expect(totals).toEqual([
      { number: "P-1405-000001", currency: "IRR", total: 128_747_500_000 },
      { number: "X-1405-000001", currency: "USD", total: 19_453_500 },
      { number: "X-1405-000007", currency: "AED", total: 78_244_740 },
    ]);
    const wrong = db.rows("SELECT number FROM sales_order WHERE total_minor <> net_minor + vat_minor");
    expect(wrong).toEqual([]);
  });

  it("approved slips of every accepted cash order cover its pro-forma to the last unit", () => {
    const accepted = db.rows<{ id: string; total: number; number: string }>(
      "SELECT proforma.id, proforma.total_minor AS total, proforma.number FROM proforma WHERE state = 'accepted'",
    );
    expect(accepted).toHaveLength(10);
    for (const { id, total, number } of accepted) {
      const slips = db.rows<{ amount: number }>(
        "SELECT amount_minor AS amount FROM payment WHERE proforma_id = ? AND state IN ('approved', 'applied')",
        id,
      );
      expect([number, sumMinor(slips.map(({ amount }) => amount))]).toEqual([number, BigInt(total)]);
    }
  });

  it("orders in another currency carry the rate of the day of their price", () => {
    const orders = db.rows<{ number: string; day: string | null }>(
      `SELECT sales_order.number, rate.date = coalesce(proforma.issued_on, sales_order.date) AS day FROM sales_order
       LEFT JOIN currency_rate rate ON rate.id = sales_order.rate_id AND rate.currency = sales_order.currency
       LEFT JOIN proforma ON proforma.order_id = sales_order.id
       WHERE sales_order.currency <> 'IRR' AND sales_order.total_minor IS NOT NULL`,
    );
    expect(orders).toHaveLength(8);
    expect(orders.filter(({ day }) => Number(day) !== 1)).toEqual([]);
  });

  it("pro-formas hold the content that both signatures stand for", () => {
    const proformas = db.rows<{ id: string; number: string | null; content: string; hash: string }>(
      "SELECT id, number, content, content_hash AS hash FROM proforma",
    );
    expect(proformas.filter(({ number }) => number === null)).toHaveLength(1);
    for (const { id, number, content, hash } of proformas) {
      expect(contentHashOf(JSON.parse(content) as ProformaContent)).toBe(hash);
      const signatures = db.rows(
        "SELECT role, content_hash AS hash FROM signature WHERE proforma_id = ? ORDER BY signed_at_ms",
        id,
      );
      expect(signatures).toEqual(
        number === null
          ? []
          : [
              { role: "expert", hash },
              { role: "manager", hash },
            ],
      );
    }
  });

  it("every slip has its scan as a PDF in the file store", () => {
    const slips = db.rows<{ id: string; sha256: string }>(
      "SELECT id, attachment_sha256 AS sha256 FROM payment",
    );
    expect(slips).toHaveLength(14);
    for (const { id, sha256 } of slips) {
      const [scan] = attachmentsOf(db, id);
      expect(scan).toMatchObject({ sha256, type: "application/pdf" });
      expect(scan?.name).toMatch(/^slip-\d{5}\.pdf$/);
      const bytes = test.office.files().read(sha256);
      expect(Buffer.from(bytes.subarray(0, 5)).toString("latin1")).toBe("%PDF-");
      expect(bytes.length).toBe(scan?.sizeBytes);
    }
  });

  it("lets every series go on after its highest number", () => {
    const next = commit(
      {
        name: "tests.takeNumbers",
        input: commandInput({}),
        run: (writer) =>
          (["R", "P", "X", "PS", "PD", "RF", "FA", "CR", "D", "E", "K", "N", "M", "C"] as const).map(
            (series) => takeNumber(writer, series, 1405),
          ),
      },
      { office: test.office, actor: systemActor },
      { commandId: test.newId() },
      undefined,
    );
    expect(next).toEqual([
      ...["R-1405-000131", "P-1405-000010", "X-1405-000008", "PS-00515", "PD-1405-0008", "RF-1405-0003"],
      ...["FA-1405-0002", "CR-1405-0003", "D-1405-000006", "E-1405-000005", "K-1405-000006"],
      ...["N-1405-000003", "M-1405-000002", "C1041"],
    ]);
  });

  it("tells on its sign-in page the users and their one password, which opens", async () => {
    const status = await test.callAnonymously().company.status({});
    expect(status.isSample).toBe(true);
    expect(status.sampleUsers.map(({ username }) => username)).toEqual(
      told.users.map(({ username }) => username),
    );
    const signedIn = await test.callAnonymously().access.signIn({
      commandId: test.newId(),
      username: "expert.1",
      password: status.samplePassword ?? "",
    });
    expect(signedIn.session.length).toBeGreaterThan(20);
    const salts = db.rows<{ argon2id: string }>("SELECT argon2id FROM user_password");
    expect(new Set(salts.map(({ argon2id }) => argon2id.split("$")[4])).size).toBe(told.users.length);
  });

  it("is made once only", async () => {
    expect(
      await codeOf(() =>
        openSample(test.office, { shiftToToday: true, commandId: test.newId(), actor: anonymousActor }),
      ),
    ).toBe("company.exists");
  });

  it("the same clock and chance make the same database to the byte; unshifted on its own day too", async () => {
    const second = await sampleOffice(startMs, false);
    expect(dumpDatabase(second.office.database().reader)).toEqual(opened);
    await second.end();
  });

  it("opened in another fiscal year its days move, its numbers stay and new numbers begin anew", async () => {
    const moved = await sampleOffice(startMs + 200 * dayMs);
    const reader = moved.office.database().reader;
    expect(moved.office.businessDay()).toBe("2027-06-09");
    const orders = reader.rows<{ number: string; date: string; monthKey: number; year: number }>(
      "SELECT number, date, month_key AS monthKey, fiscal_year AS year FROM sales_order ORDER BY number",
    );
    for (const [place, order] of told.orders.entries()) {
      const date = addDays(order.date, 200);
      expect(orders[place]).toEqual({
        number: order.number,
        date,
        monthKey: jalaliMonthKey(date),
        year: 1405,
      });
    }
    const vat = reader.row("SELECT vat_percent AS percent FROM sales_order WHERE number = 'R-1405-000104'");
    expect(vat).toEqual({ percent: "10" });
    const newest = reader.row("SELECT max(date) AS day FROM currency_rate");
    expect(newest).toEqual({ day: "2027-06-09" });
    const late = reader.row<{ n: number }>(
      `SELECT count(*) AS n FROM sales_order WHERE created_at_ms > ${moved.clock.nowMs()}`,
    );
    expect(late).toEqual({ n: 0 });
    await moved.end();
  });
});

describe("moving a history", () => {
  const days = (history: History): IsoDate[] => [
    ...history.rates.map(({ date }) => date),
    ...history.orders.map(({ date }) => date),
    ...history.proformas.flatMap((row) => [
      row.date,
      row.validUntil,
      row.expertSignedOn,
      row.managerSignedOn,
    ]),
    ...history.payments.map(({ paidOn }) => paidOn),
    ...history.approvals.map(({ decidedOn }) => decidedOn),
    ...history.freeApprovals.map(({ date }) => date),
    ...history.deliveryOrders.flatMap((row) => [
      row.issuedOn,
      row.firstExpiresOn,
      row.expiresOn,
      row.extendedOn ?? row.issuedOn,
    ]),
    ...history.refunds.map(({ date }) => date),
  ];
  const withoutDays = (history: History): string =>
    JSON.stringify(history).replaceAll(/"20\d\d-\d\d-\d\d"/g, '"day"');

  it("to any day of 2026 to 2030 keeps order, distances and everything but days", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 * 365 }), (ordinal) => {
        const day = addDays(isoDate("2026-01-01"), ordinal);
        const shift = shiftTo(told, day);
        expect(shift).toBe(daysBetween(sampleDay, day));
        const moved = shiftHistory(told, shift);
        expect(lastDayOf(moved.rates)).toBe(day);
        const before = days(told);
        expect(days(moved).map((date, place) => daysBetween(before[place] ?? date, date))).toEqual(
          before.map(() => shift),
        );
        expect(withoutDays(moved)).toBe(withoutDays(told));
      }),
      runs(1_000),
    );
  });
});
