import path from "node:path";
import { expect, test } from "vitest";
import { makeOffice } from "../../tests/support/office.ts";

test("nobody's sign-in waits behind somebody's workbooks", async () => {
  const test = await makeOffice();
  try {
    const { office } = test;
    const ended: string[] = [];
    const workbooks = Array.from({ length: 12 }, (_none, place) =>
      office.jobs
        .run("writeWorkbook", {
          databaseFile: office.database().file,
          file: path.join(office.dataFolder(), `${place}.xlsx`),
          kinds: ["orders", "payments", "deliveryOrders"],
          language: "fa",
          atMs: office.clock.nowMs(),
        })
        .then(() => ended.push(`workbook ${place}`)),
    );
    const signIn = test.sessionOf("sales.expert").then(() => ended.push("sign-in"));
    await Promise.all([...workbooks, signIn]);
    expect(ended).toHaveLength(13);
    expect(ended.indexOf("sign-in")).toBeLessThan(12);
  } finally {
    await test.end();
  }
});
