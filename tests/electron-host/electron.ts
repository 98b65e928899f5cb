/** What the app gets when it imports "electron" under the stand-in. */
import { app as modelledApp } from "./app.ts";
import { BrowserWindow as ModelledWindow, webContents as modelledContents } from "./browser-window.ts";
import { ipcMain as modelledIpc } from "./message-ports.ts";
import { protocol as modelledProtocol, session as modelledSession } from "./session.ts";
import { strict } from "./strict.ts";

export const app = modelledApp;
export const webContents = modelledContents;
export const ipcMain = modelledIpc;
export const protocol = modelledProtocol;
export const session = modelledSession;

/** Windows that refuse members which are not modelled. */
export const BrowserWindow: typeof ModelledWindow = new Proxy(ModelledWindow, {
  construct: (Window, args) => strict("BrowserWindow", Reflect.construct(Window, args)),
});

/** No test may wait for a person: a message box is printed where the test sees it. */
export const dialog: { showErrorBox(title: string, text: string): void } = strict("dialog", {
  showErrorBox: (title: string, text: string) => console.error(`[error box] ${title}: ${text}`),
});

export default strict("electron", { app, BrowserWindow, webContents, ipcMain, protocol, session, dialog });
