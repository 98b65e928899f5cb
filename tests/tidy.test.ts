import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { errorMessages } from "../core/kernel/error-messages.ts";
import { house, maxFileLines } from "../tools/architecture.ts";
import { unregisteredErrors, unspokenErrors } from "../tools/error-rules.ts";
import {
  type Lockfile,
  loosePins,
  type Manifest,
  orpcStrays,
  registryAddresses,
} from "../tools/package-rules.ts";
import { fileRules, type SourceFile } from "../tools/tidy-rules.ts";

const rooms = Object.keys(house);
const files: SourceFile[] = globSync(`{${rooms.join(",")}}/**/*.{ts,tsx,mjs,css,sql}`).map((path) => ({
  path: path.replaceAll("\\", "/"),
  text: readFileSync(path, "utf8"),
}));
// The shape of npm's own files, of which only these parts are read.
const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;
const lockfile = JSON.parse(readFileSync("package-lock.json", "utf8")) as Lockfile;

const file = (path: string, text = ""): SourceFile => ({ path, text });
const word = (...parts: string[]): string => parts.join("");

/** For each rule, faults it must name and neighbours it must let pass. */
const planted: Record<string, { faults: SourceFile[]; fine: SourceFile[] }> = {
  "no room imports a room it may not": {
    faults: [
      file("core/a.ts", 'import { x } from "../db/b.ts";'),
      file("renderer/a.ts", 'import type { x } from "../server/b.ts";'),
      file("server/a.ts", 'const x = await import("../electron/b.ts");'),
      file("core/a.ts", 'export { x } from "../tests/support/runs.ts";'),
      file("templates/a.fixture.tsx", 'import { x } from "../server/b.ts";'),
      file("core/a.ts", 'import x from "../package.json";'),
    ],
    fine: [
      file("db/a.ts", 'import { x } from "../core/b.ts";'),
      file("core/a.test.ts", 'import { runs } from "../tests/support/runs.ts";'),
      file("core/a.ts", '// not from "../db/b.ts"'),
      file("core/a.ts", 'export const words = "import ../db/b.ts";'),
    ],
  },
  "no room uses a package that is not its own": {
    faults: [
      file("core/a.ts", 'import fs from "node:fs";'),
      file("core/a.ts", 'import "drizzle-orm/sqlite-core";'),
      file("renderer/a.tsx", 'import Database from "better-sqlite3";'),
      file("server/a.ts", 'import { app } from "electron";'),
      file("db/a.ts", 'import { test } from "vitest";'),
    ],
    fine: [
      file("electron/a.ts", 'import { app } from "electron";'),
      file("core/a.test.ts", 'import fc from "fast-check";'),
      file("renderer/a.tsx", 'import "@mantine/core/styles.css";'),
    ],
  },
  "oRPC is known in its few files only": {
    faults: [
      file("server/customers/a.ts", 'import { os } from "@orpc/server";'),
      file("renderer/customers/a.page.tsx", 'import { x } from "@orpc/client";'),
    ],
    fine: [file("server/kernel/procedure.ts", 'import { os } from "@orpc/server";')],
  },
  "no feature reaches into another": {
    faults: [
      file("server/orders/a.ts", 'import { x } from "../customers/customer.queries.ts";'),
      file("server/kernel/a.ts", 'import { x } from "../customers/b.ts";'),
      file("renderer/orders/a.page.tsx", 'import { x } from "../customers/customers.page.tsx";'),
      file("renderer/orders/a.page.tsx", 'import { x } from "../customers/customer.words.ts";'),
      file("renderer/kit/a.tsx", 'import { x } from "../customers/b.tsx";'),
    ],
    fine: [
      file("server/orders/a.ts", 'import { x } from "../customers/b.ts";'),
      file("server/orders/a.ts", 'import { x } from "../../core/customers/b.ts";'),
      file("server/orders/a.ts", 'import { x } from "../../db/customers/b.repository.ts";'),
      file("renderer/orders/a.page.tsx", 'import { x } from "../kit/b.tsx";'),
      file("renderer/app/pages.ts", 'import { x } from "../customers/b.routes.tsx";'),
    ],
  },
  "tables are known to repositories only": {
    faults: [file("server/orders/a.ts", 'import { x } from "../../db/orders/order.table.ts";')],
    fine: [file("db/orders/a.repository.ts", 'import { x } from "./order.table.ts";')],
  },
  "only tests use fixtures": {
    faults: [file("server/orders/a.ts", 'import { x } from "../../templates/orders/order.fixture.ts";')],
    fine: [file("server/orders/a.test.ts", 'import { x } from "../../templates/orders/order.fixture.ts";')],
  },
  "every role stands in its room": {
    faults: [
      file("server/orders/order.table.ts"),
      file("core/orders/order.page.tsx"),
      file("db/orders/a.service.ts"),
    ],
    fine: [
      file("db/orders/order.table.ts"),
      file("renderer/orders/order.page.tsx"),
      file("renderer/vite-env.d.ts"),
    ],
  },
  "every feature begins in core": {
    faults: [file("db/ghosts/ghost.table.ts")],
    fine: [file("db/kernel/database.ts"), file("db/migrations/0001_a.sql")],
  },
  "no file is too long": {
    faults: [file("core/a.ts", "x\n".repeat(maxFileLines + 1))],
    fine: [file("core/a.ts", "x\n".repeat(maxFileLines))],
  },
  "no name is empty of meaning": {
    faults: [file("core/utils/a.ts"), file("server/orders/helpers.ts"), file("renderer/common/a.tsx")],
    fine: [file("core/orders/order.ts")],
  },
  "no work is left as a note": {
    faults: [file("core/a.ts", word("// TO", "DO: later")), file("core/a.ts", word("// FIX", "ME"))],
    fine: [file("core/a.ts", "// The rate of the day decides.")],
  },
  "no value escapes its type": {
    faults: [file("core/a.ts", word("const x: an", "y = 1;")), file("core/a.ts", word("f(x as an", "y);"))],
    fine: [file("core/a.ts", "// any file"), file("core/a.ts", 'const x = "as any";')],
  },
  "no test is left out": {
    faults: [
      file("core/a.test.ts", word("test.on", 'ly("x", () => {});')),
      file("tests/e2e/a.spec.ts", word("test.describe.sk", 'ip("x");')),
    ],
    fine: [file("core/a.test.ts", 'test("x", () => {});')],
  },
  "time and randomness are handed in": {
    faults: [
      file("core/a.ts", "const at = Date.now();"),
      file("db/a.ts", "const at = new Date();"),
      file("templates/a.ts", word("const id = `x$", "{Math.random()}`;")),
      file("server/orders/a.ts", "const id = crypto.randomUUID();"),
      file("server/orders/a.ts", 'import { createHash, randomBytes } from "node:crypto";'),
    ],
    fine: [
      file("core/a.ts", "const day = new Date(Date.UTC(year, 0, 1));"),
      file("server/kernel/clock.ts", "const now = Date.now();"),
      file("core/a.ts", "// never Date.now()"),
      file("server/orders/a.ts", "const salt = office.chance.randomBytes(16);"),
    ],
  },
};

