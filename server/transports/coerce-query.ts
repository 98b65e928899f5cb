import type { AnySchema } from "@orpc/contract";

type Issue = { readonly path?: readonly unknown[] | undefined; readonly expected?: unknown };

function coerced(text: string, expected: unknown): unknown {
  if (expected === "boolean" && (text === "true" || text === "false")) return text === "true";
  const isWhole = /^(0|-?[1-9][0-9]{0,14})$/.test(text);
  return (expected === "number" || expected === "int") && isWhole ? Number(text) : text;
}

/**
 * A query string holds only text: turns text into the whole number or boolean where the schema asks for one.
 * Nothing else is bent, and bodies are never touched.
 */
export async function coerceQuery(schema: AnySchema | undefined, input: unknown): Promise<unknown> {
  if (!schema || typeof input !== "object" || input === null) return input;
  const { issues } = await schema["~standard"].validate(input);
  const entries: Record<string, unknown> = { ...input };
  for (const { path, expected } of (issues ?? []) as readonly Issue[]) {
    // Our contracts are all zod's.
    const key = path?.length === 1 ? String(path[0]) : "";
    const text = entries[key];
    if (typeof text === "string") entries[key] = coerced(text, expected);
  }
  return entries;
}
