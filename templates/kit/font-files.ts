import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { FontSource } from "./fonts.ts";

/** File name in a built application's font folder, and the module path it is copied from. */
export const fontFiles = {
  regular: { file: "Vazirmatn-Regular.ttf", module: "vazirmatn/fonts/ttf/Vazirmatn-Regular.ttf" },
  bold: { file: "Vazirmatn-Bold.ttf", module: "vazirmatn/fonts/ttf/Vazirmatn-Bold.ttf" },
  fallback: { file: "DejaVuSans.ttf", module: "dejavu-fonts-ttf/ttf/DejaVuSans.ttf" },
  subsetWasm: { file: "harfbuzz-subset.wasm", module: "harfbuzzjs/dist/harfbuzz-subset.wasm" },
} as const;

/** Reads the fonts from `folder`, where the build copied them; without a folder from the installed modules. */
export function readFontSource(folder?: string): FontSource {
  const read = (entry: { readonly file: string; readonly module: string }): Uint8Array =>
    readFileSync(folder === undefined ? modulePath(entry.module) : join(folder, entry.file));
  return {
    regular: read(fontFiles.regular),
    bold: read(fontFiles.bold),
    fallback: read(fontFiles.fallback),
    subsetWasm: read(fontFiles.subsetWasm),
  };
}

// Font packages need not export their files, so the folders above are searched by path instead of resolved by name.
function modulePath(module: string): string {
  const folders = createRequire(import.meta.url).resolve.paths(module) ?? [];
  const found = folders.map((folder) => join(folder, module)).find((path) => existsSync(path));
  if (found === undefined) throw new Error(`Not installed: ${module}`);
  return found;
}
