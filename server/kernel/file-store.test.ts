import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { codeOf } from "../../tests/support/refusals.ts";
import { type FileStore, openFileStore } from "./file-store.ts";

let folder = "";
let files: FileStore;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "havaleh-files-"));
  files = openFileStore(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");
const placeOf = (sha256: string): string => path.join(folder, "files", sha256.slice(0, 2), sha256);

test("bytes come back as they went in, under their SHA-256, and twice the same bytes are one file", () => {
  const sha256 = files.put(bytesOf("receipt"));
  expect(sha256).toBe(hashOf("receipt"));
  expect(files.put(bytesOf("receipt"))).toBe(sha256);
  expect(Buffer.from(files.read(sha256)).toString()).toBe("receipt");
  expect(readdirSync(path.dirname(placeOf(sha256)))).toEqual([sha256]);
});

test("a file whose bytes were changed on disk is not given out", async () => {
  const sha256 = files.put(bytesOf("original"));
  writeFileSync(placeOf(sha256), "0riginal");
  expect(await codeOf(() => files.read(sha256))).toBe("attachment.damaged");
});

test("a name that is no hash leads nowhere", async () => {
  writeFileSync(path.join(folder, "secret.txt"), "outside");
  for (const name of [
    "",
    "../secret.txt",
    "../../etc/passwd",
    hashOf("x").toUpperCase(),
    `${hashOf("x")}\0`,
    hashOf("x"),
  ])
    expect(await codeOf(() => files.read(name))).toBe("record.notFound");
});

test("a file half written before a crash is not taken for a whole one", () => {
  const sha256 = hashOf("slip of a crash");
  files.put(bytesOf("neighbour"));
  const draft = `${placeOf(sha256)}.part`;
  files.put(bytesOf("slip of a crash"));
  rmSync(placeOf(sha256));
  writeFileSync(draft, "slip of");
  expect(files.has(sha256)).toBe(false);
  expect(files.put(bytesOf("slip of a crash"))).toBe(sha256);
  expect(Buffer.from(files.read(sha256)).toString()).toBe("slip of a crash");
});

test("the sweep takes old files that no record names, and nothing else", () => {
  const [named, fresh, orphan] = ["named", "fresh", "orphan"].map((text) => files.put(bytesOf(text)));
  for (const sha256 of [named, orphan]) utimesSync(placeOf(sha256 ?? ""), 1000, 1000);
  expect(files.sweep((sha256) => sha256 === named, 2_000_000)).toBe(1);
  expect([named, fresh, orphan].map((sha256) => existsSync(placeOf(sha256 ?? "")))).toEqual([
    true,
    true,
    false,
  ]);
});
