import { randomBytes } from "node:crypto";
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import type { CdpSession } from "./cdp.ts";
import { host } from "./host.ts";
import { ipcMain, PagePort } from "./message-ports.ts";
import {
  type FromPage,
  makePorts,
  type PageNames,
  receiveExposed,
  runPreload,
  type ToPage,
} from "./page-scripts.ts";
import { defaultSession, handlerOf, toApp, toWeb } from "./session.ts";
import { HostEvent, strict } from "./strict.ts";

export type WebPreferences = {
  readonly preload?: string;
  readonly nodeIntegration?: boolean;
  readonly contextIsolation?: boolean;
  readonly sandbox?: boolean;
  readonly webSecurity?: boolean;
};

export type WindowSize = { readonly width: number; readonly height: number };

type PausedRequest = {
  readonly requestId: string;
  readonly resourceType: string;
  readonly frameId: string;
  readonly request: {
    readonly url: string;
    readonly method: string;
    readonly headers: Record<string, string>;
  };
};

const preloadWorld = "Electron Isolated Context";
let lastId = 0;

function refuseUnsafe(preferences: WebPreferences): void {
  const { nodeIntegration, contextIsolation, sandbox, webSecurity } = preferences;
  if (nodeIntegration || contextIsolation === false || sandbox === false || webSecurity === false)
    throw new Error("electron stand-in: refuses web preferences that weaken the window");
}

const newNames = (): PageNames => {
  const secret = randomBytes(8).toString("hex");
  return {
    expose: `expose-${secret}`,
    call: `call_${secret}`,
    receive: `receive_${secret}`,
    platform: process.platform,
  };
};

/** The page of a window: a target of Chromium whose requests and preload are answered from Node. */
export class WebContents extends EventEmitter {
  readonly session: typeof defaultSession = defaultSession;
  readonly id: number;
  readonly whenAttached: Promise<void>;
  targetId = "";
  readonly #names = newNames();
  readonly #ports = new Map<string, PagePort>();
  #page: CdpSession | null = null;
  #frameId = "";
  #preloadContext = "";
  #url = "";
  #loading = "";
  #openHandler: (details: { url: string }) => { action: string } = () => ({ action: "allow" });

  constructor(preferences: WebPreferences, size: WindowSize) {
    super();
    refuseUnsafe(preferences);
    lastId += 1;
    this.id = lastId;
    this.whenAttached = this.#attach(preferences, size);
  }

