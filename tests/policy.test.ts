import { createRouterClient } from "@orpc/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exclusiveRoles, type Role, roles } from "../core/access/roles.ts";
import { addUser } from "../db/access/user.repository.ts";
import { systemActor } from "../server/kernel/actor.ts";
import { type Command, commit } from "../server/kernel/command.ts";
import { router } from "../server/router.ts";
import { routes } from "../server/transports/rest-routes.ts";
import { beforeSigningIn, dutiesOf } from "./access/duties.ts";
import { makeOffice, type TestOffice } from "./support/office.ts";
import { refusalOf } from "./support/refusals.ts";

let site: TestOffice;
beforeAll(async () => {
  site = await makeOffice();
});
afterAll(() => site.end());

type Callable = (input: unknown) => Promise<unknown>;

/** Calls a procedure through the whole router with nothing in its hands: gate one comes before the input. */
async function outcomeOf(session: string | null, procedure: string): Promise<string> {
  const reqHeaders = new Headers(session ? { authorization: `Bearer ${session}` } : {});
  const client = createRouterClient(router, { context: { office: site.office, reqHeaders } });
  const [feature = "", name = ""] = procedure.split(".");
  const features = client as unknown as Record<string, Record<string, Callable>>; // Named by the table, not by the compiler.
  const call = features[feature]?.[name];
  if (!call) throw new Error(`Nobody answers ${procedure}`);
  const input = { commandId: "not an id" };
  return call(input).then(
    () => "answered",
    async (error: unknown) => (await refusalOf(() => Promise.reject(error))).code,
  );
}

describe("who may call what", () => {
  test("every procedure is somebody's duty, and every duty is a procedure", () => {
    const named = new Set(roles.flatMap((role) => [...dutiesOf(role)]));
    expect([...named].sort()).toEqual(routes.map(({ id }) => id).sort());
  });

  test.each(routes)("$id is for those whom the process names", async ({ id: procedure }) => {
    for (const role of roles) {
      const outcome = await outcomeOf(await site.sessionOf(role), procedure);
      // Whoever may call learns of the faulty input; whoever may not learns nothing of it.
      const expected = dutiesOf(role).has(procedure) ? "input.invalid" : "permission.denied";
      expect([role, outcome]).toEqual([role, expected]);
    }
    const nobody = await outcomeOf(null, procedure);
    expect(nobody).toBe(beforeSigningIn.split(" ").includes(procedure) ? "input.invalid" : "session.none");
  });

  test("somebody without a password of his own may set it, leave, and see who he is", async () => {
    const add: Command<{ commandId: string }, null> = {
      name: "tests.addUser",
      input: null as never, // `commit` takes its input as parsed.
      run(db) {
        addUser(db, {
          username: "empty",
          nameFa: "تازه",
          nameEn: "New",
          roles: ["sales.manager", "adm", "auditor"],
          status: "active",
        });
        return null;
      },
    };
    commit(add, { office: site.office, actor: systemActor }, { commandId: site.newId() }, undefined);
    const { session } = await site
      .callAnonymously()
      .access.signIn({ commandId: site.newId(), username: "empty", password: "" });
    const open = ["access.setPassword", "access.signOut", "access.me"];
    for (const { id: procedure } of routes) {
      const expected =
        beforeSigningIn.split(" ").includes(procedure) || open.includes(procedure)
          ? "input.invalid"
          : "password.mustSet";
      expect([procedure, await outcomeOf(session, procedure)]).toEqual([procedure, expected]);
    }
  });
});

describe("what the process forbids a role", () => {
  const mayCall = (role: Role): string[] => [...dutiesOf(role)];
  const writes = new Set(routes.filter(({ method }) => method === "POST").map(({ id }) => id));
  const openToAll = /^(access|company\.(create|createSample|openFolder))/;
  const writesOf = (role: Role): string[] =>
    mayCall(role).filter((procedure) => writes.has(procedure) && !openToAll.test(procedure));

  test("an auditor and a viewer change nothing; they may take reports", () => {
    expect(writesOf("auditor")).toEqual(["exports.run"]);
    expect(writesOf("mgt.viewer")).toEqual(["exports.run"]);
  });
  test("an administrator approves no business", () => {
    expect(
      writesOf("adm").filter((procedure) =>
        /^(orders|proformas|payments|deliveryOrders|refunds|currencyRates)\./.test(procedure),
      ),
    ).toEqual([]);
  });
  test("a carrier sees no prices and a customer nobody else's data: both see nothing yet", () => {
    for (const role of ["portal.carrier", "portal.customer"] as const)
      expect(mayCall(role).filter((procedure) => !/^(access|company)\./.test(procedure))).toEqual([]);
  });
  test("the first signature is the expert's, the second the manager's, the delivery order finance's", () => {
    const only = (procedure: string) => roles.filter((role) => dutiesOf(role).has(procedure));
    expect(["proformas.sign", "proformas.issue", "deliveryOrders.issue"].map(only)).toEqual([
      ["sales.expert"],
      ["sales.manager"],
      ["fin.manager"],
    ]);
  });

  test("duties that must not meet in one person are known", () => {
    const pairs = exclusiveRoles.map((pair) => pair.toSorted().join(" + "));
    expect(pairs.sort()).toEqual([
      "fin.manager + fin.salesAccounting",
      "fin.manager + fin.treasury",
      "fin.salesAccounting + fin.treasury",
      "sales.expert + sales.manager",
      "scale.operator + wh.keeper",
      "sec.guard + wh.keeper",
    ]);
  });
});
