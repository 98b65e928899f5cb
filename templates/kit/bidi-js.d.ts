// The package's own types do not resolve under nodenext (a default export declared for a CommonJS file).
declare module "bidi-js" {
  type EmbeddingLevels = {
    readonly levels: Uint8Array;
    readonly paragraphs: readonly { readonly start: number; readonly end: number; readonly level: number }[];
  };
  type Bidi = {
    getEmbeddingLevels(text: string, baseDirection: "ltr" | "rtl"): EmbeddingLevels;
    getBidiCharTypeName(char: string): string;
  };
  export default function bidiFactory(): Bidi;
}
