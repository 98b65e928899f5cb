import { crc32, deflateSync, inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { domesticProforma, letterheads } from "../proformas/proforma.fixture.ts";
import { proformaPdf } from "../proformas/proforma.pdf.ts";
import { readFontSource } from "./font-files.ts";
import { readImage } from "./image.ts";
import { createDocumentKit } from "./paper.ts";
import { checkStructure } from "./paper-checks.fixture.ts";

function chunk(kind: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, check]);
}

/** A PNG whose rows carry the given filter bytes and bytes. */
function png(
  width: number,
  height: number,
  colourType: number,
  rows: readonly number[][],
  depth = 8,
): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([depth, colourType, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(Buffer.from(rows.flat()))),
    chunk("IEND", new Uint8Array()),
  ]);
}

/** Two by five pixels, every row filter of the format once; each row decodes to 10 20 30, 40 50 60. */
const filtered = png(2, 5, 2, [
  [0, 10, 20, 30, 40, 50, 60],
  [1, 10, 20, 30, 30, 30, 30],
  [2, 0, 0, 0, 0, 0, 0],
  [3, 5, 10, 15, 15, 15, 15],
  [4, 0, 0, 0, 0, 0, 0],
]);

describe("pictures", () => {
  test("every row filter of PNG is taken off", () => {
    const image = readImage(filtered, "logo");
    const row = [10, 20, 30, 40, 50, 60];
    expect([...inflateSync(image.colours)]).toEqual([...row, ...row, ...row, ...row, ...row]);
    expect(image).toMatchObject({ width: 2, height: 5, space: "DeviceRGB", alpha: null });
  });

  test("alpha is parted from the colours", () => {
    const image = readImage(png(2, 1, 6, [[0, 1, 2, 3, 128, 4, 5, 6, 255]]), "logo");
    expect([...inflateSync(image.colours)]).toEqual([1, 2, 3, 4, 5, 6]);
    expect([...inflateSync(image.alpha ?? new Uint8Array())]).toEqual([128, 255]);
  });

  test("the same bytes are decoded once", () => {
    expect(readImage(filtered, "logo")).toBe(readImage(filtered, "logo"));
  });

  test.each([
    ["another format", new TextEncoder().encode("GIF89a")],
    ["a palette", png(1, 1, 3, [[0, 0]])],
    ["16 bits", png(1, 1, 2, [[0, 0, 0, 0, 0, 0, 0]], 16)],
    ["half a file", filtered.subarray(0, 60)],
    ["too few pixels", png(9, 9, 2, [[0, 1, 2, 3]])],
    ["nothing", new Uint8Array()],
  ])("%s is refused", (_, bytes) => {
    expect(() => readImage(bytes, "logo")).toThrow(expect.objectContaining({ code: "document.badImage" }));
  });

  test("a logo goes into the paper, which stays clean and the same", async () => {
    const kit = createDocumentKit(readFontSource());
    const letterhead = { ...letterheads.fa, logo: png(2, 1, 6, [[0, 1, 2, 3, 128, 4, 5, 6, 255]]) };
    const data = { ...domesticProforma, letterhead };
    const pdf = await proformaPdf(data, kit);
    expect(checkStructure(pdf)).toContain("No syntax or stream encoding errors");
    expect(Buffer.from(pdf).toString("latin1")).toContain("/SMask");
    expect(Buffer.from(await proformaPdf(data, kit)).equals(pdf)).toBe(true);
  });
});