  getURL = (): string => this.#url;
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.#openHandler = handler;
  }

  async loadURL(address: string): Promise<void> {
    await this.whenAttached;
    this.#loading = toWeb(address);
    const loaded = new Promise<void>((resolve) => this.once("did-finish-load", () => resolve()));
    const { errorText } = await this.#send<{ errorText?: string }>("Page.navigate", { url: this.#loading });
    if (errorText) throw new Error(`${errorText} loading '${address}'`);
    await loaded;
  }

  /** Closes the target and the ports that led to it. */
  async destroy(): Promise<void> {
    this.#closePorts();
    await this.whenAttached;
    await host()
      .chromium.session()
      .send("Target.closeTarget", { targetId: this.targetId })
      .catch(() => {});
    this.emit("destroyed");
  }

  #send<Result = void>(method: string, params: object = {}): Promise<Result> {
    if (this.#page === null) throw new Error("electron stand-in: the page is not attached");
    return this.#page.send<Result>(method, params);
  }

  async #attach({ preload }: WebPreferences, size: WindowSize): Promise<void> {
    const browser = host().chromium.session();
    const created = await browser.send<{ targetId: string }>("Target.createTarget", {
      url: "about:blank",
      newWindow: true,
      ...size,
    });
    this.targetId = created.targetId;
    const { sessionId } = await browser.send<{ sessionId: string }>("Target.attachToTarget", {
      ...created,
      flatten: true,
    });
    this.#page = host().chromium.session(sessionId);
    this.#listen(this.#page);
    const { frameTree } = await this.#send<{ frameTree: { frame: { id: string } } }>("Page.getFrameTree");
    this.#frameId = frameTree.frame.id;
    await this.#send("Page.enable");
    await this.#send("Runtime.enable");
    await this.#send("Fetch.enable", { patterns: [{ urlPattern: "*" }] });
    await this.#send("Runtime.addBinding", { name: this.#names.call, executionContextName: preloadWorld });
    await this.#addScript(`(${receiveExposed})(${JSON.stringify(this.#names.expose)})`);
    if (preload !== undefined) await this.#addScript(this.#preloadSource(preload), preloadWorld);
  }

  #preloadSource(file: string): string {
    const names = JSON.stringify(this.#names);
    const preload = `function (require, process, module, exports) {${readFileSync(file, "utf8")}\n}`;
    return `if (window === top) (${runPreload})(${names}, ${makePorts}, ${preload});`;
  }

  #addScript(source: string, worldName?: string): Promise<void> {
    return this.#send("Page.addScriptToEvaluateOnNewDocument", {
      source,
      ...(worldName ? { worldName } : {}),
    });
  }

  #listen(page: CdpSession): void {
    page.on<PausedRequest>("Fetch.requestPaused", (paused) => {
      this.#answer(paused).catch((fault) => console.error("electron stand-in:", fault));
    });
    page.on<{ name: string; payload: string }>("Runtime.bindingCalled", ({ name, payload }) => {
      if (name === this.#names.call) this.#receive(JSON.parse(payload));
    });
    page.on<{ context: { name: string; uniqueId: string; auxData?: { frameId?: string } } }>(
      "Runtime.executionContextCreated",
      ({ context }) => {
        const isOurs = context.name === preloadWorld && context.auxData?.frameId === this.#frameId;
        if (isOurs) this.#preloadContext = context.uniqueId;
      },
    );
    page.on<{ frame: { parentId?: string; url: string } }>("Page.frameNavigated", ({ frame }) => {
      if (frame.parentId !== undefined) return;
      this.#url = toApp(frame.url);
      this.#closePorts();
    });
    page.on("Page.loadEventFired", () => this.emit("did-finish-load"));
    page.on<{ url: string }>("Page.windowOpen", ({ url }) => {
      const { action } = this.#openHandler({ url: toApp(url) });
      if (action !== "deny") console.error(`electron stand-in: window.open is not modelled (${url})`);
    });
  }

  /** Answers a request of the page by the app's own scheme handler; a navigation may be refused by a listener. */
  async #answer({ requestId, request, resourceType, frameId }: PausedRequest): Promise<void> {
    const url = toApp(request.url);
    if (resourceType === "Document" && frameId === this.#frameId && request.url !== this.#loading) {
      const event = Object.assign(new HostEvent(), { url, isMainFrame: true });
      this.emit("will-navigate", event, url);
      if (event.defaultPrevented)
        return this.#send("Fetch.failRequest", { requestId, errorReason: "Aborted" });
    }
    const handler = handlerOf(url);
    if (handler === undefined)
      return this.#send("Fetch.failRequest", { requestId, errorReason: "BlockedByClient" });
    const response = await handler(new Request(url, { method: request.method, headers: request.headers }));
    return this.#send("Fetch.fulfillRequest", {
      requestId,
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
      body: Buffer.from(await response.arrayBuffer()).toString("base64"),
    });
  }

  #receive(message: FromPage): void {
    if (message.kind === "portMessage") this.#ports.get(message.port)?.receive(message.data);
    else if (message.kind === "portClosed") this.#forget(message.port);
    else if (message.kind === "preloadFault") console.error("Unable to load preload script:", message.text);
    else this.#receivePorts(message.channel, message.ports);
  }

  #receivePorts(channel: string, names: readonly string[]): void {
    const ports = names.map((name) => {
      const port = new PagePort(name, (message) => this.#toPage(message));
      this.#ports.set(name, port);
      return strict("MessagePortMain", port);
    });
    const origin = /^[a-z]+:\/\/[^/]+/.exec(this.#url)?.[0] ?? "null";
    ipcMain.emit(
      channel,
      { sender: this, senderFrame: strict("senderFrame", { origin, url: this.#url }), ports },
      null,
    );
  }

  #forget(port: string): void {
    this.#ports.get(port)?.closed();
    this.#ports.delete(port);
  }

  #closePorts(): void {
    for (const name of [...this.#ports.keys()]) this.#forget(name);
  }

  #toPage(message: ToPage): void {
    const expression = `${this.#names.receive}(${JSON.stringify(JSON.stringify(message))})`;
    this.#send("Runtime.evaluate", { expression, uniqueContextId: this.#preloadContext }).catch(() => {});
  }
}
