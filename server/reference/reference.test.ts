import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { referenceKinds } from "../../core/reference/reference.contract.ts";
import { defaultVatTables } from "../../core/tax/vat.ts";
import { findReferenceItem } from "../../db/reference/reference.repository.ts";
import { makeOffice, type TestOffice } from "../../tests/support/office.ts";

let test: TestOffice;
beforeAll(async () => {
  test = await makeOffice();
});
afterAll(() => test.end());

describe("reference tables", () => {
  it("a new company has every table but brokers, which come with an import", async () => {
    const items = await test.call("wh.keeper").reference.list({});
    const kinds = new Set(items.map(({ kind }) => kind));
    expect(referenceKinds.filter((kind) => !kinds.has(kind))).toEqual(["broker"]);
    const places = items.filter(({ kind }) => kind === "packaging").map(({ key }) => key);
    expect(places.slice(0, 3)).toEqual(["BAG25", "BAG25_PALLET", "BAG50"]);
  });

  it("an item keeps both words and the other columns of its table", () => {
    const { reader } = test.office.database();
    expect(findReferenceItem(reader, "packaging", "BAG25")).toMatchObject({
      fa: "کیسه ۲۵ کیلوگرمی",
      en: "25 kg bag",
      data: { unit_net_kg: "25", states: "solid" },
    });
    expect(findReferenceItem(reader, "reason", "reject_payment.AMOUNT")?.data).toMatchObject({
      kind: "reject_payment",
      key: "AMOUNT",
    });
    expect(findReferenceItem(reader, "packaging", "BOX")).toBeNull();
  });

  it("the VAT tables of the files are those that the rules begin with", async () => {
    const items = await test.call("auditor").reference.list({});
    const rates = items.filter(({ kind }) => kind === "vatRate");
    expect(
      rates.map(({ data }) => ({ fromJalali: data.from_jalali, ratePercent: data.rate_percent })),
    ).toEqual(defaultVatTables.rates);
    const exemptions = items.filter(({ kind }) => kind === "vatExemption");
    expect(
      exemptions.map(({ data }) => [data.scope, data.product, data.declared_use, data.treatment]),
    ).toEqual(
      defaultVatTables.exemptions.map((row) => [row.scope, row.subject, row.declaredUse, row.treatment]),
    );
  });

  it("users are listed with their roles and the last sign-in, secrets never", async () => {
    const users = await test.call("adm").users.list({});
    const keeper = users.find(({ username }) => username === "wh.keeper");
    expect(keeper).toMatchObject({ roles: ["wh.keeper"], status: "active", hasPassword: true });
    expect(keeper?.lastSignInAtMs).toBe(test.clock.nowMs());
    expect(JSON.stringify(users)).not.toContain("argon2");
  });
});
