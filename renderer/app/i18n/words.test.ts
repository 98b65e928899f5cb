import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { words } from "./words.ts";

const root = new URL("../..", import.meta.url).pathname;
const files = globSync("**/*.words.ts", { cwd: root });

const holesOf = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "").sort();

test("every text stands in both languages", () => {
  const empty = Object.entries(words).filter(([, text]) => text.fa.trim() === "" || text.en.trim() === "");
  expect(empty).toEqual([]);
});

test("both languages of a text have the same holes", () => {
  const different = Object.entries(words)
    .filter(([, text]) => holesOf(text.fa).join() !== holesOf(text.en).join())
    .map(([key]) => key);
  expect(different).toEqual([]);
});

test("no key stands in two files, and no file of texts is left out", async () => {
  const seen = new Map<string, string>();
  const faults: string[] = [];
  for (const file of files) {
    const tables: Record<string, Record<string, unknown>> = await import(`../../${file}`);
    for (const key of Object.values(tables).flatMap((table) => Object.keys(table))) {
      const before = seen.get(key);
      if (before !== undefined) faults.push(`${key} in ${before} and ${file}`);
      if (!Object.hasOwn(words, key)) faults.push(`${key} of ${file} is not among the words`);
      seen.set(key, file);
    }
  }
  expect(faults).toEqual([]);
  expect(seen.size).toBe(Object.keys(words).length);
});

test("Persian texts hold no Arabic yeh or kaf and no Latin digit outside a code", () => {
  const faults = Object.entries(words)
    .filter(([, text]) => /[يكة]/.test(text.fa))
    .map(([key]) => key);
  expect(faults).toEqual([]);
});

test("texts are short and formal: no exclamation mark, no please", () => {
  const faults = Object.entries(words)
    .filter(([, text]) => /!|لطفا/.test(text.fa) || /!|\bplease\b/i.test(text.en))
    .map(([key]) => key);
  expect(faults).toEqual([]);
});

test("every key is used by a screen", () => {
  const sources = globSync("**/*.{ts,tsx}", { cwd: root })
    .filter((file) => !file.endsWith(".words.ts") && !file.endsWith(".test.ts"))
    .map((file) => readFileSync(`${root}/${file}`, "utf8"))
    .join("\n");
  // A key built from parts, such as `role.${role}`, is used by its beginning.
  const beginnings = [...sources.matchAll(/`([a-zA-Z][\w.-]*\.)(?:[\w-]*)\$\{/g)].map(
    (match) => match[1] ?? "",
  );
  const unused = Object.keys(words).filter(
    (key) => !sources.includes(`"${key}"`) && !beginnings.some((beginning) => key.startsWith(beginning)),
  );
  expect(unused).toEqual([]);
});
