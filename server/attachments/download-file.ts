import { mayCall } from "../../core/access/policy.ts";
import { cleanFileName } from "../../core/attachments/attachment-type.ts";
import { AppError } from "../../core/kernel/app-error.ts";
import { mentionsOf } from "../../db/attachments/attachment.repository.ts";
import type { CallContext } from "../kernel/context.ts";

/** Who may see the files of a record is who may read the record. */
const readingProcedures: Readonly<Record<string, string>> = { payment: "payments.get" };

/** A file that some record names and this person may read; its bytes are checked against their hash. */
export function downloadFile({ office, actor, db }: CallContext, sha256: string): File {
  const mention = mentionsOf(db, sha256).find(({ subjectKind }) => {
    const procedure = readingProcedures[subjectKind];
    return procedure !== undefined && mayCall(actor, procedure);
  });
  if (!mention) throw new AppError("record.notFound");
  const bytes = office.files().read(sha256);
  return new File([new Uint8Array(bytes)], cleanFileName(mention.name), { type: mention.type });
}
