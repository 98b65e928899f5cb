import { z } from "zod";
import {
  type DeliveryOrderState,
  deliveryOrderStates,
} from "../../core/delivery-orders/delivery-order-machine.ts";
import { lineNetRial } from "../../core/kernel/amounts.ts";
import type { IsoDate } from "../../core/kernel/iso-date.ts";
import { addDays } from "../../core/kernel/iso-date.ts";
import { fiscalYearOf, jalaliMonthKey } from "../../core/kernel/jalali.ts";
import { rial } from "../../core/kernel/money.ts";
import { kilogram } from "../../core/kernel/quantity.ts";
import { trackingCodeOf } from "../../core/proformas/tracking-code.ts";
import { addDeliveryOrder } from "../../db/delivery-orders/delivery-order.repository.ts";
import type { WritableDb } from "../../db/kernel/database.ts";
import { takeNumber } from "../../db/kernel/series.repository.ts";
import { addOrder, getOrder } from "../../db/orders/order.repository.ts";
import { addApproval, addPayment } from "../../db/payments/payment.repository.ts";
import { contentHashOf } from "../../db/proformas/content-hash.ts";
import { addProforma } from "../../db/proformas/proforma.repository.ts";
import { systemActor } from "../../server/kernel/actor.ts";
import { type Command, commit } from "../../server/kernel/command.ts";
import type { Office } from "../../server/kernel/office.ts";
import { liveContent, toStored } from "../../server/proformas/proforma-content.ts";

type Input = { commandId: string; count: number; kind: "issued" | "approved" };
type People = { readonly customers: string[]; readonly products: string[]; readonly users: string[] };

const batch = 5_000;

/** Adds whole cases to a sample company: with delivery orders ("issued"), or one step before them ("approved"). */
export function generateCases(office: Office, count: number, kind: Input["kind"]): string[] {
  const ids: string[] = [];
  const generate: Command<Input, null> = {
    name: "bench.generate",
    input: z.strictObject({ commandId: z.uuid(), count: z.int(), kind: z.enum(["issued", "approved"]) }),
    run(db, { count: size, kind: wanted }) {
      const people = peopleOf(db);
      for (let index = 0; index < size; index += 1) ids.push(addCase(db, people, ids.length, wanted));
      return null;
    },
  };
  const context = { office, actor: systemActor };
  for (let done = 0; done < count; done += batch) {
    const size = Math.min(batch, count - done);
    commit(generate, context, { commandId: office.newId(), count: size, kind }, undefined);
  }
  return ids;
}

function peopleOf(db: WritableDb): People {
  const ids = (sql: string): string[] => db.rows<{ id: string }>(sql).map(({ id }) => id);
  return {
    customers: ids("SELECT id FROM customer WHERE kind <> 'foreign' ORDER BY code"),
    products: ids("SELECT id FROM product ORDER BY code"),
    users: ["expert.1", "acc.1", "treasury.1", "finance.manager"].flatMap((name) =>
      ids(`SELECT id FROM app_user WHERE username = '${name}'`),
    ),
  };
}

function pick(from: readonly string[], index: number): string {
  const id = from[index % from.length];
  if (id === undefined) throw new Error("The sample company is not there");
  return id;
}

/** One case of the last two years; days, goods and states go round in primes so that no filter is empty. */
function addCase(db: WritableDb, people: People, index: number, kind: Input["kind"]): string {
  const day = addDays(db.writing.businessDay, kind === "issued" ? -(index % 727) : 0);
  const quantityKg = kilogram(24_000 + 25 * (index % 997));
  const price = rial(1_000_000 + (index % 10_007));
  const net = lineNetRial(quantityKg, price);
  const vat = Math.floor(net / 10);
  const orderId = addGeneratedOrder(db, people, index, { day, quantityKg, price, net, vat, kind });
  const proformaId = addGeneratedProforma(db, orderId, { day, net, vat });
  addGeneratedPayment(db, people, { orderId, proformaId, day, amountMinor: net + vat });
  if (kind === "issued") addGeneratedDeliveryOrder(db, people, index, { orderId, day, quantityKg });
  return orderId;
}

/** Every state in turn, but nothing stays open past its day: the office would have ended it long ago. */
function deliveryOrderStateOf(index: number, isOver: boolean): DeliveryOrderState {
  const state = deliveryOrderStates[index % deliveryOrderStates.length] ?? "issued";
  const isOpen = ["issued", "assigned", "lifting", "suspended"].includes(state);
  return isOver && isOpen ? "expired" : state;
}

type Facts = { day: IsoDate; quantityKg: number; price: number; net: number; vat: number; kind: string };

