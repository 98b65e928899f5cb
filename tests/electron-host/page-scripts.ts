/** These functions run inside the page: they are sent as text, so each stands on its own. */
import type { PortData } from "./port-data.ts";

/** A message from the preload's world to Node. */
export type FromPage =
  | { readonly kind: "post"; readonly channel: string; readonly ports: readonly string[] }
  | { readonly kind: "portMessage"; readonly port: string; readonly data: PortData }
  | { readonly kind: "portClosed"; readonly port: string }
  | { readonly kind: "preloadFault"; readonly text: string };

/** A message from Node to the preload's world. */
export type ToPage =
  | { readonly kind: "portMessage"; readonly port: string; readonly data: PortData }
  | { readonly kind: "portClosed"; readonly port: string };

export type PageNames = {
  /** Name of the event by which the preload exposes a value; unknown to the page. */
  readonly expose: string;
  /** Global by which the preload's world calls Node. */
  readonly call: string;
  /** Global by which Node calls the preload's world. */
  readonly receive: string;
  readonly platform: string;
};

/** Runs in the page's own world: makes frozen globals of what the preload exposes. */
export function receiveExposed(eventName: string): void {
  window.addEventListener(eventName, (event) => {
    const { key, json }: { key: string; json: string } = (event as CustomEvent).detail; // Only the preload knows the name.
    Object.defineProperty(window, key, { value: Object.freeze(JSON.parse(json)), enumerable: true });
  });
}

/** Runs in the preload's world: keeps the real ports of the page and speaks for them to Node. */
export function makePorts(call: (message: FromPage) => void) {
  const ports = new Map<string, MessagePort>();
  const toBase64 = (bytes: Uint8Array): string => {
    let text = "";
    for (const byte of bytes) text += String.fromCharCode(byte);
    return btoa(text);
  };
  const pack = (data: unknown): PortData => {
    if (data instanceof ArrayBuffer) return { kind: "bytes", base64: toBase64(new Uint8Array(data)) };
    if (data instanceof Uint8Array) return { kind: "bytes", base64: toBase64(data) };
    return { kind: "json", json: JSON.stringify(data) };
  };
  const unpack = (data: PortData): unknown =>
    data.kind === "json"
      ? JSON.parse(data.json)
      : Uint8Array.from(atob(data.base64), (letter) => letter.charCodeAt(0));
  return {
    keep(port: MessagePort): string {
      const name = `port${ports.size}-${Math.random().toString(36).slice(2)}`;
      ports.set(name, port);
      port.onmessage = (event) => call({ kind: "portMessage", port: name, data: pack(event.data) });
      port.addEventListener("close", () => {
        if (ports.delete(name)) call({ kind: "portClosed", port: name });
      });
      return name;
    },
    receive(message: ToPage): void {
      const port = ports.get(message.port);
      if (message.kind === "portMessage") port?.postMessage(unpack(message.data));
      else if (ports.delete(message.port)) port?.close();
    },
  };
}

type Preload = (require: (name: string) => unknown, process: object, module: object) => void;

/** Runs in the preload's world: gives the preload what a sandboxed one has, and nothing else. */
export function runPreload(names: PageNames, ports: typeof makePorts, preload: Preload): void {
  const global = globalThis as unknown as Record<string, (json: string) => void>; // Chromium put the binding there.
  const call = (message: FromPage) => global[names.call]?.(JSON.stringify(message));
  const { keep, receive } = ports(call);
  global[names.receive] = (json) => receive(JSON.parse(json));
  const only = (name: string, target: Record<string, unknown>) =>
    new Proxy(target, {
      get(object, key) {
        if (key in object || typeof key === "symbol") return object[String(key)];
        throw new Error(`electron stand-in: ${name}.${key} is not modelled`);
      },
    });
  const contextBridge = only("contextBridge", {
    exposeInMainWorld(key: string, value: unknown) {
      const json = JSON.stringify(value, (_key, each) => {
        if (typeof each === "function")
          throw new Error("electron stand-in: only data is exposed to the page");
        return each;
      });
      window.dispatchEvent(new CustomEvent(names.expose, { detail: { key, json } }));
    },
  });
  const ipcRenderer = only("ipcRenderer", {
    postMessage(channel: string, _message: unknown, transfer: readonly MessagePort[] = []) {
      call({ kind: "post", channel, ports: transfer.map(keep) });
    },
  });
  const require = (name: string) => {
    if (name !== "electron" && name !== "electron/renderer") throw new Error(`module not found: ${name}`);
    return only("electron", { contextBridge, ipcRenderer });
  };
  const process = { type: "renderer", sandboxed: true, contextIsolated: true, platform: names.platform };
  try {
    preload(require, process, { exports: {} });
  } catch (fault) {
    call({ kind: "preloadFault", text: String(fault instanceof Error ? fault.stack : fault) });
  }
}
