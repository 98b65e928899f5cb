import { z } from "zod";
import { isoDate } from "../../core/kernel/iso-date.ts";
import type { OrderInput } from "../../core/orders/order.contract.ts";
import { addRate } from "../../db/currency-rates/currency-rate.repository.ts";
import { addCustomer } from "../../db/customers/customer.repository.ts";
import { addPrice, addProduct } from "../../db/products/product.repository.ts";
import { systemActor } from "../../server/kernel/actor.ts";
import { type Command, commit } from "../../server/kernel/command.ts";
import { makeOffice, type TestOffice, type TestOfficeOptions } from "./office.ts";

export type SalesOffice = TestOffice & {
  readonly customerId: string;
  readonly foreignCustomerId: string;
  readonly productId: string;
  /** A right order at home; override what a test is about. */
  order(fields?: Partial<OrderInput>): OrderInput;
  exportOrder(fields?: Partial<OrderInput>): OrderInput;
  /** Enters an order as `sales.expert`, hands it in and takes it; answers its id. */
  claimedOrder(order?: OrderInput): Promise<string>;
  /** Goes on to a price (that of the list unless named); answers the order's and the pro-forma's id. */
  pricedOrder(order?: OrderInput, unitPriceMinor?: number): Promise<{ orderId: string; proformaId: string }>;
  /** Goes on to two signatures. */
  issuedProforma(order?: OrderInput): Promise<{ orderId: string; proformaId: string; totalMinor: number }>;
};

/** List prices: 1,000,000 rial per kilogram; 905.00 dollars per ton. */
export const listPriceRial = 1_000_000;
export const listPriceCents = 90_500;

/** A test office with goods, prices, customers and approved rates of the day, and the steps of a sale. */
export async function makeSalesOffice(options: TestOfficeOptions = {}): Promise<SalesOffice> {
  const test = await makeOffice(options);
  const ids = furnish(test);
  const expert = test.call("sales.expert");
  const command = () => ({ commandId: test.newId() });
  const order = (fields: Partial<OrderInput> = {}): OrderInput => ({ ...atHome(ids), ...fields });
  const exportOrder = (fields: Partial<OrderInput> = {}): OrderInput => ({ ...abroad(ids), ...fields });

  const claimedOrder: SalesOffice["claimedOrder"] = async (wanted = order()) => {
    const { id: orderId } = await expert.orders.create({ ...command(), ...wanted });
    await expert.orders.submit({ ...command(), orderId, duplicateReason: "repeat for a test" });
    await expert.orders.claim({ ...command(), orderId });
    return orderId;
  };
  const pricedOrder: SalesOffice["pricedOrder"] = async (wanted = order(), price) => {
    const orderId = await claimedOrder(wanted);
    const list = wanted.saleType === "EXPORT" ? listPriceCents : listPriceRial;
    await expert.orders.price({ ...command(), orderId, unitPriceMinor: price ?? list });
    const { proformas } = await expert.orders.get({ orderId });
    return { orderId, proformaId: proformas[0]?.id ?? "" };
  };
  const issuedProforma: SalesOffice["issuedProforma"] = async (wanted = order()) => {
    const { orderId, proformaId } = await pricedOrder(wanted);
    const { contentHash, totalMinor } = await expert.proformas.get({ proformaId });
    await expert.proformas.sign({ ...command(), proformaId, contentHash });
    await test.call("sales.manager").proformas.issue({ ...command(), proformaId, contentHash });
    return { orderId, proformaId, totalMinor };
  };
  return { ...test, ...ids, order, exportOrder, claimedOrder, pricedOrder, issuedProforma };
}

type Ids = Pick<SalesOffice, "customerId" | "foreignCustomerId" | "productId">;

const atHome = ({ customerId, productId }: Ids): OrderInput => ({
  customerId,
  saleType: "DOMESTIC",
  productId,
  declaredUse: "industrial",
  quantityKg: 24_000,
  packaging: "BAG25",
  currency: "IRR",
  incoterm: "EXW",
  namedPlace: "عسلویه",
  namedPlaceCountry: "IR",
  destination: "مشهد",
  destinationCountry: "IR",
  exitBorder: "",
  wantedOn: null,
  note: "",
  freePurpose: null,
});

const abroad = (ids: Ids): OrderInput => ({
  ...atHome(ids),
  customerId: ids.foreignCustomerId,
  saleType: "EXPORT",
  declaredUse: "export",
  currency: "USD",
  destination: "Basra",
  destinationCountry: "IQ",
  exitBorder: "SHALAMCHEH",
});

/** Base data come by imports in the product, so a test puts them in by a command of its own. */
function furnish(test: TestOffice): Ids {
  const add: Command<{ commandId: string }, Ids> = {
    name: "tests.furnish",
    input: z.strictObject({ commandId: z.uuid() }),
    run(db) {
      const day = isoDate("2026-01-01");
      const productId = addProduct(db, {
        ...{ code: "HD-5620", nameFa: "پلی‌اتیلن سنگین تزریقی", nameEn: "HDPE injection grade" },
        ...{ family: "polymer", state: "solid" as const, hs8: "39012000", defaultPackaging: "BAG25" },
        ...{ altPackaging: ["JUMBO1000"], isVatApplicable: true, isExportable: true, minOrderKg: 5_000 },
        ...{ truckLoadKg: 24_000, tolerancePercent: "5", status: "active" as const },
      });
      addPrice(db, { productId, list: "domestic", amountMinor: listPriceRial, validFrom: day });
      addPrice(db, { productId, list: "export", amountMinor: listPriceCents, validFrom: day });
      const date = db.writing.businessDay;
      const approved = { note: "", enteredBy: "treasury", approvedBy: "manager", kind: "ETS", date };
      addRate(db, { ...approved, currency: "USD", rialPerUnit: "1279700" });
      addRate(db, { ...approved, currency: "EUR", rialPerUnit: "1388474" });
      return {
        productId,
        customerId: addCustomer(db, { ...customer, code: "C1001" }),
        foreignCustomerId: addCustomer(db, { ...customer, ...foreign, code: "C1002" }),
      };
    },
  };
  const context = { office: test.office, actor: systemActor };
  return commit(add, context, { commandId: test.newId() }, undefined);
}

const customer = {
  ...{ kind: "legal" as const, nameFa: "شرکت نمونه", nameEn: "Sample Co.", nationalId: "10380284790" },
  ...{ economicCode: "10380284790", postalCode: "7516846131", provinceIso: "IR-09", countryIso2: "IR" },
  ...{ city: "مشهد", address: "خیابان تولید", phone: "051-50971945", mobile: "", email: "" },
  ...{ iban: "IR790610000000700796858044", creditLimitRial: 0, segment: "A", behinyabRef: "" },
  ...{ status: "active" as const, confirmedWarnings: [] },
};
const foreign = {
  ...{ kind: "foreign" as const, nameFa: "کارخانه نخل بصره", nameEn: "Basra Palm Factory" },
  ...{ nationalId: "", economicCode: "", postalCode: "", provinceIso: "", countryIso2: "IQ", iban: "" },
};
