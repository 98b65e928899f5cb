import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { answerRule } from "../core/validation/answers.ts";

export const vectorHeader = ["rule", "input", "expected", "kind", "source", "note"] as const;

export type VectorReport = {
  readonly passed: number;
  readonly failed: number;
  /** One sentence for each mismatch, with the line of the file. */
  readonly faults: readonly string[];
};

function answerOrFault(
  rule: string,
  input: string,
): { readonly answer: string } | { readonly fault: string } {
  try {
    return { answer: answerRule(rule, input) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

/** Throws when the text is no CSV or its header is not the one of the format. */
function rowsOf(text: string): { readonly cells: readonly string[]; readonly line: number }[] {
  const parsed: { record: string[]; info: { lines: number } }[] = parse(text, {
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
  });
  const [header, ...rows] = parsed;
  if (header?.record.map((name) => name.trim()).join() !== vectorHeader.join()) {
    throw new Error(`The first line must be the header ${vectorHeader.join()}.`);
  }
  return rows.map(({ record, info }) => ({ cells: record, line: info.lines }));
}

/** Recomputes every row of a vector file's text. */
export function checkVectors(text: string): VectorReport {
  const faults: string[] = [];
  const rows = rowsOf(text);
  for (const { cells, line } of rows) {
    const [rule = "", input = "", expected] = cells;
    const result = answerOrFault(rule, input);
    if (cells.length !== vectorHeader.length || expected === undefined) {
      faults.push(`line ${line}: ${cells.length} columns instead of ${vectorHeader.length}`);
    } else if ("fault" in result) {
      faults.push(`line ${line}: ${rule} ${input}: ${result.fault}`);
    } else if (result.answer !== expected) {
      faults.push(`line ${line}: ${rule} ${input}: expected ${expected}, got ${result.answer}`);
    }
  }
  return { passed: rows.length - faults.length, failed: faults.length, faults };
}

/** Checks a file and writes the report; answers the exit code. */
export function runVectors(file: string | undefined, write: (line: string) => void): 0 | 1 {
  if (file === undefined) {
    write("Name the vector file: npm run vectors -- FILE");
    return 1;
  }
  try {
    const report = checkVectors(readFileSync(file, "utf8"));
    for (const fault of report.faults) write(fault);
    write(`${report.passed} passed, ${report.failed} failed`);
    return report.failed === 0 ? 0 : 1;
  } catch (error) {
    write(`${file} cannot be checked: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}
