import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addUser } from "../../db/access/user.repository.ts";
import { dumpDatabase } from "../../tests/support/dump-database.ts";
import { makeOffice, type TestOffice, testPassword } from "../../tests/support/office.ts";
import { codeOf, refusalOf } from "../../tests/support/refusals.ts";
import { systemActor } from "../kernel/actor.ts";
import { type Command, commit } from "../kernel/command.ts";

let site: TestOffice;
beforeAll(async () => {
  site = await makeOffice();
});
afterAll(() => site.end());

const second = 1000;
const signIn = (username: string, password: string) =>
  site.callAnonymously().access.signIn({ commandId: site.newId(), username, password });
const securityEvents = () =>
  site.office
    .database()
    .reader.rows<{ kind: string; actor: string }>("SELECT kind, actor FROM security_event ORDER BY id");

async function failTimes(times: number, username: string): Promise<string[]> {
  const codes: string[] = [];
  for (let time = 0; time < times; time += 1) codes.push(await codeOf(() => signIn(username, "wrong words")));
  return codes;
}

/** A user as the import leaves one: known, without a password. */
function importUser(username: string): void {
  const add: Command<{ commandId: string }, null> = {
    name: "tests.addUser",
    input: null as never, // `commit` takes its input as parsed.
    run(db) {
      addUser(db, { username, nameFa: "تازه", nameEn: "New", roles: ["sales.expert"], status: "active" });
      return null;
    },
  };
  commit(add, { office: site.office, actor: systemActor }, { commandId: site.newId() }, undefined);
}

function deactivate(username: string): void {
  const change: Command<{ commandId: string }, null> = {
    name: "tests.deactivate",
    input: null as never, // `commit` takes its input as parsed.
    run(db) {
      db.run("UPDATE app_user SET status = 'inactive' WHERE username = ?", username);
      return null;
    },
  };
  commit(change, { office: site.office, actor: systemActor }, { commandId: site.newId() }, undefined);
}

describe("signing in", () => {
  test("answers a session with which the user is known, and stores only its hash", async () => {
    const { session, user, mustSetPassword } = await signIn("  auditor ", testPassword);
    expect(session).toMatch(/^[\w-]{43}$/);
    expect({ username: user.username, roles: user.roles, mustSetPassword }).toEqual({
      username: "auditor",
      roles: ["auditor"],
      mustSetPassword: false,
    });
    expect(JSON.stringify(dumpDatabase(site.office.database().reader))).not.toContain(session);
    expect((await site.call("auditor").access.me({})).user.username).toBe("auditor");
  });

  test("says the same of an unknown name, a wrong password, another letter case and a user who left", async () => {
    deactivate("qa.expert");
    const shapes = [
      await refusalOf(() => signIn("nobody", testPassword)),
      await refusalOf(() => signIn("qa.manager", "wrong words")),
      await refusalOf(() => signIn("QA.MANAGER", testPassword)),
      await refusalOf(() => signIn("qa.expert", testPassword)),
      await refusalOf(() => signIn("qa.manager", "")),
    ];
    expect(shapes.map(({ code }) => code)).toEqual(Array(5).fill("signIn.failed"));
    expect(new Set(shapes.map((shape) => JSON.stringify(shape))).size).toBe(1);
  });

  test("asks the worker for one check whether the name is known or not", async () => {
    const asked: string[] = [];
    const { jobs } = site.office;
    const { run } = jobs;
    const counting: typeof run = (name, input, options) => {
      asked.push(name);
      return run(name, input, options);
    };
    Object.assign(jobs, { run: counting });
    importUser("new.user.1");
    for (const username of ["nobody at all", "srv.agent", "new.user.1"])
      await codeOf(() => signIn(username, "wrong words"));
    Object.assign(jobs, { run });
    expect(asked).toEqual(["verifyPassword", "verifyPassword", "verifyPassword"]);
  });

  test("ends with the user's own sign-out, with deactivation, and after sixteen hours", async () => {
    const [left, removed, old] = ["wh.keeper", "sales.expert", "log.officer"] as const;
    await site.call(left).access.signOut({ commandId: site.newId() });
    expect(await codeOf(() => site.call(left).access.me({}))).toBe("session.none");
    await site.sessionOf(removed);
    deactivate(removed);
    expect(await codeOf(() => site.call(removed).access.me({}))).toBe("session.none");
    await site.sessionOf(old);
    site.clock.advance(16 * 3_600_000);
    expect((await site.call(old).access.me({})).user.username).toBe(old);
    site.clock.advance(1);
    expect(await codeOf(() => site.call(old).access.me({}))).toBe("session.none");
  });
});

