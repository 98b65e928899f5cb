import path from "node:path";
import { expect, test } from "vitest";
import { defaultDataDir, parseStartOptions } from "./start-options.ts";

test("without options the data stand in the system's folder and a window opens", () => {
  expect(parseStartOptions([])).toEqual({
    dataDir: defaultDataDir(),
    isSample: false,
    port: 0,
    isOpened: true,
  });
  expect(path.basename(defaultDataDir())).toBe("Havaleh");
});

test("every option is read", () => {
  expect(parseStartOptions(["--data", "x", "--sample", "--port", "8080", "--no-open"])).toEqual({
    dataDir: path.resolve("x"),
    isSample: true,
    port: 8080,
    isOpened: false,
  });
});

test("help is asked for by --help", () => expect(parseStartOptions(["--help"])).toBeNull());

test.each([
  [["--bogus"]],
  [["word"]],
  [["--port", "0"]],
  [["--port", "65536"]],
  [["--port", "8o"]],
  [["--data", ""]],
  [["--data"]],
])("%j is refused with a sentence", (args) => expect(() => parseStartOptions(args)).toThrow(/\w+/));
