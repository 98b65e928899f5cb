import { assert } from "../../core/kernel/assert.ts";

/** The few functions of the subsetting build of HarfBuzz that are called; pointers are numbers. */
type SubsetExports = {
  readonly memory: WebAssembly.Memory;
  readonly _initialize?: () => void;
  readonly malloc: (size: number) => number;
  readonly free: (pointer: number) => void;
  readonly hb_blob_create: (
    data: number,
    size: number,
    mode: number,
    user: number,
    destroy: number,
  ) => number;
  readonly hb_blob_destroy: (blob: number) => void;
  readonly hb_blob_get_data: (blob: number, length: number) => number;
  readonly hb_blob_get_length: (blob: number) => number;
  readonly hb_face_create: (blob: number, index: number) => number;
  readonly hb_face_destroy: (face: number) => void;
  readonly hb_face_reference_blob: (face: number) => number;
  readonly hb_set_add: (set: number, value: number) => void;
  readonly hb_subset_input_create_or_fail: () => number;
  readonly hb_subset_input_destroy: (input: number) => void;
  readonly hb_subset_input_glyph_set: (input: number) => number;
  readonly hb_subset_input_set: (input: number, kind: number) => number;
  readonly hb_subset_input_set_flags: (input: number, flags: number) => void;
  readonly hb_subset_or_fail: (face: number, input: number) => number;
};

const memoryModeWritable = 2;
const dropTableTags = 3;
const noHintingRetainGlyphIds = 0x1 | 0x2;
/** Layout tables; the glyphs are placed already. */
const droppedTables = ["GSUB", "GPOS", "GDEF", "kern", "name", "DSIG", "STAT", "meta"];

/** Cuts a font file down to the glyphs used; glyph numbers stay. */
export type Subsetter = (fontBytes: Uint8Array, glyphs: readonly number[]) => Uint8Array;

export function createSubsetter(wasm: Uint8Array): Subsetter {
  let exports: SubsetExports | undefined;
  return (fontBytes, glyphs) => {
    exports ??= instantiate(wasm);
    return subset(exports, fontBytes, glyphs);
  };
}

function instantiate(wasm: Uint8Array): SubsetExports {
  const module = new WebAssembly.Module(new Uint8Array(wasm));
  const exports = new WebAssembly.Instance(module, {}).exports;
  assert("hb_subset_or_fail" in exports, "the subsetting build of HarfBuzz");
  // WebAssembly exports have no types of their own; the names stand in HarfBuzz's C headers.
  const typed = exports as unknown as SubsetExports;
  typed._initialize?.();
  return typed;
}

function subset(hb: SubsetExports, fontBytes: Uint8Array, glyphs: readonly number[]): Uint8Array {
  const memory = hb.malloc(fontBytes.length);
  new Uint8Array(hb.memory.buffer).set(fontBytes, memory);
  const blob = hb.hb_blob_create(memory, fontBytes.length, memoryModeWritable, 0, 0);
  const face = hb.hb_face_create(blob, 0);
  const input = hb.hb_subset_input_create_or_fail();
  const glyphSet = hb.hb_subset_input_glyph_set(input);
  for (const glyph of glyphs) hb.hb_set_add(glyphSet, glyph);
  const dropped = hb.hb_subset_input_set(input, dropTableTags);
  for (const tag of droppedTables) hb.hb_set_add(dropped, tagNumber(tag));
  hb.hb_subset_input_set_flags(input, noHintingRetainGlyphIds);
  const result = hb.hb_subset_or_fail(face, input);
  assert(result !== 0, "the font can be cut down");
  const output = hb.hb_face_reference_blob(result);
  const start = hb.hb_blob_get_data(output, 0);
  const bytes = new Uint8Array(hb.memory.buffer).slice(start, start + hb.hb_blob_get_length(output));
  hb.hb_blob_destroy(output);
  hb.hb_face_destroy(result);
  hb.hb_subset_input_destroy(input);
  hb.hb_face_destroy(face);
  hb.hb_blob_destroy(blob);
  hb.free(memory);
  return bytes;
}

const tagNumber = (tag: string): number =>
  [...tag].reduce((sum, character) => ((sum << 8) | character.charCodeAt(0)) >>> 0, 0);
