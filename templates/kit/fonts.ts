import { deflateSync } from "node:zlib";
import { FontFace } from "./font-face.ts";
import { createSubsetter } from "./subset.ts";

/** Bytes of the font files and of HarfBuzz's subsetting build; see font-files.ts for where they lie. */
export type FontSource = {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  /** Asked for what the first two do not have. */
  readonly fallback: Uint8Array;
  readonly subsetWasm: Uint8Array;
};

export type Weight = "regular" | "bold";

export type FontSubset = { readonly deflated: Uint8Array; readonly length: number };

/** The fonts of the process with what they have shaped and cut; make it once. */
export type Fonts = {
  readonly chains: Readonly<Record<Weight, readonly FontFace[]>>;
  readonly subset: (face: FontFace, glyphs: readonly number[]) => FontSubset;
};

const subsetCacheLimit = 64;

export function createFonts(source: FontSource): Fonts {
  const fallback = new FontFace(source.fallback, "DejaVuSans");
  const cut = createSubsetter(source.subsetWasm);
  const subsets = new Map<string, FontSubset>();
  return {
    chains: {
      regular: [new FontFace(source.regular, "Vazirmatn-Regular"), fallback],
      bold: [new FontFace(source.bold, "Vazirmatn-Bold"), fallback],
    },
    subset: (face, glyphs) => {
      const key = `${face.name} ${glyphs.join(" ")}`;
      const known = subsets.get(key);
      if (known) return known;
      const bytes = cut(face.bytes, glyphs);
      const made = { deflated: deflateSync(bytes), length: bytes.length };
      if (subsets.size >= subsetCacheLimit) subsets.clear();
      subsets.set(key, made);
      return made;
    },
  };
}
