import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deliveryOrderStates } from "../../core/delivery-orders/delivery-order-machine.ts";
import { makeOffice, type TestOffice } from "../../tests/support/office.ts";
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
    expect(timeline[0]).toMatchObject({ command: "system.expireDeliveryOrders", actorEn: "system" });
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
