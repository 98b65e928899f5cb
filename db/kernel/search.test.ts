import { afterAll, beforeAll, expect, test } from "vitest";
import { makeSalesOffice, type SalesOffice } from "../../tests/support/sales-office.ts";

let office: SalesOffice;
beforeAll(async () => {
  office = await makeSalesOffice();
  await office.claimedOrder();
  await office.claimedOrder(office.exportOrder());
});
afterAll(() => office.end());

const numbersFor = async (q: string): Promise<string[]> => {
  const page = await office.call("sales.expert").orders.list({ q });
  return page.rows.map(({ number }) => number);
};

test.each([
  ["R-1405-000002", ["R-1405-000002"]],
  ["r1405", []],
  ["000001", ["R-1405-000001"]],
  ["۰۰۲", ["R-1405-000002"]],
  ["نخل", ["R-1405-000002"]],
  ["نخ", ["R-1405-000002"]],
  ["شركت نمونه", ["R-1405-000001"]],
  ["نمونه 001", ["R-1405-000001"]],
  ["basra 001", []],
  ["HD-5620", ["R-1405-000002", "R-1405-000001"]],
  ["*", []],
  ['"', []],
  ["OR AND NOT", []],
] as const)("typing %s finds %j", async (typed, numbers) => {
  expect(await numbersFor(typed)).toEqual(numbers);
});
