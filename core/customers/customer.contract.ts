import { z } from "zod";
import { command, query } from "../kernel/contract.ts";
import {
  amountMinorSchema,
  identifierText,
  idSchema,
  lineText,
  pageFields,
  pageOf,
  requiredText,
} from "../kernel/schemas.ts";

export const customerKinds = ["legal", "natural", "partnership", "foreign"] as const;
export const customerStatuses = ["active", "blocked", "inactive"] as const;

export const customerFields = {
  kind: z.enum(customerKinds),
  nameFa: requiredText(200),
  nameEn: lineText(200),
  nationalId: identifierText(20),
  economicCode: identifierText(20),
  postalCode: identifierText(10),
  provinceIso: lineText(10),
  countryIso2: z.string().trim().length(2),
  city: lineText(100),
  address: lineText(400),
  phone: lineText(40),
  mobile: lineText(40),
  email: lineText(120),
  iban: identifierText(26),
  creditLimitRial: amountMinorSchema,
  segment: lineText(20),
  behinyabRef: lineText(60),
  status: z.enum(customerStatuses),
};
export const customerInputSchema = z.object(customerFields);
export type CustomerInput = z.output<typeof customerInputSchema>;

/** Codes of the warnings that the person accepted: an unusual identifier, a like name. */
const confirmFields = { confirmedWarnings: z.array(z.string().max(60)).max(20).default([]) };

export const createCustomerFields = { ...customerFields, ...confirmFields };
export const editCustomerFields = { customerId: idSchema, rev: z.int(), ...createCustomerFields };

const customerRow = z.object({
  id: z.string(),
  code: z.string(),
  kind: z.enum(customerKinds),
  nameFa: z.string(),
  nameEn: z.string(),
  nationalId: z.string(),
  city: z.string(),
  countryIso2: z.string(),
  status: z.enum(customerStatuses),
});
export type CustomerRow = z.output<typeof customerRow>;

const customerRecord = z.object({
  id: z.string(),
  code: z.string(),
  rev: z.int(),
  ...customerInputSchema.shape,
});
export type CustomerRecord = z.output<typeof customerRecord>;

export const customerContract = {
  list: query(
    "/customers",
    {
      ...pageFields,
      status: z.enum(customerStatuses).optional(),
      sort: z.enum(["code", "name"]).default("code"),
    },
    pageOf(customerRow),
  ),
  get: query("/customers/{customerId}", { customerId: idSchema }, customerRecord),
  create: command("/customers", createCustomerFields, z.object({ id: z.string(), code: z.string() })),
  edit: command(
    "/customers/{customerId}",
    editCustomerFields,
    z.object({ id: z.string(), code: z.string(), rev: z.int() }),
  ),
  /** Customers with the same identifier or nearly the same name. */
  findDuplicates: query(
    "/customers/duplicates",
    { nameFa: lineText(200), nationalId: identifierText(20), exceptId: idSchema.optional() },
    z.array(z.object({ ...customerRow.shape, because: z.enum(["nationalId", "name"]) })),
  ),
};
