import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/fetch";
import type { ContractRouterClient } from "@orpc/contract";
import type { contract } from "../../../core/contract.ts";
import { samplePassword } from "../app.ts";
import type { WebHost } from "../web-host.ts";

/** The office over HTTP, as one signed-in user; for what a journey needs before or counts after. */
export type OfficeApi = ContractRouterClient<typeof contract>;

/** Opens the door with a link of its own, as a browser does, and signs in. */
export async function callAs(host: WebHost, username: string): Promise<OfficeApi> {
  const opened = await fetch(host.newLink(), { redirect: "manual" });
  const cookie = (opened.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  let token = "";
  const client: OfficeApi = createORPCClient(
    new RPCLink({
      url: `${host.origin}/rpc`,
      headers: () => ({
        cookie,
        origin: host.origin,
        "sec-fetch-site": "same-origin",
        ...(token === "" ? {} : { authorization: `Bearer ${token}` }),
      }),
    }),
  );
  const answer = await client.access.signIn({
    commandId: crypto.randomUUID(),
    username,
    password: samplePassword,
  });
  token = answer.session;
  return client;
}
