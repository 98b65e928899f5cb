/** What crosses between the page and Node as text; the page carries the same functions in page-scripts.ts. */
export type PortData =
  | { readonly kind: "json"; readonly json: string }
  | { readonly kind: "bytes"; readonly base64: string };

/** Packs what a message port may carry here: plain data and bytes; anything else is refused. */
export function packPortData(data: unknown): PortData {
  if (data instanceof ArrayBuffer) return { kind: "bytes", base64: Buffer.from(data).toString("base64") };
  if (data instanceof Uint8Array) return { kind: "bytes", base64: Buffer.from(data).toString("base64") };
  const json = JSON.stringify(data);
  if (json === undefined)
    throw new Error("electron stand-in: only plain data and bytes cross a message port");
  return { kind: "json", json };
}

export function unpackPortData(data: PortData): unknown {
  return data.kind === "json" ? JSON.parse(data.json) : new Uint8Array(Buffer.from(data.base64, "base64"));
}
