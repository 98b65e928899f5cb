import { createHash } from "node:crypto";
import { canonicalJson } from "../../core/kernel/canonical-json.ts";
import type { ProformaContent } from "../../core/proformas/proforma-content.ts";

/** SHA-256 over the canonical JSON of what is signed, as 64 hexadecimal digits. */
export function contentHashOf(content: ProformaContent): string {
  return createHash("sha256").update(canonicalJson(content)).digest("hex");
}
