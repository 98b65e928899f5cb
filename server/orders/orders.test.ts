import { afterEach, beforeEach, expect, test } from "vitest";
import { dumpDatabase } from "../../tests/support/dump-database.ts";
import {
  listPriceCents,
  listPriceRial,
  makeSalesOffice,
  type SalesOffice,
} from "../../tests/support/sales-office.ts";

let office: SalesOffice;
beforeEach(async () => {
  office = await makeSalesOffice();
  // A first sign-in writes an event, so those who will be refused sign in before.
  for (const user of ["sales.expert", "sales.manager"]) await office.sessionOf(user);
});
afterEach(() => office.end());

const id = () => ({ commandId: office.newId() });
const refusal = (code: string) => expect.objectContaining({ code });
const dump = () => dumpDatabase(office.office.database().reader);

/** Refused with the code, and no row of the whole database has changed. */
async function expectRefused(attempt: () => Promise<unknown>, code: string): Promise<void> {
  const before = dump();
  await expect(attempt()).rejects.toThrow(refusal(code));
  expect(dump()).toEqual(before);
}

test("an order goes from draft to an issued pro-forma, and its timeline tells each step with its person", async () => {
  const { orderId, proformaId } = await office.issuedProforma();
  const order = await office.call("sales.expert").orders.get({ orderId });
  expect(order.state).toBe("proforma_issued");
  expect(order.number).toBe("R-1405-000001");
  expect(order.pricing).toMatchObject({
    netMinor: 24_000_000_000,
    vatMinor: 2_400_000_000,
    totalMinor: 26_400_000_000,
  });
  expect(order.timeline.map(({ command, actorEn }) => `${command} ${actorEn}`)).toEqual([
    "proformas.issue User sales.manager",
    "proformas.sign User sales.expert",
    "orders.price User sales.expert",
    "orders.claim User sales.expert",
    "orders.submit User sales.expert",
    "orders.create User sales.expert",
  ]);
  const proforma = await office.call("sales.manager").proformas.get({ proformaId });
  expect(proforma).toMatchObject({ number: "P-1405-000001", state: "issued", validUntil: "2026-11-24" });
  const verified = await office
    .call("auditor")
    .proformas.verify({ trackingCode: proforma.trackingCode ?? "" });
  expect(verified).toMatchObject({ kind: "proforma", number: "P-1405-000001", verdict: "valid" });
});

