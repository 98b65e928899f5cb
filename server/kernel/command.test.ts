import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { defaultSettings } from "../../core/company/company.contract.ts";
import { AppError } from "../../core/kernel/app-error.ts";
import { commandIdSchema } from "../../core/kernel/schemas.ts";
import { getCompany, getSettings } from "../../db/company/company.repository.ts";
import { takeNumber } from "../../db/kernel/series.repository.ts";
import { dumpDatabase } from "../../tests/support/dump-database.ts";
import { makeOffice, type TestOffice, testCompany, testPassword } from "../../tests/support/office.ts";
import { codeOf, refusalOf } from "../../tests/support/refusals.ts";
import { editCompany, editSettings } from "../company/edit-company.ts";
import { type Command, concerns, runCommand } from "./command.ts";

let site: TestOffice;
beforeAll(async () => {
  site = await makeOffice();
});
afterAll(() => site.end());

const reader = () => site.office.database().reader;
const dump = () => dumpDatabase(reader());
const rowsOf = (table: string): number => dump()[table]?.length ?? -1;
const settingsInput = (priceLimitPercent: string, rev = getSettings(reader()).rev) => ({
  commandId: site.newId(),
  ...defaultSettings,
  priceLimitPercent,
  rev,
});

/** Writes in every way a command can, then is refused. */
const breakOff: Command<{ commandId: string }, null> = {
  name: "company.editSettings",
  input: z.strictObject({ commandId: commandIdSchema }),
  run(db) {
    takeNumber(db, "P", 1405);
    db.run("UPDATE company SET name_en = 'changed'");
    concerns(db, "company", "x");
    throw new AppError("reason.required");
  },
};

describe("a refused command writes no row anywhere", () => {
  const refusals: readonly (readonly [string, string, () => Promise<unknown>])[] = [
    [
      "by its role",
      "permission.denied",
      () => runCommand(editSettings, site.as("auditor"), settingsInput("3")),
    ],
    [
      "without a session",
      "session.none",
      () => site.callAnonymously().company.edit({ ...testCompany, commandId: site.newId(), rev: 1 }),
    ],
    [
      "by its input",
      "input.invalid",
      () => site.call("adm").company.editSettings({ ...settingsInput("3"), duplicateDays: 0.5 }),
    ],
    [
      "by a field that nobody knows",
      "input.invalid",
      () => site.call("adm").company.editSettings({ ...settingsInput("3"), extra: 1 } as never),
    ],
    ["by its rule", "input.invalid", () => runCommand(editSettings, site.as("adm"), settingsInput("51"))],
    [
      "by a stale revision",
      "record.changed",
      () => runCommand(editSettings, site.as("adm"), settingsInput("3", 0)),
    ],
    [
      "after it wrote",
      "reason.required",
      () => runCommand(breakOff, site.as("adm"), { commandId: site.newId() }),
    ],
  ];
  test.each(refusals)("%s: %s", async (_why, code, act) => {
    await site.sessionOf("adm");
    const before = dump();
    expect(await codeOf(act)).toBe(code);
    expect(dump()).toEqual(before);
  });
});

test("a command leaves its row, its audit event with subject, and its outbox change together", async () => {
  const before = dump();
  const input = settingsInput("2.5");
  const answer = await runCommand(editSettings, site.as("adm"), input);
  expect(answer).toEqual({ rev: input.rev + 1 });
  expect(getSettings(reader()).priceLimitPercent).toBe("2.5");
  expect(rowsOf("audit_event")).toBe((before.audit_event?.length ?? 0) + 1);
  expect(rowsOf("outbox")).toBe((before.outbox?.length ?? 0) + 1);
  const companyId = getCompany(reader()).id;
  expect(dump().audit_subject?.some((row) => row.includes(companyId))).toBe(true);
});

test("a repeat of a command id is answered with the first answer and done once", async () => {
  const input = settingsInput("3");
  const first = await runCommand(editSettings, site.as("adm"), input);
  const before = dump();
  expect(await runCommand(editSettings, site.as("adm"), input)).toEqual(first);
  expect(await runCommand(editSettings, site.as("adm"), { ...input, priceLimitPercent: "9" })).toEqual(first);
  expect(dump()).toEqual(before);
});

test("a command id that another command or another person used is refused", async () => {
  const input = settingsInput("4");
  await runCommand(editSettings, site.as("adm"), input);
  const before = dump();
  const { commandId } = input;
  const otherCommand = { ...testCompany, commandId, rev: 1 };
  expect(await codeOf(() => runCommand(editCompany, site.as("adm"), otherCommand))).toBe("command.reused");
  const otherPerson = { ...site.as("adm"), actor: { ...site.as("adm").actor, userId: site.newId() } };
  expect(await codeOf(() => runCommand(editSettings, otherPerson, input))).toBe("command.reused");
  expect(dump()).toEqual(before);
});

test("fifty calls of one command id at once have one effect and one answer", async () => {
  const input = settingsInput("5");
  const events = rowsOf("audit_event");
  const calls = Array.from({ length: 50 }, () => runCommand(editSettings, site.as("adm"), input));
  const answers = await Promise.all(calls);
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(rowsOf("audit_event")).toBe(events + 1);
  expect(getSettings(reader()).rev).toBe(input.rev + 1);
});

test("of two desks that change one record the second is told that it changed", async () => {
  const [first, second] = [settingsInput("6"), settingsInput("7")];
  const outcomes = await Promise.allSettled([
    site.call("adm").company.editSettings(first),
    site.call("adm").company.editSettings(second),
  ]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const refused = outcomes.find((outcome) => outcome.status === "rejected");
  expect((await refusalOf(() => Promise.reject(refused?.reason))).code).toBe("record.changed");
});

test("passwords, their hashes and session tokens stand in no audit event, outbox row or log", async () => {
  const session = await site.sessionOf("sales.expert");
  await codeOf(() =>
    site.callAnonymously().access.signIn({
      commandId: site.newId(),
      username: "sales.expert",
      password: "wrong secret words",
    }),
  );
  const { user_password: _hashes, ...rest } = dump();
  const text = JSON.stringify(rest);
  expect(text).not.toContain(testPassword);
  expect(text).not.toContain("wrong secret words");
  expect(text).not.toContain(session);
  expect(text).not.toContain("$argon2id");
});

test("a session is answered once: its command id answers nothing a second time", async () => {
  const input = { commandId: site.newId(), username: "auditor", password: testPassword };
  const { access } = site.callAnonymously();
  expect((await access.signIn(input)).session).toMatch(/^[\w-]{43}$/);
  expect(await codeOf(() => access.signIn(input))).toBe("command.reused");
});
