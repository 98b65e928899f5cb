import { procedures } from "../kernel/procedure.ts";
import { downloadFile } from "./download-file.ts";
import { uploadFile } from "./upload-file.ts";

const { attachments } = procedures;

export const attachmentRouter = {
  upload: attachments.upload.handler(({ input, context }) => uploadFile(context.office, input.file)),
  download: attachments.download.handler(({ input, context }) => downloadFile(context, input.sha256)),
};
