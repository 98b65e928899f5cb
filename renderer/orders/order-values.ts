import type { IsoDate } from "../../core/kernel/iso-date.ts";
import { isIsoDate } from "../../core/kernel/iso-date.ts";
import {
  declaredUses,
  freePurposes,
  type OrderInput,
  type OrderRecord,
  openSaleTypes,
} from "../../core/orders/order.contract.ts";
import { inLocale, type Words } from "../app/i18n/i18n.ts";
import type { PickerOption } from "../kit/picker.tsx";

export type OpenSaleType = (typeof openSaleTypes)[number];
type DeclaredUse = OrderInput["declaredUse"];
type FreePurpose = NonNullable<OrderInput["freePurpose"]>;

/** An order as typed; the keys are those of the command, so that its faults find their fields. */
export type OrderValues = Omit<
  OrderInput,
  "customerId" | "productId" | "quantityKg" | "wantedOn" | "freePurpose"
> & {
  readonly customerId: PickerOption | null;
  readonly productId: PickerOption | null;
  readonly quantityKg: number | null;
  readonly wantedOn: IsoDate | null;
  readonly freePurpose: FreePurpose | "";
};

/** What a sale type usually comes with; the person may change each. */
export const usualOf: Readonly<
  Record<
    OpenSaleType,
    Pick<OrderValues, "currency" | "declaredUse" | "incoterm" | "destinationCountry" | "freePurpose">
  >
> = {
  DOMESTIC: {
    currency: "IRR",
    declaredUse: "industrial",
    incoterm: "EXW",
    destinationCountry: "IR",
    freePurpose: "",
  },
  EXPORT: {
    currency: "USD",
    declaredUse: "export",
    incoterm: "EXW",
    destinationCountry: "",
    freePurpose: "",
  },
  FREE: {
    currency: "IRR",
    declaredUse: "industrial",
    incoterm: "EXW",
    destinationCountry: "IR",
    freePurpose: "SAMPLE",
  },
};

export const blankOrder: OrderValues = {
  customerId: null,
  saleType: "DOMESTIC",
  productId: null,
  ...usualOf.DOMESTIC,
  quantityKg: null,
  packaging: "",
  namedPlace: "",
  namedPlaceCountry: "IR",
  destination: "",
  exitBorder: "",
  wantedOn: null,
  note: "",
};

export function valuesOf(order: OrderRecord, locale: Words["locale"]): OrderValues {
  const customer = { nameFa: order.customerNameFa, nameEn: order.customerNameEn };
  const product = { nameFa: order.productNameFa, nameEn: order.productNameEn };
  return {
    customerId: { id: order.customerId, name: inLocale(customer, locale), code: order.customerCode },
    productId: { id: order.productId, name: inLocale(product, locale), code: order.productCode },
    saleType: openSaleTypes.find((type) => type === order.saleType) ?? "DOMESTIC",
    declaredUse: declaredUses.find((use): use is DeclaredUse => use === order.declaredUse) ?? "industrial",
    freePurpose: freePurposes.find((purpose) => purpose === order.freePurpose) ?? "",
    quantityKg: order.quantityKg,
    packaging: order.packaging,
    currency: order.currency,
    incoterm: order.incoterm,
    namedPlace: order.namedPlace,
    namedPlaceCountry: order.namedPlaceCountry,
    destination: order.destination,
    destinationCountry: order.destinationCountry,
    exitBorder: order.exitBorder,
    wantedOn: order.wantedOn !== null && isIsoDate(order.wantedOn) ? order.wantedOn : null,
    note: order.note,
  };
}

/** The command's input, or null while a field that it cannot do without is empty. */
export function inputOf(values: OrderValues): OrderInput | null {
  const { customerId, productId, quantityKg, freePurpose } = values;
  if (customerId === null || productId === null || quantityKg === null) return null;
  return {
    ...values,
    customerId: customerId.id,
    productId: productId.id,
    quantityKg,
    freePurpose: values.saleType === "FREE" && freePurpose !== "" ? freePurpose : null,
    exitBorder: values.saleType === "EXPORT" ? values.exitBorder : "",
  };
}

export const orderLabels = ({ t }: Words): Readonly<Record<keyof OrderValues, string>> => ({
  customerId: t("orders.customer"),
  saleType: t("orders.saleType"),
  productId: t("orders.product"),
  declaredUse: t("orders.declaredUse"),
  quantityKg: t("orders.quantity"),
  packaging: t("orders.packaging"),
  currency: t("orders.currency"),
  incoterm: t("orders.incoterm"),
  namedPlace: t("orders.namedPlace"),
  namedPlaceCountry: t("orders.namedPlaceCountry"),
  destination: t("orders.destination"),
  destinationCountry: t("orders.destinationCountry"),
  exitBorder: t("orders.exitBorder"),
  wantedOn: t("orders.wantedOn"),
  note: t("orders.note"),
  freePurpose: t("orders.freePurpose"),
});

/** What is missing before the office is asked at all, by field. */
export function missingIn(values: OrderValues, { t }: Words): Partial<Record<keyof OrderValues, string>> {
  const empty = t("orders.missing.text");
  return {
    ...(values.customerId === null ? { customerId: t("orders.missing.customer") } : {}),
    ...(values.productId === null ? { productId: t("orders.missing.product") } : {}),
    ...(values.quantityKg === null ? { quantityKg: t("orders.missing.quantity") } : {}),
    ...(values.packaging === "" ? { packaging: empty } : {}),
    ...(values.namedPlace.trim() === "" ? { namedPlace: empty } : {}),
    ...(values.destination.trim() === "" ? { destination: empty } : {}),
    ...(values.destinationCountry === "" ? { destinationCountry: empty } : {}),
    ...(values.saleType === "EXPORT" && values.exitBorder === "" ? { exitBorder: empty } : {}),
  };
}