function addGeneratedOrder(db: WritableDb, people: People, index: number, facts: Facts): string {
  const { day, quantityKg, price, net, vat, kind } = facts;
  const fiscalYear = fiscalYearOf(day);
  return addOrder(
    db,
    {
      number: takeNumber(db, "R", fiscalYear),
      ...{ date: day, monthKey: jalaliMonthKey(day), fiscalYear },
      customerId: pick(people.customers, index),
      productId: pick(people.products, index * 7),
      ...({
        saleType: "DOMESTIC",
        declaredUse: "industrial",
        quantityKg,
        packaging: "BAG25",
        currency: "IRR",
      } as const),
      ...({ settlement: "cash", incoterm: "EXW", namedPlace: "عسلویه", namedPlaceCountry: "IR" } as const),
      ...{ destination: "مشهد", destinationCountry: "IR", exitBorder: "", exchangeContract: "" },
      ...{ brokerCode: "", exporterOfRecord: "", note: "", preparedBy: pick(people.users, 0) },
      state: kind === "issued" ? "delivery_order_issued" : "finance_approved",
      ...({ priceUnit: "per_kg", unitPriceMinor: price, listPriceMinor: price, netMinor: net } as const),
      ...({
        vatKind: "taxable",
        vatPercent: "10",
        vatLegalBasis: "",
        vatMinor: vat,
        totalMinor: net + vat,
      } as const),
    },
    [`مشتری نمونه ${index % 4_999}`],
  );
}

function addGeneratedProforma(
  db: WritableDb,
  orderId: string,
  { day, net, vat }: { day: IsoDate; net: number; vat: number },
): string {
  const fiscalYear = fiscalYearOf(day);
  const content = liveContent(db, getOrder(db, orderId));
  return addProforma(
    db,
    {
      orderId,
      number: takeNumber(db, "P", fiscalYear),
      ...{
        series: "P",
        fiscalYear,
        state: "accepted",
        content: toStored(content),
        contentHash: contentHashOf(content),
      },
      ...{ issuedOn: day, validUntil: addDays(day, 3), sortDate: day },
      trackingCode: trackingCodeOf(db.writing.randomBytes(8)),
      ...({ currency: "IRR", netMinor: net, vatMinor: vat, totalMinor: net + vat } as const),
    },
    [],
  );
}

function addGeneratedPayment(
  db: WritableDb,
  people: People,
  slip: { orderId: string; proformaId: string; day: IsoDate; amountMinor: number },
): void {
  const number = takeNumber(db, "PS", 0);
  const { orderId, proformaId, day, amountMinor } = slip;
  const paymentId = addPayment(
    db,
    {
      ...{ number, orderId, proformaId, paidOn: day, monthKey: jalaliMonthKey(day) },
      ...{ currency: "IRR", amountMinor, bankCode: "017", bankRef: `G${number}`, payerKind: "customer" },
      ...({
        payerName: "مشتری",
        payerDeclaration: "",
        submittedBy: pick(people.users, 0),
        state: "approved",
      } as const),
    },
    [],
  );
  for (const [level, role] of [
    [1, "fin.salesAccounting"],
    [2, "fin.treasury"],
    [3, "fin.manager"],
  ] as const)
    addApproval(db, {
      ...({
        paymentId,
        level,
        role,
        decision: "approved",
        userId: pick(people.users, level),
        decidedOn: day,
      } as const),
    });
}

function addGeneratedDeliveryOrder(
  db: WritableDb,
  people: People,
  index: number,
  { orderId, day, quantityKg }: { orderId: string; day: IsoDate; quantityKg: number },
): void {
  const fiscalYear = fiscalYearOf(day);
  const expiresOn = addDays(day, 30);
  addDeliveryOrder(
    db,
    {
      ...({ number: takeNumber(db, "D", fiscalYear), series: "D", fiscalYear, orderId } as const),
      customerId: pick(people.customers, index),
      productId: pick(people.products, index * 7),
      ...({ saleType: "DOMESTIC", ground: "payment", groundRef: "PS", issuedOn: day } as const),
      ...{ monthKey: jalaliMonthKey(day), firstExpiresOn: expiresOn, expiresOn, quantityKg },
      ...{ tolerancePercent: "5", liftedOpeningKg: quantityKg - 25 * (index % 800), freightCode: "" },
      ...{ issuedBy: pick(people.users, 3), trackingCode: trackingCodeOf(db.writing.randomBytes(8)) },
      state: deliveryOrderStateOf(index, expiresOn < db.writing.businessDay),
    },
    [],
  );
}
