import type { IsoDate } from "../../core/kernel/iso-date.ts";
import type { Money } from "../../core/kernel/money.ts";
import type { Kilogram } from "../../core/kernel/quantity.ts";
import type { MoneyTotal } from "../kit/sheet-column.ts";

/** One order on the sheet; free texts are in the language of the workbook. */
export type OrderRow = {
  readonly number: string;
  readonly date: IsoDate;
  readonly customerCode: string;
  readonly customerName: string;
  readonly saleType: string;
  readonly productCode: string;
  readonly productName: string;
  readonly packaging: string;
  readonly quantityKg: Kilogram;
  readonly unitPrice: { readonly price: Money; readonly per: "kg" | "ton" } | null;
  readonly net: Money | null;
  readonly vat: Money | null;
  readonly total: Money | null;
  readonly settlement: string;
  readonly deliveryTermCode: string | null;
  readonly namedPlace: string | null;
  readonly destination: string | null;
  readonly exitBorder: string | null;
  readonly proformaNumber: string | null;
  readonly state: string;
};

/** Sums over the same rows, from the source that the screen uses. */
export type OrderTotals = { readonly quantityKg: bigint; readonly total: readonly MoneyTotal[] };
