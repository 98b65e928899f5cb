import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../tests/support/runs.ts";
import { lineNet, lineNetRial, lineVat, netUnits, sumMinor } from "./amounts.ts";
import { decimal } from "./decimal.ts";
import { currencyCodes, money, rial } from "./money.ts";
import { kilogram } from "./quantity.ts";

const limit = BigInt(Number.MAX_SAFE_INTEGER);
const tooLarge = expect.objectContaining({ code: "amount.tooLarge" });
const weights = fc.integer({ min: 0, max: 1_000_000_000 }).map(kilogram);
const prices = fc.integer({ min: 0, max: 1_000_000_000 });
const currencies = fc.constantFrom(...currencyCodes);

test("the net in rials is the exact product, or the refusal of an amount that no number holds", () => {
  const isExact = fc.property(weights, prices, (weightKg, price) => {
    const exact = BigInt(weightKg) * BigInt(price);
    if (exact > limit) expect(() => lineNetRial(weightKg, rial(price))).toThrow(tooLarge);
    else expect(BigInt(lineNetRial(weightKg, rial(price)))).toBe(exact);
  });
  fc.assert(isExact, runs(10_000));
});

test("a price per ton gives the nearest minor unit, halves up", () => {
  const isNearest = fc.property(
    fc.integer({ min: 0, max: 9_000_000 }).map(kilogram),
    prices,
    currencies,
    (quantityKg, unitPriceMinor, currency) => {
      const net = lineNet({ currency, quantityKg, unitPriceMinor, priceUnit: "per_ton" });
      const excess = 1000n * BigInt(net.amountMinor) - BigInt(quantityKg) * BigInt(unitPriceMinor);
      expect(excess > -500n && excess <= 500n).toBe(true);
      expect(net.currency).toBe(currency);
    },
  );
  fc.assert(isNearest, runs(10_000));
});

test("a price per kilogram is multiplied as it stands", () => {
  const line = { currency: "USD", quantityKg: kilogram(24_001), unitPriceMinor: 38_907 } as const;
  expect(lineNet({ ...line, priceUnit: "per_kg" })).toEqual(money("USD", 933_806_907));
  expect(lineNet({ ...line, priceUnit: "per_ton" })).toEqual(money("USD", 933_807));
  expect(
    lineNet({ ...line, quantityKg: kilogram(500), unitPriceMinor: 1, priceUnit: "per_ton" }).amountMinor,
  ).toBe(1);
  expect(
    lineNet({ ...line, quantityKg: kilogram(499), unitPriceMinor: 1, priceUnit: "per_ton" }).amountMinor,
  ).toBe(0);
});

test("VAT is cut off, never rounded up, and mirrors a credit", () => {
  const percents = fc.constantFrom("0", "3", "9", "10", "12.5", "0.25");
  const isCutOff = fc.property(
    fc.integer({ min: 0, max: 2 ** 50 }),
    percents,
    currencies,
    (net, percent, currency) => {
      const vat = lineVat(money(currency, net), percent);
      const rest = BigInt(net) * BigInt(Number(percent) * 100) - BigInt(vat.amountMinor) * 10_000n;
      expect(rest >= 0n && rest < 10_000n).toBe(true);
      expect(lineVat(money(currency, -net || 0), percent).amountMinor).toBe(-vat.amountMinor || 0);
      expect(vat.currency).toBe(currency);
    },
  );
  fc.assert(isCutOff, runs(10_000));
});

test("the limit itself is an amount, one more is refused", () => {
  const line = { currency: "IRR", quantityKg: kilogram(1), priceUnit: "per_kg" } as const;
  expect(lineNet({ ...line, unitPriceMinor: Number.MAX_SAFE_INTEGER }).amountMinor).toBe(
    Number.MAX_SAFE_INTEGER,
  );
  expect(() => lineNetRial(kilogram(3), rial(Number.MAX_SAFE_INTEGER))).toThrow(tooLarge);
  expect(() => lineVat(money("IRR", -Number.MAX_SAFE_INTEGER), "101")).toThrow(tooLarge);
  expect(lineVat(money("IRR", -Number.MAX_SAFE_INTEGER), "100").amountMinor).toBe(-Number.MAX_SAFE_INTEGER);
  expect(lineVat(money("IRR", Number.MAX_SAFE_INTEGER), "100").amountMinor).toBe(Number.MAX_SAFE_INTEGER);
});

test("decimals of quantity and price round half up together", () => {
  expect(netUnits(decimal("19999.5"), decimal("333333"))).toBe(6_666_493_334n);
  expect(netUnits(decimal("0.001"), decimal("500"))).toBe(1n);
  expect(netUnits(decimal("0.001"), decimal("499"))).toBe(0n);
});

test("a sum stays exact beyond what a number holds", () => {
  const max = Number.MAX_SAFE_INTEGER;
  expect(sumMinor([max, max, 1, -1, 2n])).toBe(2n * BigInt(max) + 2n);
  expect(sumMinor([])).toBe(0n);
});
