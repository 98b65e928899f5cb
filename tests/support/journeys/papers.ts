import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import type { Screen } from "./screen.ts";

/** Saves the paper on the screen as a person does; answers the file's path. */
export async function savePaper(screen: Screen): Promise<string> {
  const save = screen.page.getByRole("button", { name: screen.say("kit.paper.save") }).first();
  await expect(save).toBeEnabled();
  const [download] = await Promise.all([screen.page.waitForEvent("download"), save.click()]);
  const file = test.info().outputPath(download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

/** The text of a PDF as another program reads it. */
export function textOfPaper(file: string): string {
  expect(readFileSync(file).subarray(0, 4).toString("latin1")).toBe("%PDF");
  return execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
}

const marks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Text without the marks of direction and the blanks that a reader may put between signs. */
export const bare = (text: string): string => text.replace(marks, "").replace(/\s/g, "");

/** Figures that mix the digits of both scripts, of which a paper has none. */
export const mixedFigures = (text: string): string[] =>
  text.replace(marks, "").match(/[۰-۹٬٫]+[0-9]+|[0-9]+[٬٫۰-۹]+/g) ?? [];
