import { attachmentLimitBytes } from "../../core/attachments/attachment.contract.ts";
import { type AttachmentType, inspectAttachment } from "../../core/attachments/attachment-type.ts";
import { AppError } from "../../core/kernel/app-error.ts";
import type { Office } from "../kernel/office.ts";

export type Uploaded = {
  readonly sha256: string;
  readonly type: AttachmentType;
  readonly sizeBytes: number;
  readonly name: string;
};

/** Stores a given file by its hash; a record names it in a later command, or the sweep takes it away. */
export async function uploadFile(office: Office, file: File): Promise<Uploaded> {
  if (file.size > attachmentLimitBytes)
    throw new AppError("attachment.tooLarge", { max: String(attachmentLimitBytes / 1024 / 1024) });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { type, name } = inspectAttachment(file.name, bytes);
  return { sha256: office.files().put(bytes), type, sizeBytes: bytes.length, name };
}
