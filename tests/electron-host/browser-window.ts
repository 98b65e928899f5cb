import { EventEmitter } from "node:events";
import { assertReady, openWindows, windowsAllClosed } from "./app.ts";
import { HostEvent, strict } from "./strict.ts";
import { WebContents, type WebPreferences } from "./web-contents.ts";

type WindowOptions = {
  readonly width?: number;
  readonly height?: number;
  readonly show?: boolean;
  readonly webPreferences?: WebPreferences;
};

const windows = new Set<BrowserWindow>();

/** A window whose frame nobody sees: headless Chromium shows its page only. */
export class BrowserWindow extends EventEmitter {
  readonly webContents: WebContents;
  #isShown: boolean;
  #isDestroyed = false;

  constructor({ show, webPreferences, width = 800, height = 600 }: WindowOptions = {}) {
    super();
    assertReady("BrowserWindow");
    this.#isShown = show !== false;
    const contents = new WebContents(webPreferences ?? {}, { width, height });
    contents.on("did-finish-load", () => {
      if (!this.#isShown) this.emit("ready-to-show");
    });
    this.webContents = strict("webContents", contents);
    windows.add(this);
    openWindows.add(this);
  }

  static getAllWindows = (): BrowserWindow[] => [...windows];
  static fromWebContents = ({ id }: { readonly id: number }): BrowserWindow | null =>
    [...windows].find((window) => window.webContents.id === id) ?? null;

  loadURL = (address: string): Promise<void> => this.webContents.loadURL(address);
  show(): void {
    this.#isShown = true;
  }
  focus(): void {}
  restore(): void {}
  isMinimized = (): boolean => false;
  isVisible = (): boolean => this.#isShown;
  isDestroyed = (): boolean => this.#isDestroyed;

  close(): void {
    const event = new HostEvent();
    this.emit("close", event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    windows.delete(this);
    openWindows.delete(this);
    void this.webContents.destroy();
    this.emit("closed");
    if (windows.size === 0) windowsAllClosed();
  }
}

export const webContents = strict("webContents", {
  fromDevToolsTargetId: (targetId: string): WebContents | undefined =>
    [...windows].find((window) => window.webContents.targetId === targetId)?.webContents,
});