describe("guessing", () => {
  test("five failures close the name for 30 seconds, even for the right password, and only that name", async () => {
    expect(await failTimes(5, "scale.operator")).toEqual(Array(5).fill("signIn.failed"));
    const refused = await refusalOf(() => signIn("scale.operator", testPassword));
    expect([refused.code, refused.params.seconds]).toEqual(["signIn.throttled", "30"]);
    expect((await signIn("mgt.viewer", testPassword)).user.username).toBe("mgt.viewer");
    site.clock.advance(29 * second + 1);
    expect((await refusalOf(() => signIn("scale.operator", testPassword))).params.seconds).toBe("1");
    site.clock.advance(second - 1);
    expect((await signIn("scale.operator", testPassword)).user.username).toBe("scale.operator");
    expect(await failTimes(4, "scale.operator")).toEqual(Array(4).fill("signIn.failed"));
  });

  test("an unknown name is closed in the same way", async () => {
    await failTimes(5, "another nobody");
    expect(await codeOf(() => signIn("another nobody", "wrong words"))).toBe("signIn.throttled");
  });

  test("two hundred guesses at once are checked five times at most", async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 200 }, (_none, index) => signIn("sec.guard", `guess number ${index}`)),
    );
    const codes = await Promise.all(
      outcomes.map((outcome) =>
        codeOf(() => (outcome.status === "rejected" ? Promise.reject(outcome.reason) : null)),
      ),
    );
    expect(codes.filter((code) => code === "signIn.failed").length).toBe(5);
    expect(codes.filter((code) => code === "signIn.throttled").length).toBe(195);
  });

  test("outlives the refusal: what was tried stands in the security log, and the words that were tried do not", async () => {
    const earlier = securityEvents().length;
    await failTimes(6, "sec.chief");
    await codeOf(() => signIn("my secret typed as a name", "x"));
    const events = securityEvents().slice(earlier);
    const userId = site.as("sec.chief").actor.userId;
    expect(events.map(({ kind }) => kind)).toEqual([
      ...Array(5).fill("signIn.failed"),
      "signIn.throttled",
      "signIn.failed",
    ]);
    expect(events.filter(({ actor }) => actor === userId).length).toBe(5);
    expect(JSON.stringify(events)).not.toMatch(/wrong words|my secret/);
  });
});

describe("an imported user", () => {
  test("enters with an empty password and may do nothing before setting one", async () => {
    importUser("new.user");
    const { session, mustSetPassword } = await signIn("new.user", "");
    expect(mustSetPassword).toBe(true);
    expect(await codeOf(() => signIn("new.user", "guess"))).toBe("signIn.failed");
    const client = site.callWith(session);
    expect(await codeOf(() => client.orders.list({}))).toBe("password.mustSet");
    await client.access.setPassword({
      commandId: site.newId(),
      currentPassword: "",
      newPassword: "copper lantern 7 hills",
    });
    expect((await client.access.me({})).mustSetPassword).toBe(false);
    expect(await codeOf(() => signIn("new.user", ""))).toBe("signIn.failed");
    expect((await signIn("new.user", "copper lantern 7 hills")).mustSetPassword).toBe(false);
  });

  test("of two desks that set the first password one wins and the other is told", async () => {
    importUser("new.user.2");
    const sessions = [(await signIn("new.user.2", "")).session, (await signIn("new.user.2", "")).session];
    const outcomes = await Promise.allSettled(
      sessions.map((session, index) =>
        site.callWith(session).access.setPassword({
          commandId: site.newId(),
          currentPassword: "",
          newPassword: `copper lantern ${index} hills`,
        }),
      ),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("setting one's own password", () => {
  const set = (session: string, currentPassword: string, newPassword: string) =>
    site.callWith(session).access.setPassword({ commandId: site.newId(), currentPassword, newPassword });

  test("needs the current one, refuses a guessable one, and closes every other session of this user", async () => {
    const [here, there] = [
      await site.sessionOf("fin.manager"),
      (await signIn("fin.manager", testPassword)).session,
    ];
    expect((await refusalOf(() => set(here, "wrong words", "copper lantern 7 hills"))).fields).toMatchObject([
      { path: "currentPassword", code: "password.currentWrong" },
    ]);
    expect((await refusalOf(() => set(here, testPassword, "the fin.manager key"))).fields).toMatchObject([
      { path: "newPassword", code: "password.common" },
    ]);
    expect((await site.callWith(there).access.me({})).user.username).toBe("fin.manager");
    await set(here, testPassword, "copper lantern 7 hills");
    expect(await codeOf(() => site.callWith(there).access.me({}))).toBe("session.none");
    expect((await site.callWith(here).access.me({})).user.username).toBe("fin.manager");
    expect(await codeOf(() => signIn("fin.manager", testPassword))).toBe("signIn.failed");
  });

  test("counts wrong current passwords like failed sign-ins", async () => {
    const session = await site.sessionOf("fin.treasury");
    for (let time = 0; time < 5; time += 1)
      await codeOf(() => set(session, "wrong words", "copper lantern 7 hills"));
    expect(await codeOf(() => set(session, testPassword, "copper lantern 7 hills"))).toBe("signIn.throttled");
  });
});
