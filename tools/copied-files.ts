import { globSync } from "node:fs";
import path from "node:path";
import { fontFiles } from "../templates/kit/font-files.ts";
import { at } from "./project.ts";

/** A file that the built program reads at run time: where it stands in the project and under dist. */
export type CopiedFile = { readonly from: string; readonly to: string };

function folder(from: string, pattern: string, to: string): CopiedFile[] {
  const files = globSync(pattern, { cwd: at(from) });
  if (files.length === 0) throw new Error(`Nothing to copy: ${from}/${pattern}`);
  return files.map((file) => ({ from: path.join(from, file), to: path.join(to, file) }));
}

/** The folders are those that server/kernel/resources.ts finds beside the built program. */
export function copiedFiles(): CopiedFile[] {
  return [
    ...folder("db/migrations", "*.sql", "migrations"),
    ...folder("db/reference", "*.csv", "reference"),
    ...folder("db/sample", "*.csv", "sample"),
    ...Object.values(fontFiles).map(({ file, module }) => ({
      from: path.join("node_modules", module),
      to: path.join("fonts", file),
    })),
    // Bundled harfbuzzjs looks for it beside itself.
    ...folder("node_modules/harfbuzzjs/dist", "harfbuzz.wasm", "main"),
  ];
}
