import { afterAll, beforeAll, expect, test } from "vitest";
import { exclusiveRoles, type Role, roles } from "../../core/access/roles.ts";
import { contract } from "../../core/contract.ts";
import { makeOffice, type TestOffice } from "../support/office.ts";
import { beforeSigningIn, dutiesOf } from "./duties.ts";

const procedures = Object.entries(contract).flatMap(([feature, own]) =>
  Object.keys(own).map((name) => [feature, name] as const),
);
/** Calls that would end the session or change the office if they came through; their gate is asked elsewhere. */
const notForAWalk = ["access.signOut"];

let office: TestOffice;
beforeAll(async () => {
  office = await makeOffice();
});
afterAll(() => office.end());

/** Asks with an input that no procedure accepts: the first gate answers before anything is parsed. */
async function refusalCode(client: object, feature: string, name: string): Promise<string> {
  const own = Reflect.get(client, feature);
  const call: unknown =
    typeof own === "object" && own !== null ? Reflect.get(own, name) : Reflect.get(Object(own), name);
  if (typeof call !== "function") throw new Error(`No procedure ${feature}.${name}`);
  try {
    await call({ nothingSuch: true });
    return "done";
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : String(error);
  }
}

test("the walk sees every procedure of the contract", () => {
  expect(procedures.length).toBeGreaterThan(60);
});

test.each(roles)("%s may call what the process gives that role, and nothing else", async (role: Role) => {
  const client = office.call(role);
  const allowed = dutiesOf(role);
  const differing: string[] = [];
  for (const [feature, name] of procedures) {
    const procedure = `${feature}.${name}`;
    if (notForAWalk.includes(procedure)) continue;
    const code = await refusalCode(client, feature, name);
    const isLetIn = code !== "permission.denied" && code !== "session.none";
    if (isLetIn !== allowed.has(procedure)) differing.push(`${procedure}: ${code}`);
  }
  expect(differing).toEqual([]);
});

test("who has not signed in gets to the door's own procedures and no further", async () => {
  const client = office.callAnonymously();
  const open = beforeSigningIn.split(" ");
  for (const [feature, name] of procedures) {
    const code = await refusalCode(client, feature, name);
    expect(`${feature}.${name} ${code === "session.none"}`).toBe(
      `${feature}.${name} ${!open.includes(`${feature}.${name}`)}`,
    );
  }
});

test("duties that must not meet in one person are known", () => {
  const pairs = exclusiveRoles.map((pair) => pair.toSorted().join(" + "));
  expect(pairs).toEqual(
    expect.arrayContaining([
      "sales.expert + sales.manager",
      "fin.salesAccounting + fin.treasury",
      "fin.manager + fin.salesAccounting",
      "fin.manager + fin.treasury",
      "scale.operator + wh.keeper",
      "sec.guard + wh.keeper",
    ]),
  );
});
