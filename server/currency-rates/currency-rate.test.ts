import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isoDate } from "../../core/kernel/iso-date.ts";
import { findApprovedRate } from "../../db/currency-rates/currency-rate.repository.ts";
import { dumpDatabase } from "../../tests/support/dump-database.ts";
import { makeOffice, type TestOffice } from "../../tests/support/office.ts";
import { codeOf } from "../../tests/support/refusals.ts";
import { runCommand } from "../kernel/command.ts";
import { approveRate } from "./approve-rate.ts";
import { ratesOfDay } from "./currency-rate.queries.ts";

let test: TestOffice;
beforeAll(async () => {
  test = await makeOffice();
});
afterAll(() => test.end());

type Currency = "USD" | "EUR" | "AED" | "CNY";
const today = "2026-11-21";
const enter = (user: string, currency: Currency, rialPerUnit: string, date = today, kind = "ETS") =>
  test.call(user).currencyRates.enter({ commandId: test.newId(), date, kind, currency, rialPerUnit });
const approve = (user: string, rateId: string) =>
  test.call(user).currencyRates.approve({ commandId: test.newId(), rateId });
const approved = (currency: Currency) =>
  findApprovedRate(test.office.database().reader, { date: isoDate(today), kind: "ETS", currency });

describe("currency rates of the day", () => {
  it("a rate prices nothing until a second person approves it, and is then locked", async () => {
    const { id } = await enter("fin.treasury", "USD", "1279706.50");
    expect(approved("USD")).toBeNull();
    await approve("sales.manager", id);
    expect(approved("USD")).toMatchObject({ id, rialPerUnit: "1279706.5", state: "approved" });
    const before = dumpDatabase(test.office.database().reader);
    expect(await codeOf(() => enter("fin.treasury", "USD", "1"))).toBe("rate.locked");
    expect(await codeOf(() => approve("fin.manager", id))).toBe("rate.locked");
    expect(dumpDatabase(test.office.database().reader).currency_rate).toEqual(before.currency_rate);
  });

  it("whoever entered a rate does not approve it", async () => {
    const { id } = await enter("sales.manager", "EUR", "1388000");
    expect(await codeOf(() => approve("sales.manager", id))).toBe("rate.sameUser");
    await approve("sales.manager.2", id);
    expect(approved("EUR")?.rialPerUnit).toBe("1388000");
  });

  it("entering again replaces a rate that nobody approved, also its author", async () => {
    const first = await enter("sales.expert", "AED", "348000");
    const second = await enter("sales.manager", "AED", "348500");
    expect(second.id).toBe(first.id);
    expect(await codeOf(() => approve("sales.manager", first.id))).toBe("rate.sameUser");
    await approve("sales.manager.2", first.id);
    expect(approved("AED")?.rialPerUnit).toBe("348500");
  });

  it("rates of another day, of no kind and of nothing are refused", async () => {
    expect(await codeOf(() => enter("sales.expert", "CNY", "179000", "2026-11-20"))).toBe("rate.otherDay");
    expect(await codeOf(() => enter("sales.expert", "CNY", "179000", "2026-11-22"))).toBe("rate.otherDay");
    expect(await codeOf(() => enter("sales.expert", "CNY", "179000", today, "NIGHT"))).toBe(
      "rate.kindUnknown",
    );
    expect(await codeOf(() => enter("sales.expert", "CNY", "0.00"))).toBe("rate.notPositive");
    expect(await codeOf(() => enter("sales.expert", "CNY", "1e9"))).toBe("input.invalid");
    expect(await codeOf(() => enter("auditor", "CNY", "179000"))).toBe("permission.denied");
    expect(approved("CNY")).toBeNull();
  });

  it("yesterday's rate is no longer approved, and today asks for new ones beside the last approved", async () => {
    const { id } = await enter("sales.expert", "CNY", "179800");
    test.clock.advance(8 * 3_600_000);
    const evening = await test.call("fin.manager").currencyRates.today({});
    expect(evening.rates.map(({ currency, rate }) => [currency, rate?.state ?? null])).toEqual([
      ["USD", "approved"],
      ["EUR", "approved"],
      ["AED", "approved"],
      ["CNY", "entered"],
    ]);
    expect(evening.rates[0]?.rate).toMatchObject({
      enteredByEn: "User fin.treasury",
      approvedByEn: "User sales.manager",
    });
    const page = await test.call("auditor").currencyRates.list({ limit: 2 });
    expect(page).toMatchObject({ count: { value: 4, isExact: true } });
    expect(page.rows).toHaveLength(2);
    test.clock.advance(16 * 3_600_000);
    const tomorrow = test.as("fin.manager");
    const next = ratesOfDay(tomorrow.db, test.office.businessDay());
    expect(next.date).toBe("2026-11-22");
    expect(next.rates.map(({ currency, rate, previous }) => [currency, rate, previous])).toEqual([
      ["USD", null, "1279706.5"],
      ["EUR", null, "1388000"],
      ["AED", null, "348500"],
      ["CNY", null, null],
    ]);
    const late = () => runCommand(approveRate, tomorrow, { commandId: test.newId(), rateId: id });
    expect(await codeOf(late)).toBe("rate.otherDay");
  });
});
