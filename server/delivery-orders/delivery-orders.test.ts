import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deliveryOrderStates } from "../../core/delivery-orders/delivery-order-machine.ts";
import { saleTypes } from "../../core/orders/order.contract.ts";
import { deliveryOrderTotals } from "../../db/delivery-orders/delivery-order.repository.ts";
import { makeOffice, type TestOffice } from "../../tests/support/office.ts";
import { runs } from "../../tests/support/runs.ts";
import { furnishSales, issueProforma, payInFull, type Sales } from "../../tests/support/sale-case.ts";
import { systemActor } from "../kernel/actor.ts";
import { verifyTrackingCode } from "../proformas/proforma.queries.ts";
import { readDeliveryOrder } from "./delivery-order.queries.ts";
import { expireDeliveryOrders } from "./expire-delivery-orders.ts";

const dayMs = 86_400_000;
let t: TestOffice;
let sales: Sales;
beforeAll(async () => {
  t = await makeOffice();
  sales = await furnishSales(t);
});
afterAll(() => t.end());

async function issued(): Promise<{ id: string; orderId: string; number: string }> {
  const proforma = await issueProforma(sales);
  await payInFull(t, proforma);
  const { orderId } = proforma;
  const { id, number } = await t.call("fin.manager").deliveryOrders.issue({ commandId: t.newId(), orderId });
  return { id, orderId, number };
}

const stateOf = (table: string, id: string): string | undefined =>
  t.office.database().reader.row<{ state: string }>(`SELECT state FROM ${table} WHERE id = ?`, id)?.state;

describe("the list", () => {
  test("totals are the exact sums of every row of the filter, also beyond 2^53", async () => {
    const made = [await issued(), await issued(), await issued()];
    const { writer } = t.office.database();
    const huge = 6_000_000_000_000_000;
    writer.run(
      "UPDATE delivery_order SET quantity_kg = ?, lifted_opening_kg = 7 WHERE id = ?",
      huge,
      made[0]?.id ?? "",
    );
    writer.run(
      "UPDATE delivery_order SET quantity_kg = ?, state = 'suspended' WHERE id = ?",
      huge,
      made[1]?.id ?? "",
    );
    const list = t.call("auditor").deliveryOrders;
    for (const state of [undefined, ...deliveryOrderStates]) {
      const { rows, totals } = await list.list({ limit: 200, ...(state ? { state } : {}) });
      const sum = (of: (row: (typeof rows)[number]) => number): string =>
        rows.reduce((total, row) => total + BigInt(of(row)), 0n).toString();
      expect(totals, state ?? "all").toEqual({
        quantityKg: sum(({ quantityKg }) => quantityKg),
        remainingKg: sum(({ remainingKg }) => remainingKg),
      });
    }
    expect((await list.list({})).totals?.quantityKg).toBe("12000000000022000");
    expect((await list.list({ q: "D-1405" })).totals).toBeNull();
    writer.run("UPDATE delivery_order SET quantity_kg = 22000, state = 'issued', lifted_opening_kg = 0");
  });

  test("the running sums stay the sums of the rows through any inserts, changes and deletions", () => {
    const { writer } = t.office.database();
    const columns = writer
      .rows<{ name: string }>("SELECT name FROM pragma_table_info('delivery_order')")
      .map(({ name }) => name)
      .filter(
        (name) => !["id", "number", "tracking_code", "state", "sale_type", "quantity_kg"].includes(name),
      )
      .join(", ");
    const insert = `INSERT INTO delivery_order (id, number, state, sale_type, quantity_kg, ${columns})
      SELECT ?, ?, ?, ?, ?, ${columns} FROM delivery_order ORDER BY number LIMIT 1`;
    const row = fc.record({
      key: fc.nat(5),
      state: fc.constantFrom(...deliveryOrderStates),
      saleType: fc.constantFrom(...saleTypes),
      quantityKg: fc.integer({ min: 1, max: 2 ** 50 }),
      liftedKg: fc.nat(2 ** 30),
      act: fc.constantFrom("insert", "change", "delete"),
    });
    const property = fc.property(fc.array(row, { maxLength: 15 }), (acts) => {
      for (const { key, state, saleType, quantityKg, liftedKg, act } of acts) {
        const id = `random-${key}`;
        if (act === "delete") writer.run("DELETE FROM delivery_order WHERE id = ?", id);
        else if (act === "insert" && !writer.row("SELECT 1 FROM delivery_order WHERE id = ?", id))
          writer.run(insert, id, id, state, saleType, quantityKg);
        else
          writer.run(
            "UPDATE delivery_order SET state = ?, sale_type = ?, quantity_kg = ?, lifted_opening_kg = ? WHERE id = ?",
            ...[state, saleType, quantityKg, liftedKg, id],
          );
      }
      const { reader } = t.office.database();
      for (const state of [undefined, ...deliveryOrderStates])
        for (const saleType of [undefined, ...saleTypes]) {
          const rows = reader.rows<{ quantity: string; lifted: string }>(
            "SELECT CAST(quantity_kg AS TEXT) AS quantity, CAST(lifted_opening_kg AS TEXT) AS lifted FROM delivery_order WHERE coalesce(?, state) = state AND coalesce(?, sale_type) = sale_type",
            state ?? null,
            saleType ?? null,
          );
          const sum = (of: (found: (typeof rows)[number]) => string): bigint =>
            rows.reduce((total, found) => total + BigInt(of(found)), 0n);
          const quantity = sum((found) => found.quantity);
          const lifted = sum((found) => found.lifted);
          expect(deliveryOrderTotals(reader, { state, saleType })).toEqual({
            quantityKg: quantity.toString(),
            liftedKg: lifted.toString(),
            remainingKg: (quantity - lifted).toString(),
          });
        }
    });
    fc.assert(property, runs(500));
    writer.run("DELETE FROM delivery_order WHERE id LIKE 'random-%'");
  });

  test("more lifted than ordered shows as a remainder below zero", async () => {
    const { id } = await issued();
    t.office.database().writer.run("UPDATE delivery_order SET lifted_opening_kg = 23000 WHERE id = ?", id);
    const record = await t.call("auditor").deliveryOrders.get({ deliveryOrderId: id });
    expect(record.remainingKg).toBe(-1_000);
  });

  test("pages by keyset give every row once, in order, for every sort", async () => {
    for (const sort of ["number", "issued", "expires"] as const) {
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await t
          .call("auditor")
          .deliveryOrders.list({ sort, limit: 2, ...(after ? { after } : {}) });
        seen.push(...page.rows.map(({ id }) => id));
        after = page.next ?? undefined;
      } while (after);
      const all = t.office.database().reader.rows<{ id: string }>("SELECT id FROM delivery_order");
      expect(new Set(seen)).toEqual(new Set(all.map(({ id }) => id)));
      expect(seen).toHaveLength(all.length);
    }
  });
});

