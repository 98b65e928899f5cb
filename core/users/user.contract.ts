import { z } from "zod";
import { roles } from "../access/roles.ts";
import { query } from "../kernel/contract.ts";

export const userStatuses = ["active", "inactive"] as const;

const userRow = z.object({
  id: z.string(),
  username: z.string(),
  nameFa: z.string(),
  nameEn: z.string(),
  roles: z.array(z.enum(roles)),
  status: z.enum(userStatuses),
  hasPassword: z.boolean(),
  lastSignInAtMs: z.int().nullable(),
});
export type UserRow = z.output<typeof userRow>;

export const userContract = {
  list: query("/users", {}, z.array(userRow)),
};
