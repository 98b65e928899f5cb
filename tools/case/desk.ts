import { type ApiClient, type ApiSite, type Json, makeClient } from "./api-client.ts";

/** The sample users by whom the case is carried, each in a session of his own. */
export type Desk = {
  as(username: string): ApiClient;
  /** Lets office time pass between two steps. */
  pass(minutes: number): void;
  idOf(list: "customers" | "products", code: string): Promise<string>;
  rows(path: string, query?: Readonly<Record<string, string>>): Promise<readonly Json[]>;
};

export const caseUsers = [
  "expert.1",
  "expert.2",
  "sales.manager",
  "acc.1",
  "treasury.1",
  "finance.manager",
  "auditor.1",
] as const;

export async function openDesk(
  site: ApiSite,
  password: string,
  pass: (minutes: number) => void,
): Promise<Desk> {
  const clients = new Map<string, ApiClient>();
  const nobody = makeClient(site, null);
  for (const username of caseUsers) {
    const { session } = await nobody.post("/access/sign-in", { username, password });
    clients.set(username, makeClient(site, text(session)));
  }
  const as = (username: string): ApiClient => {
    const client = clients.get(username);
    if (!client) throw new Error(`${username} has not signed in`);
    return client;
  };
  const rows: Desk["rows"] = async (path, query = {}) => {
    const page = await as("sales.manager").get(path, query);
    return listOf(page.rows);
  };
  return {
    as,
    pass,
    rows,
    async idOf(list, code) {
      const found =
        list === "customers"
          ? await rows("/customers", { q: code })
          : listOf(await as("expert.1").get("/products"));
      const record = found.find((row) => row.code === code);
      if (!record) throw new Error(`No ${code} among ${list}`);
      return text(record.id);
    },
  };
}

export function text(value: unknown): string {
  if (typeof value !== "string") throw new Error(`Not a text: ${JSON.stringify(value)}`);
  return value;
}

export function number(value: unknown): number {
  if (typeof value !== "number") throw new Error(`Not a number: ${JSON.stringify(value)}`);
  return value;
}

export function listOf(value: unknown): readonly Json[] {
  const list = Array.isArray(value) ? value : Object.values(value ?? {});
  return list as readonly Json[]; // The API answers lists of records.
}
