import type { ImportKind } from "./import.contract.ts";

export type ImportColumn = { readonly name: string; readonly isRequired: boolean; readonly sample: string };

const must = (name: string, sample = ""): ImportColumn => ({ name, isRequired: true, sample });
const may = (name: string, sample = ""): ImportColumn => ({ name, isRequired: false, sample });

/** Columns of each file. A required one must be in the head; whether a cell may be empty its reader says. */
export const importColumns: Readonly<Record<ImportKind, readonly ImportColumn[]>> = {
  company: [must("key"), must("value_fa"), must("value_en")],
  users: [
    must("user", "expert.1"),
    must("name_fa", "امیر توکلی"),
    must("name_en", "Amir Tavakoli"),
    must("role", "sales.expert"),
    may("status", "active"),
  ],
  products: [
    must("product_code", "HD-F7000"),
    must("name_fa", "پلی‌اتیلن سنگین فیلم"),
    must("name_en", "HDPE film grade"),
    must("state", "solid"),
    must("hs8", "39012000"),
    must("default_packaging", "BAG25"),
    must("list_price_rial_per_kg", "1162470"),
    must("export_price_usd_per_ton", "905"),
    must("vat_applicable", "yes"),
    must("exportable", "yes"),
    must("min_order_kg", "5000"),
    must("truck_load_kg", "24000"),
    must("tolerance_percent", "5"),
    may("status", "active"),
  ],
  customers: [
    must("code", "C1001"),
    must("kind", "legal"),
    must("name_fa", "شرکت پلاستیک‌سازی آذین توس"),
    must("name_en", "Azin Tous Plastics Co."),
    must("national_id", "10861831459"),
    must("economic_code", "10861831459"),
    must("postal_code", "6737114477"),
    must("province_iso", "IR-09"),
    must("country_iso2", "IR"),
    must("city", "مشهد"),
    must("address", "شهرک صنعتی مشهد، خیابان تولید، پلاک 43"),
    must("phone", "051-50971945"),
    may("mobile", "09187604709"),
    may("email", "sales1001@example.com"),
    may("iban", "IR630570000000663902741657"),
    may("credit_limit_rial", "0"),
    may("segment", "A"),
    may("behinyab_ref", "behin-yab-7861998"),
    may("status", "active"),
  ],
  currency_rates: [
    must("date", "2026-11-21"),
    may("date_jalali", "1405/08/30"),
    must("kind", "ETS"),
    must("currency", "USD"),
    must("rial_per_unit", "1279706"),
    may("unit", "1"),
    may("entered_via", "manual"),
    may("note", ""),
  ],
  brokers: ["code", "name_fa", "name_en", "exchange", "licence_no", "status"].map((name) => must(name)),
  orders: [
    ..."order_no date date_jalali customer_code sale_type product_code declared_use qty_kg packaging".split(
      " ",
    ),
    ..."currency unit_price price_unit settlement incoterm named_place named_place_country".split(" "),
    ..."destination destination_country exit_border exchange_contract broker_code".split(" "),
    ..."exporter_of_record state reason reference".split(" "),
  ].map((name) => must(name)),
  proformas: [
    ..."proforma_no order_no date date_jalali valid_until currency net vat total expert".split(" "),
    ..."expert_signed manager manager_signed tracking_code state".split(" "),
  ].map((name) => must(name)),
  payments: [
    ..."slip_no proforma_no order_no paid_on currency amount bank_code bank_ref payer_kind".split(" "),
    ..."payer_name payer_declaration scan_file state".split(" "),
  ].map((name) => must(name)),
  approvals: "slip_no level role decision decided_on user reason".split(" ").map((name) => must(name)),
  free_approvals: "no order_no date purpose list_value_rial complaint_no prepared_by user decision"
    .split(" ")
    .map((name) => must(name)),
  delivery_orders: [
    ..."delivery_order_no order_no sale_type ground ground_ref issued issued_jalali".split(" "),
    ..."first_expires expires extended_on extended_by product_code qty_kg tolerance_percent".split(" "),
    ..."lifted_kg freight_code issued_by state".split(" "),
  ].map((name) => must(name)),
  refunds: "refund_no date order_no cause currency amount iban checked_by approved_by bank_ref state"
    .split(" ")
    .map((name) => must(name)),
};
