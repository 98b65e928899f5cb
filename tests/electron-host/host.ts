import type { CdpConnection } from "./cdp.ts";

export type Manifest = {
  readonly name: string;
  readonly version: string;
  readonly main: string;
  readonly type?: string;
};

export type Host = {
  readonly chromium: CdpConnection;
  readonly appDir: string;
  readonly manifest: Manifest;
  /** Ends Chromium and this process. */
  readonly shutDown: (code: number) => void;
};

let current: Host | null = null;

export function setHost(host: Host): void {
  current = host;
}

/** What the booting process gave; there is none before. */
export function host(): Host {
  if (current === null) throw new Error("electron stand-in: not booted");
  return current;
}
