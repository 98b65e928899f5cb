import { z } from "zod";
import { roles } from "../access/roles.ts";
import { command, inquiry, query } from "../kernel/contract.ts";
import { decimalTextSchema, identifierText, requiredText } from "../kernel/schemas.ts";

/** The company as it stands on papers; identifiers are checked by the rules of core/identifiers. */
export const companyFields = {
  nameFa: requiredText(200),
  nameEn: requiredText(200),
  nationalId: identifierText(11),
  economicCode: identifierText(14),
  registrationNo: identifierText(20),
  postalCode: identifierText(10),
  addressFa: requiredText(400),
  addressEn: requiredText(400),
  phone: requiredText(40),
  iban: identifierText(26),
  fiscalMemoryId: identifierText(6),
};

export const companySchema = z.object(companyFields);
export type Company = z.output<typeof companySchema>;

/** Figures that a company may set for itself; percents and rates are decimal text. */
export const settingsFields = {
  timeZone: requiredText(60),
  priceLimitPercent: decimalTextSchema,
  proformaDaysDomestic: z.int().min(1).max(365),
  proformaDaysExport: z.int().min(1).max(365),
  deliveryOrderDays: z.int().min(1).max(365),
  duplicateDays: z.int().min(0).max(90),
  rateKind: requiredText(20),
};
export const settingsSchema = z.object(settingsFields);
export type Settings = z.output<typeof settingsSchema>;

export const defaultSettings: Settings = {
  timeZone: "Asia/Tehran",
  priceLimitPercent: "2",
  proformaDaysDomestic: 3,
  proformaDaysExport: 7,
  deliveryOrderDays: 30,
  duplicateDays: 7,
  rateKind: "ETS",
};

const sampleUser = z.object({
  username: z.string(),
  nameFa: z.string(),
  nameEn: z.string(),
  role: z.enum(roles),
});

export const administratorSchema = z.strictObject({
  username: requiredText(60),
  nameFa: requiredText(120),
  nameEn: requiredText(120),
  password: z.string(),
});

/** What a desk may know before anybody signs in; sample users and password exist in a sample company only. */
export const companyStatusSchema = z.object({
  phase: z.enum(["firstRun", "ready"]),
  version: z.string(),
  dataFolder: z.string(),
  company: companySchema.nullable(),
  isSample: z.boolean(),
  businessDay: z.string(),
  fiscalYear: z.int(),
  timeZone: z.string(),
  sampleUsers: z.array(sampleUser),
  samplePassword: z.string().nullable(),
});

export const companyContract = {
  status: query("/company/status", {}, companyStatusSchema),
  /** Makes an empty company and its first administrator; only while there is none. */
  create: command(
    "/company",
    {
      ...companyFields,
      administrator: administratorSchema,
    },
    z.object({ companyId: z.string() }),
  ),
  /** Makes the sample company through the product's own import; only while there is none. */
  createSample: command("/company/sample", {}, z.object({ companyId: z.string() })),
  /** Goes on with the company that already lies in another folder of this computer. */
  openFolder: inquiry("/company/open-folder", { folder: requiredText(1000) }, companyStatusSchema),
  edit: command("/company/edit", { ...companyFields, rev: z.int() }, z.object({ rev: z.int() })),
  get: query(
    "/company",
    {},
    z.object({ company: companySchema, rev: z.int(), settings: settingsSchema, settingsRev: z.int() }),
  ),
  editSettings: command("/company/settings", { ...settingsFields, rev: z.int() }, z.object({ rev: z.int() })),
};
