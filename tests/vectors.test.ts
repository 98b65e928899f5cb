import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ruleNames } from "../core/validation/answers.ts";
import { checkVectors, runVectors } from "../tools/vector-file.ts";

const vectorFile = path.join(import.meta.dirname, "vectors", "vectors.csv");
const vectors = readFileSync(vectorFile, "utf8");
const header = "rule,input,expected,kind,source,note\n";
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "havaleh-vectors-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, text: string | Buffer): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

function report(file: string | undefined): { code: number; lines: string[] } {
  const lines: string[] = [];
  return { code: runVectors(file, (line) => lines.push(line)), lines };
}

test("every vector passes", () => {
  expect(checkVectors(vectors)).toEqual({ passed: 231, failed: 0, faults: [] });
});

test("every rule of the format has vectors", () => {
  const named = new Set(
    vectors
      .split("\n")
      .slice(1)
      .map((line) => line.split(",")[0]),
  );
  expect(ruleNames.filter((rule) => !named.has(rule))).toEqual([]);
});

test("each vector with its answer turned wrong fails, by its line", () => {
  const rows = vectors.trimEnd().split("\n");
  const turned = rows.map((row, index) => {
    if (index === 0) return row;
    const [rule, input, expected, ...rest] = row.split(",");
    return [rule, input, `${expected}x`, ...rest].join(",");
  });
  const { passed, failed, faults } = checkVectors(turned.join("\n"));
  expect([passed, failed]).toEqual([0, 231]);
  expect(faults[0]).toBe("line 2: national_id 0499370899: expected validx, got valid");
  expect(faults.at(-1)).toMatch(/^line 232: /);
});

test("a planted wrong row is named and ends with 1", () => {
  const file = written("planted.csv", `${vectors}national_id,0499370898,valid,derived,planted,"a, b"\n`);
  const { code, lines } = report(file);
  expect(code).toBe(1);
  expect(lines).toEqual([
    "line 233: national_id 0499370898: expected valid, got invalid",
    "231 passed, 1 failed",
  ]);
});

test("an unknown rule and an unreadable input are failures", () => {
  const { faults } = checkVectors(`${header}no_rule,1,1,derived,,\nline_net,1,1,derived,,\nimo,1\n`);
  expect(faults).toHaveLength(3);
  expect(faults[0]).toMatch(/^line 2: no_rule 1: .*no_rule is not known/);
  expect(faults[1]).toMatch(/^line 3: line_net 1: .*cannot be read/);
  expect(faults[2]).toBe("line 4: 2 columns instead of 6");
});

test("quoted fields, a byte order mark and Windows line ends are read", () => {
  const text = `\ufeff${header}csm_index,"1*1",20.0,derived,"a ""b"", c",\nimo,9074729,valid,memory,,"two\nlines"\n`;
  expect(checkVectors(text.replaceAll("\n", "\r\n"))).toEqual({ passed: 2, failed: 0, faults: [] });
});

test.each([
  ["no file named", undefined],
  ["a missing file", "missing.csv"],
])("%s ends with 1", (_, name) => {
  const { code, lines } = report(name === undefined ? undefined : path.join(folder, name));
  expect(code).toBe(1);
  expect(lines).toHaveLength(1);
});

test.each([
  ["empty", ""],
  ["without a header", "national_id,0499370899,valid,published,x,\n"],
  ["with an unclosed quote", `${header}imo,"9074729,valid,memory,,\n`],
  ["of binary data", Buffer.from([0, 255, 254, 10, 34, 0])],
])("a file %s ends with 1", (name, text) => {
  const { code, lines } = report(written(`${name}.csv`, text));
  expect(code).toBe(1);
  expect(lines.at(-1)).toMatch(/cannot be checked/);
});

test("the task itself answers with its exit code", () => {
  const task = path.join(import.meta.dirname, "..", "tools", "tasks", "vectors.ts");
  const right = spawnSync(process.execPath, [task, vectorFile], { encoding: "utf8" });
  expect([right.status, right.stdout]).toEqual([0, "231 passed, 0 failed\n"]);
  const wrong = spawnSync(
    process.execPath,
    [task, written("wrong.csv", `${header}imo,9074728,valid,x,,\n`)],
    {
      encoding: "utf8",
    },
  );
  expect([wrong.status, wrong.stdout.split("\n")[1]]).toEqual([1, "0 passed, 1 failed"]);
});
