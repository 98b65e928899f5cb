import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isoDate } from "../../core/kernel/iso-date.ts";
import type { ProductRow } from "../../core/products/product.contract.ts";
import { priceOfDay } from "../../db/products/product.repository.ts";
import { openFilmProduct } from "../../tests/support/film-product.ts";
import { makeOffice, type TestOffice } from "../../tests/support/office.ts";
import { codeOf, refusalOf } from "../../tests/support/refusals.ts";

let test: TestOffice;
let productId: string;
beforeAll(async () => {
  test = await makeOffice();
  productId = openFilmProduct(test);
});
afterAll(() => test.end());

const setPrice = (validFrom: string, amountMinor: number, list: "domestic" | "export" = "domestic") =>
  test.call("sales.manager").products.setPrice({
    commandId: test.newId(),
    productId,
    list,
    amountMinor,
    validFrom,
  });
const read = () => test.call("sales.expert").products.get({ productId });

describe("list prices", () => {
  it("a price holds from its day until the next begins, each list for itself", async () => {
    await setPrice("2026-11-21", 1_162_470);
    await setPrice("2026-11-25", 1_170_000);
    await setPrice("2026-11-23", 90_500, "export");
    const { reader } = test.office.database();
    const priceOn = (day: string, list: "domestic" | "export" = "domestic") =>
      priceOfDay(reader, productId, list, isoDate(day));
    expect(priceOn("2026-11-20")).toBeNull();
    expect(priceOn("2026-11-21")).toMatchObject({ amountMinor: 1_162_470, currency: "IRR", unit: "per_kg" });
    expect(priceOn("2026-11-24")?.amountMinor).toBe(1_162_470);
    expect(priceOn("2026-11-25")?.amountMinor).toBe(1_170_000);
    expect(priceOn("2026-11-22", "export")).toBeNull();
    expect(priceOn("2027-01-01", "export")).toMatchObject({
      amountMinor: 90_500,
      currency: "USD",
      unit: "per_ton",
    });
  });

  it("the list shows prices of the business day, the record their whole history", async () => {
    const [listed] = await test.call("wh.keeper").products.list({});
    expect(listed?.prices.map(({ list, amountMinor }) => [list, amountMinor])).toEqual([
      ["domestic", 1_162_470],
    ]);
    const { prices } = await read();
    expect(prices.map(({ validFrom }) => validFrom)).toEqual(["2026-11-25", "2026-11-23", "2026-11-21"]);
  });

  it("a second price of a day and a price of yesterday are refused", async () => {
    expect(await codeOf(() => setPrice("2026-11-21", 5))).toBe("product.priceExists");
    expect(await codeOf(() => setPrice("2026-11-20", 5))).toBe("product.priceInPast");
    expect(await codeOf(() => setPrice("2026-11-30", 0))).toBe("input.invalid");
  });

  it("only the sales manager sets prices", async () => {
    const asExpert = () =>
      test.call("sales.expert").products.setPrice({
        commandId: test.newId(),
        productId,
        list: "domestic",
        amountMinor: 5,
        validFrom: "2026-12-01",
      });
    expect(await codeOf(asExpert)).toBe("permission.denied");
  });
});

describe("products", () => {
  const edit = async (changes: Partial<ProductRow>, rev?: number) => {
    const { id: _id, code: _code, prices: _prices, rev: current, ...fields } = await read();
    return test
      .call("adm")
      .products.edit({ commandId: test.newId(), productId, ...fields, rev: rev ?? current, ...changes });
  };

  it("an edit by the current rev is stored, by an old one refused", async () => {
    const { rev } = await read();
    const edited = await edit({ nameEn: "HDPE film", tolerancePercent: "4.5" });
    expect(edited.rev).toBe(rev + 1);
    expect(await read()).toMatchObject({ nameEn: "HDPE film", tolerancePercent: "4.5" });
    expect(await codeOf(() => edit({ nameEn: "late" }, rev))).toBe("record.changed");
    expect((await read()).nameEn).toBe("HDPE film");
  });

  it.each([
    [{ hs8: "99000000" }, "hs8", "identifier.hsCodeWrong"],
    [{ defaultPackaging: "BOX" }, "defaultPackaging", "product.notPacked"],
    [{ defaultPackaging: "BULK_LIQUID" }, "defaultPackaging", "product.packagingState"],
    [{ altPackaging: ["BAG50", "DRUM200"] }, "altPackaging.1", "product.packagingState"],
    [{ tolerancePercent: "100.1" }, "tolerancePercent", "field.tooBig"],
    [{ minOrderKg: 0 }, "minOrderKg", "field.tooSmall"],
  ] as const)("%j is refused at %s", async (changes, path, code) => {
    const before = await read();
    const refusal = await refusalOf(() => edit(changes as Partial<ProductRow>));
    expect(refusal.code).toBe("input.invalid");
    expect(refusal.fields.map((field) => [field.path, field.code])).toEqual([[path, code]]);
    expect(await read()).toEqual(before);
  });
});
