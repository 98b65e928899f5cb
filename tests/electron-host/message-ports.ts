import { EventEmitter } from "node:events";
import type { ToPage } from "./page-scripts.ts";
import { type PortData, packPortData, unpackPortData } from "./port-data.ts";
import { strict } from "./strict.ts";

/** The main process's end of a port whose other end lives in the page. */
export class PagePort extends EventEmitter {
  readonly #name: string;
  readonly #toPage: (message: ToPage) => void;
  readonly #waiting: PortData[] = [];
  #isStarted = false;
  #isClosed = false;

  constructor(name: string, toPage: (message: ToPage) => void) {
    super();
    this.#name = name;
    this.#toPage = toPage;
  }

  postMessage(data: unknown, transfer: readonly unknown[] = []): void {
    if (transfer.length > 0) throw new Error("electron stand-in: ports inside ports are not modelled");
    if (!this.#isClosed) this.#toPage({ kind: "portMessage", port: this.#name, data: packPortData(data) });
  }

  start(): void {
    this.#isStarted = true;
    for (const data of this.#waiting.splice(0)) this.receive(data);
  }

  close(): void {
    if (!this.#isClosed) this.#toPage({ kind: "portClosed", port: this.#name });
    this.closed();
  }

  /** Messages wait until `start`, as in Electron. */
  receive(data: PortData): void {
    if (!this.#isStarted) this.#waiting.push(data);
    else this.emit("message", { data: unpackPortData(data), ports: [] });
  }

  closed(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.emit("close");
  }
}

class IpcMain extends EventEmitter {}

const bareIpcMain = new IpcMain();
export const ipcMain: EventEmitter = strict("ipcMain", bareIpcMain);