describe("expiry", () => {
  type Made = Awaited<ReturnType<typeof issued>>;
  let alone: Made;
  let twofold: Made;
  const expire = () => expireDeliveryOrders({ office: t.office, actor: systemActor });

  beforeAll(async () => {
    alone = await issued();
    twofold = await issued();
    const { writer } = t.office.database();
    const columns = writer
      .rows<{ name: string }>("SELECT name FROM pragma_table_info('delivery_order')")
      .map(({ name }) => name)
      .filter((name) => !["id", "number", "tracking_code", "expires_on"].includes(name))
      .join(", ");
    writer.run(
      `INSERT INTO delivery_order (id, number, tracking_code, expires_on, ${columns})
       SELECT 'second', 'D-1405-999999', NULL, '2027-06-01', ${columns} FROM delivery_order WHERE id = ?`,
      twofold.id,
    );
  });

  test("the last loading day is still good; the day after, delivery order and order expire in one event", () => {
    t.clock.advance(30 * dayMs);
    expire();
    expect(stateOf("delivery_order", alone.id)).toBe("issued");
    t.clock.advance(dayMs);
    expire();
    expect(stateOf("delivery_order", alone.id)).toBe("expired");
    expect(stateOf("sales_order", alone.orderId)).toBe("expired");
    const { reader } = t.office.database();
    const { timeline, trackingCode } = readDeliveryOrder(reader, alone.id);
    expect(timeline[0]).toMatchObject({
      command: "system.expireDeliveryOrders",
      actorEn: "The office itself",
    });
    expect(verifyTrackingCode(reader, trackingCode ?? "").verdict).toBe("expired");
  });

  test("a day without anything due leaves no event", () => {
    const { reader } = t.office.database();
    const events = () => reader.row<{ n: number }>("SELECT count(*) AS n FROM audit_event")?.n;
    const before = events();
    expire();
    expect(events()).toBe(before);
  });

  test("an order stays while another of its delivery orders may still be loaded", () => {
    expect(stateOf("delivery_order", twofold.id)).toBe("expired");
    expect(stateOf("delivery_order", "second")).toBe("issued");
    expect(stateOf("sales_order", twofold.orderId)).toBe("delivery_order_issued");
    t.clock.advance(365 * dayMs);
    expire();
    expect(stateOf("delivery_order", "second")).toBe("expired");
    expect(stateOf("sales_order", twofold.orderId)).toBe("expired");
  });
});
