import { deflateSync, inflateSync } from "node:zlib";
import { AppError } from "../../core/kernel/app-error.ts";
import type { MakeReference, PdfReference } from "./cid-font.ts";

/** A picture ready to be put into papers; sizes in pixels. */
export type PaperImage = {
  readonly width: number;
  readonly height: number;
  readonly colours: Uint8Array;
  readonly filter: "FlateDecode" | "DCTDecode";
  readonly space: "DeviceRGB" | "DeviceGray";
  /** Deflated alpha, one byte a pixel. */
  readonly alpha: Uint8Array | null;
};

type PngHead = { width: number; height: number; colourType: number };

/** Bytes to a pixel of the kinds of PNG that are read. */
const channelsOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 4: 2, 6: 4 };
const decoded = new WeakMap<Uint8Array, PaperImage>();

/** Reads a PNG (8 bit, not interlaced, no palette) or a JPEG, once for each array of bytes; refuses `document.badImage`. */
export function readImage(bytes: Uint8Array, field: string): PaperImage {
  const known = decoded.get(bytes);
  if (known) return known;
  const image = isPng(bytes) ? readPng(bytes) : readJpeg(bytes);
  if (!image) throw new AppError("document.badImage", { field });
  decoded.set(bytes, image);
  return image;
}

export function embedImage(image: PaperImage, makeReference: MakeReference): PdfReference {
  const common = {
    Type: "XObject",
    Subtype: "Image",
    Width: image.width,
    Height: image.height,
    BitsPerComponent: 8,
  };
  let mask: PdfReference | undefined;
  if (image.alpha) {
    mask = makeReference({ ...common, ColorSpace: "DeviceGray", Filter: "FlateDecode" });
    mask.end(image.alpha);
  }
  const reference = makeReference({
    ...common,
    ColorSpace: image.space,
    Filter: image.filter,
    ...(mask ? { SMask: mask } : {}),
  });
  reference.end(image.colours);
  return reference;
}

const isPng = (bytes: Uint8Array): boolean => bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e;

function readPng(bytes: Uint8Array): PaperImage | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [];
  let head: PngHead | null = null;
  for (let at = 8; at + 8 <= bytes.length; at += 12 + view.getUint32(at)) {
    const length = view.getUint32(at);
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (at + 12 + length > bytes.length) return null;
    if (kind === "IHDR") head = readPngHead(view, at + 8);
    if (kind === "IHDR" && !head) return null;
    if (kind === "IDAT") parts.push(bytes.subarray(at + 8, at + 8 + length));
  }
  if (!head) return null;
  try {
    return fromPixels(head, unfiltered(inflateSync(Buffer.concat(parts)), head));
  } catch {
    return null;
  }
}

function readPngHead(view: DataView, at: number): PngHead | null {
  const colourType = view.getUint8(at + 9);
  const isPlain = view.getUint8(at + 8) === 8 && view.getUint8(at + 12) === 0 && colourType in channelsOf;
  return isPlain ? { width: view.getUint32(at), height: view.getUint32(at + 4), colourType } : null;
}

/** Takes the row filters of the format off. */
function unfiltered(data: Uint8Array, head: PngHead): Uint8Array {
  const channels = channelsOf[head.colourType] ?? 1;
  const stride = head.width * channels;
  if (data.length < (stride + 1) * head.height) throw new Error("PNG data too short");
  const pixels = new Uint8Array(stride * head.height);
  for (let row = 0; row < head.height; row += 1) {
    const filter = data[row * (stride + 1)] ?? 0;
    for (let index = 0; index < stride; index += 1) {
      const place = row * stride + index;
      const left = index >= channels ? (pixels[place - channels] ?? 0) : 0;
      const up = row > 0 ? (pixels[place - stride] ?? 0) : 0;
      const corner = index >= channels && row > 0 ? (pixels[place - stride - channels] ?? 0) : 0;
      pixels[place] = (data[row * (stride + 1) + 1 + index] ?? 0) + predicted(filter, left, up, corner);
    }
  }
  return pixels;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const estimate = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((value) => Math.abs(estimate - value));
  if ((toLeft ?? 0) <= (toUp ?? 0) && (toLeft ?? 0) <= (toCorner ?? 0)) return left;
  return (toUp ?? 0) <= (toCorner ?? 0) ? up : corner;
}

function fromPixels(head: PngHead, pixels: Uint8Array): PaperImage {
  const channels = channelsOf[head.colourType] ?? 1;
  const hasAlpha = channels === 2 || channels === 4;
  const shades = hasAlpha ? channels - 1 : channels;
  const count = head.width * head.height;
  const colours = new Uint8Array(count * shades);
  const alpha = new Uint8Array(hasAlpha ? count : 0);
  for (let pixel = 0; pixel < count; pixel += 1) {
    for (let shade = 0; shade < shades; shade += 1) {
      colours[pixel * shades + shade] = pixels[pixel * channels + shade] ?? 0;
    }
    if (hasAlpha) alpha[pixel] = pixels[pixel * channels + shades] ?? 0;
  }
  return {
    width: head.width,
    height: head.height,
    colours: deflateSync(colours),
    filter: "FlateDecode",
    space: shades === 3 ? "DeviceRGB" : "DeviceGray",
    alpha: hasAlpha ? deflateSync(alpha) : null,
  };
}

/** Markers C0 to CF start a frame, but for C4, C8 and CC. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function readJpeg(bytes: Uint8Array): PaperImage | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    if (!isFrame(bytes[at + 1] ?? 0)) continue;
    const components = bytes[at + 9];
    if (components !== 1 && components !== 3) return null;
    const space = components === 3 ? "DeviceRGB" : "DeviceGray";
    const size = { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    return { ...size, colours: bytes, filter: "DCTDecode", space, alpha: null };
  }
  return null;
}
