import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { answerRule } from "../core/validation/answers.ts";

/** With these a vector file begins; kind, source and note follow for the reader. */
const requiredColumns = ["rule", "input", "expected"] as const;

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

type Row = { readonly line: number; readonly cells: readonly string[] };

/** Throws when the text is no CSV or its header does not begin as the format says; the header is the first row. */
function rowsOf(text: string): readonly [Row, ...Row[]] {
  const numbered = parse(text, {
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    on_record: (cells: string[], { lines }) => [String(lines), ...cells],
  });
  const [header, ...rows] = numbered.map(([line, ...cells]) => ({ line: Number(line), cells }));
  if (!header || header.cells.slice(0, requiredColumns.length).join() !== requiredColumns.join()) {
    throw new Error(`the first line must be the header ${requiredColumns.join()},...`);
  }
  return [header, ...rows];
}

function faultOf({ cells }: Row, columnCount: number): string | null {
  if (cells.length !== columnCount) return `${cells.length} columns instead of ${columnCount}`;
  const [rule = "", input = "", expected = ""] = cells;
  const result = answerOrFault(rule, input);
  if ("fault" in result) return `${rule} ${input}: ${result.fault}`;
  return result.answer === expected ? null : `${rule} ${input}: expected ${expected}, got ${result.answer}`;
}

/** Recomputes every row of a vector file's text. */
export function checkVectors(text: string): VectorReport {
  const [header, ...rows] = rowsOf(text);
  const faults = rows.flatMap((row) => {
    const fault = faultOf(row, header.cells.length);
    return fault === null ? [] : [`line ${row.line}: ${fault}`];
  });
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
