import path from "node:path";
import { expect, test } from "vitest";
import { parseServeOptions } from "./serve-options.ts";

test("a folder and a port are enough", () => {
  expect(parseServeOptions(["--data", "x", "--port", "4000"])).toEqual({
    dataFolder: path.resolve("x"),
    port: 4000,
    isSample: false,
  });
  expect(parseServeOptions(["--sample", "--port=1", "--data=/y"])).toEqual({
    dataFolder: path.resolve("/y"),
    port: 1,
    isSample: true,
  });
});

test.each([
  [[], "--data"],
  [["--data"], "--data"],
  [["--data", ""], "--data"],
  [["--data", "x"], "--port"],
  [["--data", "x", "--port", "0"], "--port"],
  [["--data", "x", "--port", "65536"], "--port"],
  [["--data", "x", "--port", "80a"], "--port"],
  [["--data", "x", "--port", "-1"], "--port"],
  [["--data", "x", "--port", "4000", "--colour"], "--colour"],
  [["--data", "x", "--port", "4000", "stray"], "stray"],
])("%j is refused by a sentence that names %s", (args, name) => {
  expect(() => parseServeOptions(args)).toThrow(name);
});
