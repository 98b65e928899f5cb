import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { defaultSettings } from "../../core/company/company.contract.ts";
import { dumpDatabase } from "../../tests/support/dump-database.ts";
import { makeOffice, type TestOffice, testCompany, testPassword } from "../../tests/support/office.ts";
import { codeOf, refusalOf } from "../../tests/support/refusals.ts";
import { openOffice } from "../kernel/office.ts";

const administrator = {
  username: "m.rahimi",
  nameFa: "مریم رحیمی",
  nameEn: "Maryam Rahimi",
  password: testPassword,
};

let empty: TestOffice;
let site: TestOffice;
let folder = "";
beforeAll(async () => {
  empty = await makeOffice({ hasCompany: false });
  site = await makeOffice();
  folder = mkdtempSync(path.join(os.tmpdir(), "havaleh-company-"));
});
afterAll(async () => {
  await empty.end();
  await site.end();
  rmSync(folder, { recursive: true, force: true });
});

const make = (patch: object = {}, admin: object = {}) =>
  empty.callAnonymously().company.create({
    commandId: empty.newId(),
    ...testCompany,
    ...patch,
    administrator: { ...administrator, ...admin },
  });
const faultsOf = async (act: () => unknown): Promise<string[]> =>
  (await refusalOf(act)).fields.map(({ path: field, code }) => `${field} ${code}`);
const dump = ({ office }: TestOffice) => dumpDatabase(office.database().reader);

