import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { contract } from "../core/contract.ts";
import { type Client, makeOffice, type TestOffice } from "./support/office.ts";

let site: TestOffice;
beforeAll(async () => {
  site = await makeOffice();
});
afterAll(() => site.end());

type PlanRow = { readonly id: number; readonly parent: number; readonly detail: string };
type ListInput = Record<string, unknown>;

const pagingKeys = ["after", "limit", "descending", "q"];

/** Every value that a contract offers for a field: undefined where it may be left out. */
function choicesOf(field: unknown): unknown[] {
  if (field instanceof z.ZodOptional) return [undefined, ...choicesOf(field.unwrap())];
  if (field instanceof z.ZodDefault) return choicesOf(field.unwrap());
  if (field instanceof z.ZodEnum) return field.options;
  return ["x"];
}

/** All that a list's contract lets a page ask: each sort with each subset of filters, both directions, both kinds of page. */
function requestsOf(shape: Record<string, unknown>): ListInput[] {
  const fields = Object.entries(shape).filter(([key]) => !pagingKeys.includes(key));
  const combined = fields.reduce<ListInput[]>(
    (requests, [key, field]) => {
      const choices = choicesOf(field);
      // One value stands for all of a filter; every sort is tried.
      const tried = key === "sort" ? choices : choices.slice(0, 2);
      return requests.flatMap((request) => tried.map((value) => ({ ...request, [key]: value })));
    },
    [{}],
  );
  const after = Buffer.from(JSON.stringify(["x", "y"])).toString("base64url");
  return combined.flatMap((request) =>
    [true, false].flatMap((descending) => [
      { ...request, descending },
      { ...request, descending, after },
    ]),
  );
}

describe("every page of every list walks an index and sorts nothing", () => {
  const lists = Object.entries(contract).flatMap(([feature, procedures]) => {
    if (!("list" in procedures)) return [];
    const { inputSchema } = procedures.list["~orpc"];
    const isPaged = inputSchema instanceof z.ZodObject && "after" in inputSchema.shape;
    return isPaged ? [[feature as keyof Client, inputSchema.shape] as const] : [];
  });

  test.each(lists)("%s", async (feature, shape) => {
    const reader = site.office.database().reader;
    const asked: { sql: string; params: unknown[] }[] = [];
    const { rows } = reader;
    const listening: Pick<typeof reader, "rows"> = {
      rows: (sql, ...params) => {
        asked.push({ sql, params });
        return rows(sql, ...params);
      },
    };
    Object.assign(reader, listening);
    const client = site.call("sales.manager")[feature] as unknown as {
      list(input: ListInput): Promise<unknown>;
    }; // All paged lists take one object.
    const requests = requestsOf(shape);
    try {
      for (const request of requests) await client.list(request);
    } finally {
      Object.assign(reader, { rows });
    }
    const pages = asked.filter(({ sql }) => sql.startsWith("WITH page AS"));
    expect(pages.length).toBe(requests.length);
    for (const { sql, params } of pages) {
      const { sqlite } = site.office.database().writer;
      const plan = sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...params) as PlanRow[]; // What SQLite documents.
      const page = plan.find(({ detail }) => /^(MATERIALIZE|CO-ROUTINE) page$/.test(detail));
      const steps = plan.filter(({ parent }) => parent === page?.id).map(({ detail }) => detail);
      expect(steps, sql).toEqual([expect.stringMatching(/USING (COVERING )?INDEX/)]);
    }
  });
});
