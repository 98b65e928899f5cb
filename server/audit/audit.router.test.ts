import { afterAll, beforeAll, expect, test } from "vitest";
import { makeOffice, type TestOffice } from "../../tests/support/office.ts";

let office: TestOffice;
beforeAll(async () => {
  office = await makeOffice();
});
afterAll(() => office.end());

test("an auditor reads an intact chain whose head everybody signed in may print", async () => {
  const verified = await office.call("auditor").audit.verify({});
  const head = await office.call("sales.expert").audit.head({});
  expect(verified.isIntact).toBe(true);
  expect(verified.brokenAtSeq).toBeNull();
  expect(head.events).toBe(verified.events + 1);
});