test("the walk sees every room", () => {
  const seen = new Set(files.map(({ path }) => path.split("/")[0]));
  expect([...seen].sort()).toEqual([...rooms].sort());
  expect(files.length).toBeGreaterThan(100);
});

describe.each(Object.entries(fileRules))("%s", (name, rule) => {
  test("in the project", () => expect(rule(files)).toEqual([]));
  test("and the rule names each planted fault", () => {
    const { faults, fine } = planted[name] ?? { faults: [], fine: [] };
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.map((fault) => rule([fault]).length)).toEqual(faults.map(() => 1));
    expect(fine.flatMap((neighbour) => rule([neighbour]))).toEqual([]);
  });
});

test("every dependency is pinned exactly", () => {
  expect(loosePins(manifest)).toEqual([]);
  expect(loosePins({ dependencies: { a: "^1.2.3" }, overrides: { b: "latest" } })).toHaveLength(2);
});

test("all parts of oRPC have one version", () => {
  expect(orpcStrays(manifest, lockfile)).toEqual([]);
  const strayLock = { packages: { "node_modules/@orpc/client": { version: "2.0.0" } } };
  expect(orpcStrays({ devDependencies: { "@orpc/server": "1.16.0" } }, strayLock)).toHaveLength(2);
});

test("the lockfile names no registry", () => {
  expect(Object.keys(lockfile.packages).length).toBeGreaterThan(100);
  expect(registryAddresses(lockfile)).toEqual([]);
  const bound = { packages: { "node_modules/a": { resolved: "https://registry.invalid/a.tgz" } } };
  expect(registryAddresses(bound)).toHaveLength(1);
});

test("every errors file is registered", () => {
  expect(unregisteredErrors(files)).toEqual([]);
  const registry = file("core/kernel/error-messages.ts", 'from "../orders/order.errors.ts"');
  expect(unregisteredErrors([registry, file("core/orders/order.errors.ts")])).toEqual([]);
  expect(unregisteredErrors([registry, file("core/ghosts/ghost.errors.ts")])).toHaveLength(1);
});

test("every refusal speaks both languages", () => {
  expect(unspokenErrors(errorMessages)).toEqual([]);
  expect(
    unspokenErrors({ "order.gone": { fa: "سفارش {number} نیست.", en: "Order {number} is gone." } }),
  ).toEqual([]);
  const faults: Record<string, string>[] = [
    { fa: "", en: "Gone." },
    { fa: "نیست.", en: " " },
    { fa: "نيست.", en: "Gone." },
    { fa: "{number} نیست.", en: "{id} is gone." },
  ];
  expect(faults.map((fault) => unspokenErrors({ "order.gone": fault }).length)).toEqual([1, 1, 1, 1]);
  expect(unspokenErrors({ gone: { fa: "نیست.", en: "Gone." } })).toHaveLength(1);
});
