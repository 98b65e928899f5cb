import type { FontFace } from "./font-face.ts";
import type { FontSubset } from "./fonts.ts";

/** A PDF dictionary or stream as the container makes it. */
export type PdfReference = { data: Record<string, unknown>; end(chunk?: Uint8Array | string): void };
export type MakeReference = (data: Record<string, unknown>) => PdfReference;

type Character = { readonly glyph: number; readonly text: string };

/** Characters of one face in one document; keyed by glyph and text, since one glyph may stand for several texts. */
export class CidFont {
  readonly face: FontFace;
  readonly id: string;
  readonly reference: PdfReference;
  readonly #makeReference: MakeReference;
  readonly #characters: Character[] = [{ glyph: 0, text: "\ufffd" }];
  readonly #codes = new Map<string, number>();

  constructor(face: FontFace, id: string, makeReference: MakeReference) {
    this.face = face;
    this.id = id;
    this.#makeReference = makeReference;
    this.reference = makeReference({});
  }

  /** Four hexadecimal digits that draw the glyph and read back as the text. */
  code(glyph: number, text: string): string {
    const key = `${glyph}/${text}`;
    let code = this.#codes.get(key);
    if (code === undefined) {
      code = this.#characters.length;
      this.#characters.push({ glyph, text });
      this.#codes.set(key, code);
    }
    return hex4(code);
  }

  get glyphs(): readonly number[] {
    return [...new Set(this.#characters.map((character) => character.glyph))].sort((a, b) => a - b);
  }

  /** Writes the font's objects; nothing may be drawn with it afterwards. */
  finish(file: FontSubset): void {
    const make = this.#makeReference;
    const baseFont = `${subsetTag(this.glyphs)}+${this.face.name}`;
    const fontFile = make({ Length1: file.length, Filter: "FlateDecode" });
    fontFile.end(file.deflated);
    const descendant = this.#descendant(baseFont, this.#descriptor(baseFont, fontFile));
    const unicode = make({});
    unicode.end(toUnicodeMap(this.#characters));
    this.reference.data = {
      Type: "Font",
      Subtype: "Type0",
      BaseFont: baseFont,
      Encoding: "Identity-H",
      DescendantFonts: [descendant],
      ToUnicode: unicode,
    };
    this.reference.end();
  }

  #descriptor(baseFont: string, fontFile: PdfReference): PdfReference {
    const descriptor = this.#makeReference({
      Type: "FontDescriptor",
      FontName: baseFont,
      Flags: 4,
      FontBBox: [-500, -600, 2500, 1200],
      ItalicAngle: 0,
      Ascent: Math.round(this.face.ascent * 1000),
      Descent: -Math.round(this.face.descent * 1000),
      CapHeight: 700,
      StemV: 80,
      FontFile2: fontFile,
    });
    descriptor.end();
    return descriptor;
  }

  #descendant(baseFont: string, descriptor: PdfReference): PdfReference {
    const glyphMap = new Uint8Array(this.#characters.length * 2);
    const view = new DataView(glyphMap.buffer);
    for (const [code, character] of this.#characters.entries()) view.setUint16(code * 2, character.glyph);
    const map = this.#makeReference({});
    map.end(glyphMap);
    const scale = 1000 / this.face.unitsPerEm;
    const widths = this.#characters.map(
      ({ glyph }) => Math.round(this.face.advance(glyph) * scale * 100) / 100,
    );
    const descendant = this.#makeReference({
      Type: "Font",
      Subtype: "CIDFontType2",
      BaseFont: baseFont,
      // A String object is the container's mark of a text; a plain string would become a name.
      CIDSystemInfo: { Registry: Object("Adobe"), Ordering: Object("Identity"), Supplement: 0 },
      FontDescriptor: descriptor,
      CIDToGIDMap: map,
      W: [0, widths],
    });
    descendant.end();
    return descendant;
  }
}

const hex4 = (value: number): string => value.toString(16).padStart(4, "0");

function utf16(text: string): string {
  let digits = "";
  for (let index = 0; index < text.length; index += 1) digits += hex4(text.charCodeAt(index));
  return digits;
}

function toUnicodeMap(characters: readonly Character[]): string {
  const entries = characters
    .map((character, code) => ({ code, text: character.text }))
    .filter((entry) => entry.text !== "")
    .map((entry) => `<${hex4(entry.code)}> <${utf16(entry.text)}>`);
  let blocks = "";
  for (let start = 0; start < entries.length; start += 100) {
    const block = entries.slice(start, start + 100);
    blocks += `${block.length} beginbfchar\n${block.join("\n")}\nendbfchar\n`;
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks}endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

/** Six capitals that differ with the glyphs, as the format asks of a cut-down font. */
function subsetTag(glyphs: readonly number[]): string {
  let hash = glyphs.reduce((sum, glyph) => (sum * 31 + glyph) >>> 0, 7);
  let tag = "";
  for (let index = 0; index < 6; index += 1) {
    tag += String.fromCharCode(65 + (hash % 26));
    hash = Math.floor(hash / 26) + 7 * index;
  }
  return tag;
}