test("of two desks that claim one order one wins, and the other learns the name", async () => {
  const { id: orderId } = await office.call("sales.expert").orders.create({ ...id(), ...office.order() });
  await office.call("sales.expert").orders.submit({ ...id(), orderId });
  const claims = await Promise.allSettled([
    office.call("sales.expert").orders.claim({ ...id(), orderId }),
    office.call("sales.expert.2").orders.claim({ ...id(), orderId }),
  ]);
  expect(claims.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const lost = claims.find((claim) => claim.status === "rejected");
  expect(lost?.reason).toMatchObject({
    code: "order.claimedByOther",
    data: { params: { name: expect.stringContaining("کاربر") } },
  });
});

test("a double click is one order: the same intent twice answers the same and takes one number", async () => {
  const intent = { ...id(), ...office.order() };
  const expert = office.call("sales.expert");
  const [first, second] = await Promise.all([expert.orders.create(intent), expert.orders.create(intent)]);
  expect(second).toEqual(first);
  const { number } = await expert.orders.create({ ...id(), ...office.order() });
  expect([first.number, number]).toEqual(["R-1405-000001", "R-1405-000002"]);
});

test("what a person may not do is refused at the gate and writes nothing", async () => {
  const { orderId, proformaId } = await office.pricedOrder();
  const { contentHash } = await office.call("sales.expert").proformas.get({ proformaId });
  await expectRefused(() => office.callAnonymously().orders.list({}), "session.none");
  await expectRefused(
    () => office.call("sales.expert").proformas.issue({ ...id(), proformaId, contentHash }),
    "permission.denied",
  );
  await expectRefused(
    () => office.call("sales.manager").orders.price({ ...id(), orderId, unitPriceMinor: 1 }),
    "permission.denied",
  );
  const cancel = { orderId, reasonCode: "CUSTOMER", reason: "withdrew" };
  await expectRefused(
    () => office.call("sales.expert").orders.cancel({ ...id(), ...cancel }),
    "permission.denied",
  );
});

test("a faulty order is saved as a draft and refused by field when handed in", async () => {
  const expert = office.call("sales.expert");
  const wrong = office.order({ quantityKg: 24_013, currency: "USD" });
  const { id: orderId } = await expert.orders.create({ ...id(), ...wrong });
  const before = dump();
  const refused = await expert.orders.submit({ ...id(), orderId }).catch((error: unknown) => error);
  expect(refused).toMatchObject({
    code: "input.invalid",
    data: {
      fields: [
        { path: "quantityKg", code: "order.notWholePackages" },
        { path: "currency", code: "order.currencyUnfit" },
      ],
    },
  });
  expect(dump()).toEqual(before);
});

test("a like order of the last days needs a reason, and the reason is kept", async () => {
  const expert = office.call("sales.expert");
  await office.claimedOrder();
  const { id: orderId } = await expert.orders.create({ ...id(), ...office.order() });
  await expectRefused(() => expert.orders.submit({ ...id(), orderId }), "order.duplicate");
  await expert.orders.submit({ ...id(), orderId, duplicateReason: "second load" });
  expect((await expert.orders.get({ orderId })).duplicateReason).toBe("second load");
});

test("a price outside the limit goes to the manager, who is not the proposer", async () => {
  const expert = office.call("sales.expert");
  const orderId = await office.claimedOrder();
  const price = { orderId, unitPriceMinor: Math.round(listPriceRial * 0.9) };
  await expectRefused(() => expert.orders.price({ ...id(), ...price }), "order.priceAboveLimit");
  await expectRefused(
    () => expert.orders.proposePrice({ ...id(), orderId, unitPriceMinor: listPriceRial, reason: "none" }),
    "order.priceInsideLimit",
  );
  await expert.orders.proposePrice({ ...id(), ...price, reason: "yearly contract" });
  const approved = await office.call("sales.manager").orders.approvePrice({ ...id(), orderId });
  expect(approved.state).toBe("priced");
  const order = await expert.orders.get({ orderId });
  expect(order.pricing).toMatchObject({
    unitPriceMinor: 900_000,
    listPriceMinor: listPriceRial,
    isInsideLimit: false,
  });
  expect(order.priceReason).toBe("yearly contract");
});

test("a currency price stands on an approved rate of the day, and tomorrow it signs nothing", async () => {
  const { orderId, proformaId } = await office.pricedOrder(office.exportOrder());
  const expert = office.call("sales.expert");
  expect((await expert.orders.get({ orderId })).pricing).toMatchObject({
    unitPriceMinor: listPriceCents,
    netMinor: 2_172_000,
    vatMinor: 0,
    vatKind: "zero",
    rialPerUnit: "1279700",
    rateDate: "2026-11-21",
  });
  const { contentHash } = await expert.proformas.get({ proformaId });
  office.clock.advance(15 * 3_600_000 + 59 * 60_000);
  expect(office.office.businessDay()).toBe("2026-11-21");
  office.clock.advance(60_000);
  expect(office.office.businessDay()).toBe("2026-11-22");
  await expectRefused(
    () => expert.proformas.sign({ ...id(), proformaId, contentHash }),
    "proforma.rateOfOtherDay",
  );
});

test("a currency without an approved rate of the day cannot be priced", async () => {
  const orderId = await office.claimedOrder(office.exportOrder({ currency: "CNY" }));
  await expectRefused(
    () => office.call("sales.expert").orders.price({ ...id(), orderId, unitPriceMinor: 500_000 }),
    "order.noRate",
  );
});

test("the second signature is another person's, over the very content that was seen", async () => {
  const { proformaId } = await office.pricedOrder();
  const expert = office.call("sales.expert");
  const manager = office.call("sales.manager");
  const { contentHash } = await expert.proformas.get({ proformaId });
  await expectRefused(
    () => expert.proformas.sign({ ...id(), proformaId, contentHash: "0".repeat(64) }),
    "proforma.contentChanged",
  );
  await expectRefused(() => manager.proformas.issue({ ...id(), proformaId, contentHash }), "state.wrong");
  await expert.proformas.sign({ ...id(), proformaId, contentHash });
  await expectRefused(() => expert.proformas.sign({ ...id(), proformaId, contentHash }), "state.wrong");
  await expectRefused(
    () => manager.proformas.issue({ ...id(), proformaId, contentHash: "f".repeat(64) }),
    "proforma.contentChanged",
  );
  const issued = await manager.proformas.issue({ ...id(), proformaId, contentHash });
  expect(issued.number).toBe("P-1405-000001");
});

test("a customer edited after the first signature changes no signed content; before it, the hash moves", async () => {
  const { proformaId } = await office.pricedOrder();
  const expert = office.call("sales.expert");
  const before = await expert.proformas.get({ proformaId });
  const customer = await expert.customers.get({ customerId: office.customerId });
  const { id: customerId, code: _code, ...fields } = customer;
  const edited = await expert.customers.edit({ ...id(), customerId, ...fields, address: "خیابان دیگر" });
  const moved = await expert.proformas.get({ proformaId });
  expect(moved.contentHash).not.toBe(before.contentHash);
  await expectRefused(
    () => expert.proformas.sign({ ...id(), proformaId, contentHash: before.contentHash }),
    "proforma.contentChanged",
  );
  await expert.proformas.sign({ ...id(), proformaId, contentHash: moved.contentHash });
  await expert.customers.edit({ ...id(), customerId, ...fields, address: "خیابان سوم", rev: edited.rev });
  expect((await expert.proformas.get({ proformaId })).contentHash).toBe(moved.contentHash);
});

test("an issued pro-forma runs out after its days and its order may be priced again", async () => {
  const { orderId, proformaId } = await office.issuedProforma();
  const { expireDue } = await import("./expire-due-work.ts");
  const { systemActor } = await import("../kernel/actor.ts");
  office.clock.advance(3 * 24 * 3_600_000);
  expireDue({ office: office.office, actor: systemActor });
  expect(stateOf(orderId, proformaId)).toEqual(["proforma_issued", "issued"]);
  office.clock.advance(24 * 3_600_000);
  expireDue({ office: office.office, actor: systemActor });
  expect(stateOf(orderId, proformaId)).toEqual(["priced", "expired"]);
});

function stateOf(orderId: string, proformaId: string): (string | undefined)[] {
  const db = office.office.database().reader;
  return [
    db.row<{ state: string }>("SELECT state FROM sales_order WHERE id = ?", orderId)?.state,
    db.row<{ state: string }>("SELECT state FROM proforma WHERE id = ?", proformaId)?.state,
  ];
}

test("an order cancelled before its delivery order voids its pro-forma; a closed order does nothing more", async () => {
  const { orderId, proformaId } = await office.issuedProforma();
  const cancel = { orderId, reasonCode: "CUSTOMER", reason: "withdrew" };
  await office.call("sales.manager").orders.cancel({ ...id(), ...cancel });
  expect(stateOf(orderId, proformaId)).toEqual(["cancelled", "void"]);
  await expectRefused(
    () => office.call("sales.manager").orders.cancel({ ...id(), ...cancel }),
    "state.wrong",
  );
  const refunds = await office.call("fin.manager").refunds.list({});
  expect(refunds.rows).toEqual([]);
});

test("a free sale costs nothing, needs a manager who did not prepare it, and keeps its list value", async () => {
  const free = office.order({ saleType: "FREE", freePurpose: "SAMPLE", quantityKg: 500 });
  const orderId = await office.claimedOrder(free);
  const expert = office.call("sales.expert");
  await expectRefused(
    () => expert.orders.price({ ...id(), orderId, unitPriceMinor: 5 }),
    "order.priceNotZero",
  );
  await expert.orders.price({ ...id(), orderId, unitPriceMinor: 0 });
  const manager = office.call("sales.manager");
  await manager.orders.approveFree({ ...id(), orderId, purpose: "SAMPLE" });
  const order = await manager.orders.get({ orderId });
  expect(order).toMatchObject({
    state: "finance_approved",
    totalMinor: 0,
    proformas: [],
    freeApproval: { number: "FA-1405-0001", purpose: "SAMPLE", listValueRial: 500_000_000 },
  });
});

test("an edit from an old reading is refused and loses nothing of the newer one", async () => {
  const expert = office.call("sales.expert");
  const { id: orderId, rev } = await expert.orders.create({ ...id(), ...office.order() });
  await expert.orders.edit({ ...id(), orderId, rev, ...office.order({ note: "first" }) });
  await expectRefused(
    () => expert.orders.edit({ ...id(), orderId, rev, ...office.order({ note: "second" }) }),
    "record.changed",
  );
  expect((await expert.orders.get({ orderId })).note).toBe("first");
});
