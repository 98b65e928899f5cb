import { existsSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { attachmentLimitBytes } from "../../core/attachments/attachment.contract.ts";
import { makeOffice, type TestOffice } from "../../tests/support/office.ts";
import { codeOf, refusalOf } from "../../tests/support/refusals.ts";
import { furnishSales, issueProforma, slipFor } from "../../tests/support/sale-case.ts";
import { sweepOrphans, sweepOrphansHourly } from "./sweep-orphans.ts";

let t: TestOffice;
beforeAll(async () => {
  t = await makeOffice();
});
afterAll(() => t.end());

const pdf = (text: string): string => `%PDF-1.7\n${text}\n%%EOF\n`;
const upload = (name: string, content: string | Uint8Array<ArrayBuffer>) =>
  t.call("sales.expert").attachments.upload({ file: new File([content], name, { type: "text/html" }) });
const placeOf = (sha256: string): string =>
  path.join(t.office.dataFolder(), "files", sha256.slice(0, 2), sha256);
const stored = (): string[] =>
  readdirSync(t.office.dataFolder(), { recursive: true, encoding: "utf8" }).filter((name) =>
    /^files.[0-9a-f]{2}./.test(name),
  );

/** Attaches the uploaded file to a slip, so that a record names it. */
async function named(sha256: string, name: string): Promise<void> {
  const issued = await issueProforma(sales);
  await t.call("sales.expert").payments.attach({
    ...slipFor(t, issued),
    attachmentSha256: sha256,
    attachmentName: name,
  });
}
let sales: Awaited<ReturnType<typeof furnishSales>>;
beforeAll(async () => {
  sales = await furnishSales(t);
});

describe("upload", () => {
  test("the type is what the bytes are, whatever the sender claims, and the same bytes are stored once", async () => {
    const first = await upload("فیش بانک.pdf", pdf("one"));
    expect(first).toMatchObject({ type: "application/pdf", name: "فیش بانک.pdf" });
    expect(first.sha256).toMatch(/^[0-9a-f]{64}$/);
    const before = stored();
    expect((await upload("other.pdf", pdf("one"))).sha256).toBe(first.sha256);
    expect(stored()).toEqual(before);
  });

  test("a hostile name reaches neither the disk nor the answer as a path", async () => {
    const outside = stored().length;
    for (const name of [
      "../../evil.pdf",
      "..\\..\\evil.pdf",
      "/etc/evil.pdf",
      "C:\\evil.pdf",
      "evil\u0000.pdf",
    ]) {
      const done = await upload(name, pdf(name));
      expect(done.name).toBe("evil.pdf");
      expect(existsSync(placeOf(done.sha256))).toBe(true);
    }
    expect(stored()).toHaveLength(outside + 5);
    expect(existsSync(path.join(t.office.dataFolder(), "..", "evil.pdf"))).toBe(false);
    expect(existsSync(path.join(t.office.dataFolder(), "evil.pdf"))).toBe(false);
  });

  test("what is refused is not stored", async () => {
    const before = stored();
    expect(await codeOf(() => upload("slip.pdf", "<script>alert(1)</script>"))).toBe(
      "attachment.typeRefused",
    );
    expect(await codeOf(() => upload("slip.png", pdf("x")))).toBe("attachment.notWhatItSays");
    expect(await codeOf(() => upload("slip.pdf", ""))).toBe("attachment.empty");
    const tooLarge = await refusalOf(() => upload("slip.pdf", new Uint8Array(attachmentLimitBytes + 1)));
    expect(tooLarge).toMatchObject({ code: "attachment.tooLarge", params: { max: "25" } });
    expect(stored()).toEqual(before);
  });

  test("only desks that attach may upload", async () => {
    const file = new File([pdf("z")], "slip.pdf");
    for (const user of ["fin.manager", "auditor", "sales.manager", "wh.keeper"])
      expect(await codeOf(() => t.call(user).attachments.upload({ file })), user).toBe("permission.denied");
    expect(await codeOf(() => t.callAnonymously().attachments.upload({ file }))).toBe("session.none");
  });
});

describe("download", () => {
  test("gives the very bytes with the stored type and name to those who read the record", async () => {
    const { sha256 } = await upload("slip.pdf", pdf("to read"));
    await named(sha256, "رسید.pdf");
    const file = await t.call("fin.treasury").attachments.download({ sha256 });
    expect([file.name, file.type, await file.text()]).toEqual([
      "رسید.pdf",
      "application/pdf",
      pdf("to read"),
    ]);
    expect(await codeOf(() => t.call("wh.keeper").attachments.download({ sha256 }))).toBe(
      "permission.denied",
    );
  });

  test("a file that no record names is not given to anybody, nor one that does not exist", async () => {
    const { sha256 } = await upload("slip.pdf", pdf("orphan"));
    expect(await codeOf(() => t.call("fin.treasury").attachments.download({ sha256 }))).toBe(
      "record.notFound",
    );
    expect(await codeOf(() => t.call("fin.treasury").attachments.download({ sha256: "0".repeat(64) }))).toBe(
      "record.notFound",
    );
    const traversal = "../../havaleh.db".padEnd(64, "/");
    expect(await codeOf(() => t.call("fin.treasury").attachments.download({ sha256: traversal }))).toBe(
      "input.invalid",
    );
  });

  test("bytes changed on the disk are refused, never shown", async () => {
    const { sha256 } = await upload("slip.pdf", pdf("honest"));
    await named(sha256, "slip.pdf");
    writeFileSync(placeOf(sha256), pdf("forged"));
    expect(await codeOf(() => t.call("fin.treasury").attachments.download({ sha256 }))).toBe(
      "attachment.damaged",
    );
  });
});

describe("the sweep", () => {
  const hourMs = 3_600_000;
  const ageTo = (sha256: string, hours: number): void => {
    const seconds = (t.office.clock.nowMs() - hours * hourMs) / 1000;
    utimesSync(placeOf(sha256), seconds, seconds);
  };

  test("takes orphans older than a day; young ones and those a record names stay", async () => {
    const old = (await upload("a.pdf", pdf("old orphan"))).sha256;
    const young = (await upload("b.pdf", pdf("young orphan"))).sha256;
    const kept = (await upload("c.pdf", pdf("kept"))).sha256;
    await named(kept, "c.pdf");
    for (const place of stored()) {
      const seconds = t.office.clock.nowMs() / 1000;
      utimesSync(path.join(t.office.dataFolder(), place), seconds, seconds);
    }
    ageTo(old, 25);
    ageTo(young, 23);
    ageTo(kept, 1000);
    expect(sweepOrphans(t.office)).toBe(1);
    expect([old, young, kept].map((sha256) => existsSync(placeOf(sha256)))).toEqual([false, true, true]);
  });

  test("as due work it looks once an hour at most", async () => {
    const sweepDue = (): void => sweepOrphansHourly({ office: t.office });
    sweepDue();
    const { sha256 } = await upload("d.pdf", pdf("due orphan"));
    ageTo(sha256, 30);
    sweepDue();
    expect(existsSync(placeOf(sha256))).toBe(true);
    t.clock.advance(hourMs);
    sweepDue();
    expect(existsSync(placeOf(sha256))).toBe(false);
  });
});
