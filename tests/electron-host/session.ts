import { assertNotReady, assertReady } from "./app.ts";
import { strict } from "./strict.ts";

export type SchemeHandler = (request: Request) => Promise<Response> | Response;

const privileged = new Set<string>();
const handlers = new Map<string, SchemeHandler>();

export const protocol = strict("protocol", {
  registerSchemesAsPrivileged(schemes: readonly { readonly scheme: string }[]): void {
    assertNotReady("protocol.registerSchemesAsPrivileged()");
    for (const { scheme } of schemes) privileged.add(scheme);
  },
  handle(scheme: string, handler: SchemeHandler): void {
    assertReady("protocol.handle()");
    if (handlers.has(scheme)) throw new Error(`The scheme ${scheme} is handled already`);
    handlers.set(scheme, handler);
  },
});

export const handlerOf = (address: string): SchemeHandler | undefined =>
  handlers.get(address.split(":")[0] ?? "");

/** scheme://host/path as https://host.scheme.localhost/path, because Chromium lets no unknown scheme be answered. */
export function toWeb(address: string): string {
  const [, scheme = "", place = "", rest = ""] =
    /^([a-z][a-z0-9+-]*):\/\/([^/?#]*)(.*)$/i.exec(address) ?? [];
  return privileged.has(scheme) ? `https://${place}.${scheme}.localhost${rest || "/"}` : address;
}

export function toApp(address: string): string {
  const [, place = "", scheme = "", rest = ""] =
    /^https:\/\/([^/?#]+)\.([a-z0-9+-]+)\.localhost(.*)$/i.exec(address) ?? [];
  return privileged.has(scheme) ? `${scheme}://${place}${rest}` : address;
}

const permissionHandlers = new Map<string, unknown>();
const keep = (name: string) => (handler: unknown) => void permissionHandlers.set(name, handler);

export const defaultSession = strict("session.defaultSession", {
  setPermissionRequestHandler: keep("request"),
  setPermissionCheckHandler: keep("check"),
  setDevicePermissionHandler: keep("device"),
});

export const session = strict("session", {
  get defaultSession() {
    assertReady("session.defaultSession");
    return defaultSession;
  },
});
