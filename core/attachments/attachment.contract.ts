import { z } from "zod";
import { fileSchema, inquiry, query } from "../kernel/contract.ts";

/** Largest attachment in bytes. */
export const attachmentLimitBytes = 25 * 1024 * 1024;
export const attachmentTypes = ["application/pdf", "image/png", "image/jpeg"] as const;

/** The hash that names a stored file, as the upload answered it. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

export const attachmentContract = {
  /** Stores a file by its hash; what its bytes are decides its type, not its name. */
  upload: inquiry(
    "/attachments",
    { file: fileSchema },
    z.object({ sha256: z.string(), type: z.enum(attachmentTypes), sizeBytes: z.int(), name: z.string() }),
  ),
  download: query("/attachments/{sha256}", { sha256: sha256Schema }, fileSchema),
};
