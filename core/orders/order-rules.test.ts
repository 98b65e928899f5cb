import { expect, test } from "vitest";
import type { OrderInput } from "./order.contract.ts";
import { checkOrder, type OrderedPackaging, type OrderedProduct } from "./order-rules.ts";

const product: OrderedProduct = {
  code: "HD-5620",
  status: "active",
  isExportable: true,
  minOrderKg: 5_000,
  truckLoadKg: 24_000,
  defaultPackaging: "BAG25",
  altPackaging: ["JUMBO1000", "BULK_LIQUID"],
};
const bag: OrderedPackaging = { key: "BAG25", unitNetKg: 25 };
const bulk: OrderedPackaging = { key: "BULK_LIQUID", unitNetKg: null };
const atHome: OrderInput = {
  customerId: "c",
  saleType: "DOMESTIC",
  productId: "p",
  declaredUse: "industrial",
  quantityKg: 24_000,
  packaging: "BAG25",
  currency: "IRR",
  incoterm: "EXW",
  namedPlace: "plant",
  namedPlaceCountry: "IR",
  destination: "Mashhad",
  destinationCountry: "IR",
  exitBorder: "",
  wantedOn: null,
  note: "",
  freePurpose: null,
};
const abroad: OrderInput = {
  ...atHome,
  saleType: "EXPORT",
  declaredUse: "export",
  currency: "USD",
  destinationCountry: "IQ",
  exitBorder: "SHALAMCHEH",
};
const faultsOf = (order: OrderInput, of: OrderedProduct = product, packaging: OrderedPackaging = bag) =>
  checkOrder(order, of, packaging).map(({ path, code, params }) => [path, code, params]);

test("a right order at home and one abroad have no fault", () => {
  expect(faultsOf(atHome)).toEqual([]);
  expect(faultsOf(abroad)).toEqual([]);
});

test("a product off sale, one that is not exported and a packaging that does not fit are named", () => {
  expect(faultsOf(atHome, { ...product, status: "inactive" })).toEqual([
    ["productId", "order.productNotOnSale", { code: "HD-5620" }],
  ]);
  expect(faultsOf(abroad, { ...product, isExportable: false })).toEqual([
    ["productId", "order.productNotExportable", { code: "HD-5620" }],
  ]);
  expect(faultsOf(atHome, { ...product, isExportable: false })).toEqual([]);
  expect(faultsOf({ ...atHome, packaging: "DRUM200" })).toEqual([["packaging", "order.packagingUnfit", {}]]);
  expect(
    faultsOf({ ...atHome, packaging: "JUMBO1000" }, product, { key: "JUMBO1000", unitNetKg: 1000 }),
  ).toEqual([]);
});

test("the least order is a border, and a free sample may be smaller", () => {
  expect(faultsOf({ ...atHome, quantityKg: 5_000 })).toEqual([]);
  expect(faultsOf({ ...atHome, quantityKg: 4_975 })).toEqual([
    ["quantityKg", "order.belowMinimum", { min: "5000" }],
  ]);
  expect(faultsOf({ ...atHome, saleType: "FREE", freePurpose: "SAMPLE", quantityKg: 25 })).toEqual([]);
});

test("bags go whole, and the nearest whole number is told", () => {
  expect(faultsOf({ ...atHome, quantityKg: 22_013 })).toEqual([
    ["quantityKg", "order.notWholePackages", { unit: "25", nearest: "22025" }],
  ]);
  expect(faultsOf({ ...atHome, quantityKg: 22_012 })).toEqual([
    ["quantityKg", "order.notWholePackages", { unit: "25", nearest: "22000" }],
  ]);
  const sample: OrderInput = { ...atHome, saleType: "FREE", freePurpose: "SAMPLE", quantityKg: 3 };
  expect(faultsOf(sample)).toEqual([["quantityKg", "order.notWholePackages", { unit: "25", nearest: "25" }]]);
});

test("bulk liquid is at least one truck and needs no whole number", () => {
  const liquid = { ...atHome, packaging: "BULK_LIQUID" };
  expect(faultsOf({ ...liquid, quantityKg: 24_001 }, product, bulk)).toEqual([]);
  expect(faultsOf({ ...liquid, quantityKg: 23_999 }, product, bulk)).toEqual([
    ["quantityKg", "order.belowTruck", { min: "24000" }],
  ]);
});

test("currency, declared use, destination, border and purpose fit the sale type", () => {
  expect(faultsOf({ ...atHome, currency: "USD" })).toEqual([["currency", "order.currencyUnfit", {}]]);
  expect(faultsOf({ ...abroad, currency: "IRR" })).toEqual([["currency", "order.currencyUnfit", {}]]);
  expect(faultsOf({ ...abroad, currency: "TRY" })).toEqual([["currency", "order.currencyUnfit", {}]]);
  expect(faultsOf({ ...atHome, declaredUse: "export" })).toEqual([["declaredUse", "order.useUnfit", {}]]);
  expect(faultsOf({ ...abroad, declaredUse: "industrial" })).toEqual([["declaredUse", "order.useUnfit", {}]]);
  expect(faultsOf({ ...atHome, destinationCountry: "IQ" })).toEqual([
    ["destinationCountry", "order.destinationUnfit", {}],
  ]);
  expect(faultsOf({ ...abroad, destinationCountry: "IR" })).toEqual([
    ["destinationCountry", "order.destinationUnfit", {}],
  ]);
  expect(faultsOf({ ...abroad, exitBorder: "" })).toEqual([["exitBorder", "order.borderNeeded", {}]]);
  expect(faultsOf({ ...atHome, saleType: "FREE" })).toEqual([["freePurpose", "order.purposeNeeded", {}]]);
});

test("every fault is told at once", () => {
  const wrong: OrderInput = { ...abroad, quantityKg: 4_001, currency: "IRR", exitBorder: "" };
  expect(faultsOf(wrong, { ...product, status: "inactive" }).map(([, code]) => code)).toEqual([
    "order.productNotOnSale",
    "order.belowMinimum",
    "order.notWholePackages",
    "order.currencyUnfit",
    "order.borderNeeded",
  ]);
});
