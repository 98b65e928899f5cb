import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sortKeyOf } from "../../core/kernel/normalise.ts";
import { systemActor } from "../../server/kernel/actor.ts";
import { type Command, commit } from "../../server/kernel/command.ts";
import { makeOffice, type TestOffice } from "../../tests/support/office.ts";
import { codeOf } from "../../tests/support/refusals.ts";
import { runs } from "../../tests/support/runs.ts";
import { addCustomer, customerList } from "../customers/customer.repository.ts";
import { type Page, type PageRequest, readPage } from "./list.repository.ts";

type Listed = { id: string; code: string; nameFa: string; status: string };
type Request = PageRequest<"code" | "name", "status">;

const customerCount = 300;
/** Few names, so that most rows tie and only the id decides. */
const names = [
  "پتروشیمی زاگرس",
  "آذر شیمی",
  "گروه پلیمر",
  "بازرگانی آبان",
  "Kimia Trading",
  "شرکت ۱۲",
  "شیمی یکتا",
];

let site: TestOffice;
let all: Listed[] = [];
beforeAll(async () => {
  site = await makeOffice();
  const fill: Command<{ commandId: string }, null> = {
    name: "tests.addCustomers",
    input: null as never, // `commit` takes its input as parsed.
    run(db) {
      for (let ordinal = 0; ordinal < customerCount; ordinal += 1)
        addCustomer(db, {
          code: `C${String((ordinal * 7919) % 10_000).padStart(4, "0")}`,
          nameFa: names[ordinal % names.length] ?? "",
          nameEn: "",
          kind: "legal",
          status: ordinal % 3 === 0 ? "inactive" : "active",
          ...blank,
        });
      return null;
    },
  };
  commit(fill, { office: site.office, actor: systemActor }, { commandId: site.newId() }, undefined);
  all = reader().rows<Listed>("SELECT id, code, name_fa AS nameFa, status FROM customer");
});
afterAll(() => site.end());

const blank = {
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
  note: "",
  confirmedWarnings: [],
};

const reader = () => site.office.database().reader;
const read = (request: Request): Page<Listed> => readPage(reader(), customerList, request);

/** Every row by following the pages to the end, with the size of each page. */
function walk(request: Request): { rows: Listed[]; sizes: number[] } {
  const rows: Listed[] = [];
  const sizes: number[] = [];
  let after: string | undefined;
  do {
    const page = read({ ...request, after });
    rows.push(...page.rows);
    sizes.push(page.rows.length);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return { rows, sizes };
}

/** The whole list sorted at once, by another sort than the database's. */
function expected({ sort, descending, status }: Request): string[] {
  const keyOf = (row: Listed): string => (sort === "code" ? row.code : sortKeyOf(row.nameFa));
  const ids = all
    .filter((row) => status === undefined || row.status === status)
    .map((row) => ({ id: row.id, key: keyOf(row) }))
    .sort((a, b) => (a.key === b.key ? (a.id < b.id ? -1 : 1) : a.key < b.key ? -1 : 1))
    .map(({ id }) => id);
  return descending ? ids.reverse() : ids;
}

const anyRequest: fc.Arbitrary<Request> = fc.record({
  sort: fc.constantFrom("code" as const, "name" as const),
  descending: fc.boolean(),
  limit: fc.integer({ min: 1, max: 200 }),
  status: fc.constantFrom(undefined, "active", "inactive", "nobody"),
});

describe("pages of a list", () => {
  test("joined give every row once, in the order of the list, whatever the size of the page", () => {
    const property = fc.property(anyRequest, (request) => {
      const { rows, sizes } = walk(request);
      expect(rows.map(({ id }) => id)).toEqual(expected(request));
      expect(sizes.slice(0, -1).every((size) => size === request.limit)).toBe(true);
    });
    fc.assert(property, runs(500));
  });

  test("count what the filters leave", () => {
    const property = fc.property(anyRequest, (request) => {
      expect(read(request).count).toEqual({ value: expected(request).length, isExact: true });
    });
    fc.assert(property, runs(500));
  });

  test("find words in any of their spellings, and nothing for marks alone", () => {
    const found = (q: string) => read({ sort: "code", descending: false, limit: 200, q });
    const kimia = found("kimia");
    expect(kimia.count.value).toBe(all.filter(({ nameFa }) => nameFa === "Kimia Trading").length);
    expect(found("شيمي يكتا").count.value).toBe(all.filter(({ nameFa }) => nameFa === "شیمی یکتا").length);
    expect(found("شیم یک").count).toEqual(found("شيمي يكتا").count);
    expect(found('"* OR (').rows).toEqual([]);
    expect(found("«»").rows).toEqual([]);
  });

  test("refuse a cursor that is not one of ours", async () => {
    const cursor = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
    for (const after of [
      "",
      "x",
      "%%%",
      cursor("a"),
      cursor(["a"]),
      cursor(["a", 1]),
      cursor(["a", "b", "c"]),
    ])
      expect(await codeOf(() => read({ sort: "code", descending: true, limit: 5, after }))).toBe(
        "input.invalid",
      );
  });
});
