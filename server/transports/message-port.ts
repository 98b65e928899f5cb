import type { SupportedMessagePort } from "@orpc/client/message-port";
import type { Office } from "../kernel/office.ts";
import { makePortHandler } from "./handlers.ts";

/** Answers the app's calls that come over a message port; the caller starts the port. */
export function upgradePort(port: SupportedMessagePort, office: Office): void {
  makePortHandler().upgrade(port, { context: { office } });
}