describe("the first run", () => {
  test("tells that there is no company, on the day of the default time zone", async () => {
    expect(await empty.callAnonymously().company.status({})).toMatchObject({
      phase: "firstRun",
      company: null,
      isSample: false,
      businessDay: "2026-11-21",
      fiscalYear: 1405,
      timeZone: "Asia/Tehran",
      sampleUsers: [],
      samplePassword: null,
    });
  });

  test("refuses wrong identifiers, an empty name and a guessable password by their fields and stores nothing", async () => {
    const before = dump(empty);
    const wrong = { nationalId: "14002484091", iban: "IR490180000000469168138293" };
    expect(await faultsOf(() => make(wrong))).toEqual([
      "nationalId identifier.legalIdWrong",
      "iban identifier.ibanWrong",
    ]);
    expect(await faultsOf(() => make({ nameFa: "  " }))).toEqual(["nameFa field.required"]);
    expect(await faultsOf(() => make({}, { password: "short" }))).toEqual([
      "administrator.password password.tooShort",
    ]);
    expect(await faultsOf(() => make({}, { password: "m.rahimi is here" }))).toEqual([
      "administrator.password password.common",
    ]);
    expect(dump(empty)).toEqual(before);
  });

  test("refuses a folder without a database, this very folder, and a file that is not ours", async () => {
    const { company } = empty.callAnonymously();
    const foreign = path.join(folder, "foreign");
    mkdirSync(foreign);
    writeFileSync(path.join(foreign, "havaleh.db"), "this is no database but long enough to look at");
    expect(await codeOf(() => company.openFolder({ folder: path.join(folder, "nothing") }))).toBe(
      "company.noDatabase",
    );
    expect(existsSync(path.join(folder, "nothing"))).toBe(false);
    expect(await codeOf(() => company.openFolder({ folder: empty.office.dataFolder() }))).toBe(
      "company.noDatabase",
    );
    expect(await codeOf(() => company.openFolder({ folder: foreign }))).toBe("database.damaged");
    expect(await codeOf(() => company.openFolder({ folder: site.office.dataFolder() }))).toBe(
      "database.inUse",
    );
    expect((await company.status({})).phase).toBe("firstRun");
  });

  test("goes on with the company of another folder, now and at the next start", async () => {
    const moved = await makeOffice();
    const elsewhere = moved.office.dataFolder();
    await moved.office.close();
    const first = path.join(folder, "first");
    const office = openOffice({ dataFolder: first, clock: moved.clock });
    office.openFolder(elsewhere);
    expect(office.dataFolder()).toBe(elsewhere);
    expect(readFileSync(path.join(first, "company-folder.txt"), "utf8").trim()).toBe(elsewhere);
    await office.close();
    const again = openOffice({ dataFolder: first });
    expect(again.identity().companyId).not.toBe("none");
    await again.close();
    rmSync(elsewhere, { recursive: true, force: true });
  });

  test("of two desks that make the company at once one wins and the other is told", async () => {
    const outcomes = await Promise.allSettled([make({ nameEn: "First" }), make({ nameEn: "Second" })]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = outcomes.find((outcome) => outcome.status === "rejected");
    expect(await codeOf(() => Promise.reject(lost?.reason))).toBe("company.exists");
    expect(dump(empty).company?.length).toBe(1);
    expect(dump(empty).app_user?.length).toBe(1);
  });
});

describe("a company that is open", () => {
  test("is not made again, not as sample, and not exchanged for another folder", async () => {
    const { company } = site.callAnonymously();
    const before = dump(site);
    const again = { commandId: site.newId(), ...testCompany, administrator };
    expect(await codeOf(() => company.create(again))).toBe("company.exists");
    expect(await codeOf(() => company.createSample({ commandId: site.newId() }))).toBe("company.exists");
    expect(await codeOf(() => company.openFolder({ folder }))).toBe("company.exists");
    expect(dump(site)).toEqual(before);
  });

  test("shows no users and no password to somebody who has not signed in", async () => {
    const status = await site.callAnonymously().company.status({});
    expect(status).toMatchObject({ phase: "ready", isSample: false, sampleUsers: [], samplePassword: null });
    expect(JSON.stringify(status)).not.toContain("sales.expert");
  });

  test("has the reference tables from its first day", async () => {
    expect(dump(site).reference_item?.length).toBeGreaterThan(50);
  });

  test("is edited by its administrator, identifiers in digits of any script", async () => {
    const adm = site.call("adm");
    const { rev } = await adm.company.get({});
    const edited = await adm.company.edit({
      commandId: site.newId(),
      ...testCompany,
      registrationNo: "۵۱۲-۳۴۸",
      rev,
    });
    expect(edited).toEqual({ rev: rev + 1 });
    expect((await adm.company.get({})).company.registrationNo).toBe("512348");
    const stale = { commandId: site.newId(), ...testCompany, rev };
    expect(await codeOf(() => adm.company.edit(stale))).toBe("record.changed");
    expect(await codeOf(() => site.call("auditor").company.edit({ ...stale, commandId: site.newId() }))).toBe(
      "permission.denied",
    );
  });

  test("keeps its own day: another time zone is another business day", async () => {
    const adm = site.call("adm");
    site.clock.advance(15 * 3_600_000);
    expect((await adm.company.status({})).businessDay).toBe("2026-11-21");
    const { settingsRev } = await adm.company.get({});
    await adm.company.editSettings({
      commandId: site.newId(),
      ...defaultSettings,
      timeZone: "Asia/Tokyo",
      rev: settingsRev,
    });
    expect((await adm.company.status({})).businessDay).toBe("2026-11-22");
    const wrong = {
      commandId: site.newId(),
      ...defaultSettings,
      timeZone: "Mars/North",
      rev: settingsRev + 1,
    };
    expect(await faultsOf(() => adm.company.editSettings(wrong))).toEqual([
      "timeZone company.timeZoneUnknown",
    ]);
  });
});

describe("the sample company", () => {
  test("shows each user with the sample password until that user sets another", async () => {
    const sample = await makeOffice({ hasCompany: false });
    const { company, access } = sample.callAnonymously();
    await company.createSample({ commandId: sample.newId() });
    const status = await company.status({});
    expect(status.isSample).toBe(true);
    expect(status.sampleUsers.length).toBeGreaterThan(10);
    const [user] = status.sampleUsers;
    const { session } = await access.signIn({
      commandId: sample.newId(),
      username: user?.username ?? "",
      password: status.samplePassword ?? "",
    });
    sample.clock.advance(1000);
    await sample.callWith(session).access.setPassword({
      commandId: sample.newId(),
      currentPassword: status.samplePassword ?? "",
      newPassword: testPassword,
    });
    const after = await company.status({});
    expect(after.sampleUsers).toEqual(status.sampleUsers.slice(1));
    await sample.end();
  });
});
