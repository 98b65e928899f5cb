import { crc32, deflateSync, inflateSync } from "node:zlib";

type Png = { readonly header: Buffer; readonly rows: Buffer[] };

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const bytesPerPixel = 3;

/** What the PNG standard predicts for a byte from its left, upper and upper left neighbours. */
function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const toLeft = Math.abs(up - corner);
  const toUp = Math.abs(left - corner);
  const toCorner = Math.abs(left + up - 2 * corner);
  return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
}

function readPng(png: Buffer): Png {
  const parts: Buffer[] = [];
  for (let at = signature.length; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString("latin1", at + 4, at + 8) === "IDAT")
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const header = png.subarray(16, 29);
  const width = header.readUInt32BE(0) * bytesPerPixel;
  const packed = inflateSync(Buffer.concat(parts));
  const rows: Buffer[] = [];
  for (let at = 0; at < packed.length; at += width + 1) {
    const row = Buffer.from(packed.subarray(at + 1, at + 1 + width));
    const above = rows.at(-1);
    for (let i = 0; i < width; i += 1) {
      const isFirst = i < bytesPerPixel;
      const left = isFirst ? 0 : (row[i - bytesPerPixel] ?? 0);
      const corner = isFirst ? 0 : (above?.[i - bytesPerPixel] ?? 0);
      row[i] = ((row[i] ?? 0) + predicted(packed[at] ?? 0, left, above?.[i] ?? 0, corner)) & 0xff;
    }
    rows.push(row);
  }
  return { header, rows };
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

/** The same picture in fewer bytes; for 8-bit RGB without interlacing, as Chromium takes screenshots of flat colours. */
export function packPng(png: Buffer): Buffer {
  const { header, rows } = readPng(png);
  const plain = Buffer.concat(rows.flatMap((row) => [Buffer.of(0), row]));
  const data = deflateSync(plain, { level: 9, memLevel: 9 });
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", data),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
