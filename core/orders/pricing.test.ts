import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../tests/support/runs.ts";
import { kilogram } from "../kernel/quantity.ts";
import { type PricingFacts, priceOrder } from "./pricing.ts";

const taxable = { kind: "taxable", percent: "10", legalBasis: "" } as const;
const zero = { kind: "zero", percent: "0", legalBasis: "export" } as const;
const atHome: PricingFacts = {
  saleType: "DOMESTIC",
  currency: "IRR",
  quantityKg: kilogram(24_000),
  unitPriceMinor: 1_000_000,
  listPriceMinor: 1_000_000,
  rate: null,
  dollarRate: null,
  vat: taxable,
  limitPercent: "2",
};
const rate = (currency: "USD" | "EUR" | "AED", rialPerUnit: string) => ({
  id: `rate-${currency}`,
  kind: "ETS",
  date: "2026-11-21",
  currency,
  rialPerUnit,
});

test("net, VAT and total of a home sale are exact in whole rials for any price and weight", () => {
  const price = fc.integer({ min: 1, max: 50_000_000 });
  const weight = fc.integer({ min: 1, max: 10_000_000 });
  const isExact = fc.property(price, weight, (unitPriceMinor, quantityKg) => {
    const exactNet = BigInt(unitPriceMinor) * BigInt(quantityKg);
    fc.pre(exactNet < 8_000_000_000_000_000n);
    const priced = priceOrder({ ...atHome, unitPriceMinor, quantityKg: kilogram(quantityKg) });
    expect(BigInt(priced.netMinor)).toBe(exactNet);
    expect(BigInt(priced.vatMinor)).toBe(exactNet / 10n);
    expect(BigInt(priced.totalMinor)).toBe(exactNet + exactNet / 10n);
  });
  fc.assert(isExact, runs(10_000));
});

test("a price per ton is rounded half up to the cent", () => {
  const abroad = {
    ...atHome,
    saleType: "EXPORT",
    currency: "USD",
    vat: zero,
    rate: rate("USD", "1279700"),
    dollarRate: rate("USD", "1279700"),
  } as const;
  const net = (unitPriceMinor: number, quantityKg: number) =>
    priceOrder({ ...abroad, unitPriceMinor, quantityKg: kilogram(quantityKg) }).netMinor;
  expect(net(38_907, 500_000)).toBe(19_453_500);
  expect(net(1, 499)).toBe(0);
  expect(net(1, 500)).toBe(1);
  expect(net(3, 500)).toBe(2);
});

test("the limit is a border: exactly two percent is inside, one rial more is not, on both sides", () => {
  const isInside = (unitPriceMinor: number) => priceOrder({ ...atHome, unitPriceMinor }).isInsideLimit;
  expect([980_000, 1_020_000].map(isInside)).toEqual([true, true]);
  expect([979_999, 1_020_001].map(isInside)).toEqual([false, false]);
});

test("inside the limit agrees with exact fractions for any list, price and percent", () => {
  const amount = fc.integer({ min: 1, max: 2_000_000 });
  const hundredths = fc.integer({ min: 0, max: 3_000 });
  const agrees = fc.property(amount, amount, hundredths, (unitPriceMinor, listPriceMinor, limit) => {
    const limitPercent = `${Math.floor(limit / 100)}.${String(limit % 100).padStart(2, "0")}`;
    const size = BigInt(Math.abs(unitPriceMinor - listPriceMinor));
    const isInside = size * 10_000n <= BigInt(listPriceMinor) * BigInt(limit);
    expect(priceOrder({ ...atHome, unitPriceMinor, listPriceMinor, limitPercent }).isInsideLimit).toBe(
      isInside,
    );
  });
  fc.assert(agrees, runs(10_000));
});

test("the difference is told with sign and at most two decimals, half away from zero", () => {
  const difference = (unitPriceMinor: number, listPriceMinor: number) =>
    priceOrder({ ...atHome, unitPriceMinor, listPriceMinor }).differencePercent;
  expect(difference(995_000, 1_000_000)).toBe("-0.5");
  expect(difference(1_000_000, 1_000_000)).toBe("0");
  expect(difference(1_000_050, 1_000_000)).toBe("0.01");
  expect(difference(999_950, 1_000_000)).toBe("-0.01");
  expect(difference(999_951, 1_000_000)).toBe("0");
  expect(difference(2_000_000, 1_000_000)).toBe("100");
});

test("the export list in dollars crosses into another currency through the two rates, half up", () => {
  const list = (listPriceMinor: number, own: string, dollar: string) =>
    priceOrder({
      ...atHome,
      saleType: "EXPORT",
      currency: "EUR",
      vat: zero,
      listPriceMinor,
      rate: rate("EUR", own),
      dollarRate: rate("USD", dollar),
    }).listPriceMinor;
  expect(list(90_500, "1388474", "1279700")).toBe(
    Number((90_500n * 1_279_700n * 2n + 1_388_474n) / (2n * 1_388_474n)),
  );
  expect(list(100, "200.5", "100.25")).toBe(50);
  expect(list(101, "200.5", "100.25")).toBe(51);
});

test("the rate that priced a sale stands with its kind and day beside the price", () => {
  const priced = priceOrder({
    ...atHome,
    saleType: "EXPORT",
    currency: "USD",
    vat: zero,
    rate: rate("USD", "1279700"),
    dollarRate: rate("USD", "1279700"),
  });
  expect(priced).toMatchObject({
    rateId: "rate-USD",
    rialPerUnit: "1279700",
    rateDate: "2026-11-21",
    rateKind: "ETS",
    priceUnit: "per_ton",
    vatMinor: 0,
  });
});

test("a free sale costs nothing and keeps its list price; any other price of zero is refused", () => {
  const free = { ...atHome, saleType: "FREE", unitPriceMinor: 0 } as const;
  expect(priceOrder(free)).toMatchObject({
    netMinor: 0,
    vatMinor: 0,
    totalMinor: 0,
    listPriceMinor: 1_000_000,
    differencePercent: null,
    isInsideLimit: true,
    limitPercent: atHome.limitPercent,
  });
  expect(() => priceOrder({ ...free, unitPriceMinor: 1 })).toThrow(
    expect.objectContaining({ code: "order.priceNotZero" }),
  );
  expect(() => priceOrder({ ...atHome, unitPriceMinor: 0 })).toThrow(
    expect.objectContaining({ code: "order.priceZero" }),
  );
});

test("an amount that a number cannot hold is refused, not rounded", () => {
  const facts = { ...atHome, quantityKg: kilogram(1_000_000_000), unitPriceMinor: 9_000_001 };
  expect(() => priceOrder(facts)).toThrow(expect.objectContaining({ code: "amount.tooLarge" }));
});
