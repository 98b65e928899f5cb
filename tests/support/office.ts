import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createRouterClient, type RouterClient } from "@orpc/server";
import { z } from "zod";
import { type Role, roles } from "../../core/access/roles.ts";
import type { Company } from "../../core/company/company.contract.ts";
import { commandIdSchema } from "../../core/kernel/schemas.ts";
import { addUser, setPassword } from "../../db/access/user.repository.ts";
import { systemActor } from "../../server/kernel/actor.ts";
import type { Clock } from "../../server/kernel/clock.ts";
import { type Command, commit } from "../../server/kernel/command.ts";
import type { CallContext } from "../../server/kernel/context.ts";
import { type Office, openOffice } from "../../server/kernel/office.ts";
import { hashPasswords } from "../../server/kernel/passwords.ts";
import type { TransportContext } from "../../server/kernel/procedure.ts";
import { router } from "../../server/router.ts";
import { seededChance } from "../../tools/seeded-chance.ts";

/** 2026-11-21 08:00 in Tehran, 1405/08/30. */
export const startMs: number = Date.UTC(2026, 10, 21, 4, 30);

/** The password of every user of a test office. */
export const testPassword = "saffron kettle 42 river";

export const testCompany: Company = {
  nameFa: "شرکت پتروشیمی آزمون",
  nameEn: "Test Petrochemical Company",
  nationalId: "14002484090",
  economicCode: "14002484090",
  registrationNo: "512347",
  postalCode: "7836434918",
  addressFa: "عسلویه، بلوار مجتمع‌ها",
  addressEn: "Asaluyeh, Bushehr, Iran",
  phone: "077-37320000",
  iban: "IR490180000000469168138292",
  fiscalMemoryId: "A2B3C4",
};

/** One user of every role, named like it, and a second one of the desks where two must act: "sales.expert.2". */
const secondUsers: readonly Role[] = [
  "sales.expert",
  "sales.manager",
  "fin.salesAccounting",
  "fin.treasury",
  "fin.manager",
];

export type TestClock = Clock & { advance(ms: number): void };
export type Client = RouterClient<typeof router>;

export type TestOffice = {
  readonly office: Office;
  readonly clock: TestClock;
  /** The context of a command or a query of that user: "sales.expert", "sales.expert.2", "adm" ... */
  as(username: string): CallContext;
  /** Typed calls through the router, signed in by the real sign-in on the first call. */
  call(username: string): Client;
  /** Typed calls of somebody who has not signed in. */
  callAnonymously(): Client;
  /** Typed calls with a session. */
  callWith(session: string): Client;
  /** A session of that user for the header `Authorization: Bearer`. */
  sessionOf(username: string): Promise<string>;
  newId(): string;
  /** Closes the office and removes its folder. */
  end(): Promise<void>;
};

export type TestOfficeOptions = {
  readonly seed?: string;
  readonly startMs?: number;
  /** False leaves the database as the first run finds it. */
  readonly hasCompany?: boolean;
};

/** A real office in a folder of its own, at a fixed time and with seeded chance, with a company and its users. */
export async function makeOffice(options: TestOfficeOptions = {}): Promise<TestOffice> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "havaleh-test-"));
  let nowMs = options.startMs ?? startMs;
  const clock: TestClock = {
    nowMs: () => nowMs,
    advance(ms) {
      nowMs += ms;
    },
  };
  const office = openOffice({
    dataFolder: folder,
    clock,
    chance: seededChance(options.seed ?? "test office"),
  });
  const anonymous = createRouterClient(router, { context: { office } });
  if (options.hasCompany ?? true) {
    await anonymous.company.create({
      commandId: office.newId(),
      ...testCompany,
      administrator: {
        username: "adm",
        nameFa: "مدیر سامانه",
        nameEn: "Administrator",
        password: testPassword,
      },
    });
    await addTestUsers(office);
  }
  const sessions = new Map<string, Promise<string>>();
  const sessionOf = (username: string): Promise<string> => {
    const known = sessions.get(username);
    if (known) return known;
    const made = anonymous.access
      .signIn({ commandId: office.newId(), username, password: testPassword })
      .then(({ session }) => session);
    sessions.set(username, made);
    return made;
  };
  return {
    office,
    clock,
    as: (username) => contextOf(office, username),
    call: (username) =>
      createRouterClient(router, { context: async () => withSession(office, await sessionOf(username)) }),
    callAnonymously: () => anonymous,
    callWith: (session) => createRouterClient(router, { context: withSession(office, session) }),
    sessionOf,
    newId: () => office.newId(),
    async end() {
      await office.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function withSession(office: Office, session: string): TransportContext {
  return { office, reqHeaders: new Headers({ authorization: `Bearer ${session}` }) };
}

const addUsersInput = z.strictObject({ commandId: commandIdSchema });

/** There is no command that makes a user with a password, so the users come by a command of the tests. */
async function addTestUsers(office: Office): Promise<void> {
  const [argon2id = ""] = await hashPasswords(office, [testPassword]);
  const addUsers: Command<{ commandId: string }, null> = {
    name: "tests.addUsers",
    input: addUsersInput,
    run(db) {
      const first = roles
        .filter((role) => role !== "adm")
        .map((role) => ({ username: role as string, role }));
      const second = secondUsers.map((role) => ({ username: `${role}.2`, role }));
      for (const { username, role } of [...first, ...second]) {
        const names = { nameFa: `کاربر ${username}`, nameEn: `User ${username}` };
        const id = addUser(db, { username, ...names, roles: [role], status: "active" });
        setPassword(db, id, argon2id, false);
      }
      return null;
    },
  };
  commit(addUsers, { office, actor: systemActor }, { commandId: office.newId() }, undefined);
}

function contextOf(office: Office, username: string): CallContext {
  const db = office.database().reader;
  const user = db.row<{ id: string; roles: string }>(
    "SELECT id, roles FROM app_user WHERE username = ?",
    username,
  );
  if (!user) throw new Error(`The test office has no user ${username}`);
  return {
    office,
    db,
    actor: {
      kind: "user",
      userId: user.id,
      username,
      roles: JSON.parse(user.roles) as Role[], // Written from the typed list.
      sessionHash: null,
      mustSetPassword: false,
    },
  };
}
