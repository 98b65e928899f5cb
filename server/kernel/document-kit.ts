import { readFontSource } from "../../templates/kit/font-files.ts";
import { createDocumentKit, type DocumentKit } from "../../templates/kit/paper.ts";
import type { Resources } from "./resources.ts";

const kits = new Map<string, DocumentKit>();

/** Fonts with their caches: read when the first paper is asked for, then kept for the life of the process. */
export function documentKit({ fonts }: Pick<Resources, "fonts">): DocumentKit {
  const key = fonts ?? "";
  const known = kits.get(key);
  if (known) return known;
  const made = createDocumentKit(readFontSource(fonts));
  kits.set(key, made);
  return made;
}
