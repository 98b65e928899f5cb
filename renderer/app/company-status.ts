import type { z } from "zod";
import type { companyStatusSchema } from "../../core/company/company.contract.ts";

/** What the office tells before anybody signs in. */
export type CompanyStatus = z.output<typeof companyStatusSchema>;
