import type { CustomerInput, CustomerRecord } from "../../core/customers/customer.contract.ts";
import type { Words } from "../app/i18n/i18n.ts";

/** A customer as typed; the credit limit is empty while its text is no amount. */
export type CustomerValues = Omit<CustomerInput, "creditLimitRial"> & {
  readonly creditLimitRial: number | null;
};

const blank: CustomerValues = {
  kind: "legal",
  nameFa: "",
  nameEn: "",
  nationalId: "",
  economicCode: "",
  postalCode: "",
  provinceIso: "",
  countryIso2: "IR",
  city: "",
  address: "",
  phone: "",
  mobile: "",
  email: "",
  iban: "",
  creditLimitRial: 0,
  segment: "",
  behinyabRef: "",
  status: "active",
};

export function valuesOf(record: CustomerRecord | null): CustomerValues {
  if (record === null) return blank;
  const { id: _id, code: _code, rev: _rev, ...values } = record;
  return values;
}

export const customerLabels = ({ t }: Words): Readonly<Record<keyof CustomerValues, string>> => ({
  kind: t("customers.kind"),
  nameFa: t("customers.nameFa"),
  nameEn: t("customers.nameEn"),
  nationalId: t("customers.nationalId"),
  economicCode: t("customers.economicCode"),
  postalCode: t("customers.postalCode"),
  provinceIso: t("customers.province"),
  countryIso2: t("customers.countryName"),
  city: t("customers.city"),
  address: t("customers.address"),
  phone: t("customers.phone"),
  mobile: t("customers.mobile"),
  email: t("customers.email"),
  iban: t("customers.iban"),
  creditLimitRial: t("customers.creditLimit"),
  segment: t("customers.segment"),
  behinyabRef: t("customers.behinyab"),
  status: t("customers.status"),
});
