import { AppError } from "../kernel/app-error.ts";
import { attachmentLimitBytes, type attachmentTypes } from "./attachment.contract.ts";

export type AttachmentType = (typeof attachmentTypes)[number];

const signatures: readonly { readonly type: AttachmentType; readonly begins: readonly number[] }[] = [
  { type: "application/pdf", begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: "image/png", begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: "image/jpeg", begins: [0xff, 0xd8, 0xff] },
];
const endings: Readonly<Record<AttachmentType, readonly string[]>> = {
  "application/pdf": ["pdf"],
  "image/png": ["png"],
  "image/jpeg": ["jpg", "jpeg", "jpe", "jfif"],
};
const longestName = 200;

/** What a file is by its first bytes, or null when it is none of the types taken. */
export function sniffType(bytes: Uint8Array): AttachmentType | null {
  const found = signatures.find(({ begins }) => begins.every((byte, index) => bytes[index] === byte));
  return found?.type ?? null;
}

/**
 * A name that is safe to show and to offer for saving: the last step of any path, without controls, marks that turn
 * the text around and characters that a file system refuses; at most 200 characters, the ending kept.
 */
export function cleanFileName(typed: string): string {
  const last = typed.toWellFormed().normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const plain = last
    .replaceAll(/[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu, "")
    .replaceAll(/[<>:"|?*]/g, "_")
    .replace(/^[\s.]+/, "")
    .replace(/[\s.]+$/, "");
  const safe = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(plain) ? `_${plain}` : plain;
  return shortened(safe) || "file";
}

function shortened(name: string): string {
  const characters = Array.from(name);
  if (characters.length <= longestName) return name;
  const ending = /\.[a-z0-9]{1,10}$/i.exec(name)?.[0] ?? "";
  return characters.slice(0, longestName - ending.length).join("") + ending;
}

/**
 * What a file given to the office is; its bytes decide, and a name that says otherwise is refused.
 * Codes: attachment.empty, attachment.tooLarge, attachment.typeRefused, attachment.notWhatItSays.
 */
export function inspectAttachment(
  typedName: string,
  bytes: Uint8Array,
): { readonly type: AttachmentType; readonly name: string } {
  const name = cleanFileName(typedName);
  if (bytes.length === 0) throw new AppError("attachment.empty", { name });
  if (bytes.length > attachmentLimitBytes)
    throw new AppError("attachment.tooLarge", { name, max: String(attachmentLimitBytes / 1024 / 1024) });
  const type = sniffType(bytes);
  if (!type) throw new AppError("attachment.typeRefused", { name });
  const ending = /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase();
  if (ending !== undefined && !endings[type].includes(ending))
    throw new AppError("attachment.notWhatItSays", { name, found: type });
  return { type, name };
}
