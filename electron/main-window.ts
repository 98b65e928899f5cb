import path from "node:path";
import { BrowserWindow, type Session } from "electron";
import { appOrigin } from "./app-scheme.ts";

/** No page of the app needs a device, a place or a notice of the system yet. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}

const isOurs = (address: string): boolean => address.startsWith(`${appOrigin}/`);

/** Opens the window; it can neither leave the app nor open another window. */
export function openMainWindow(distDir: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    show: false,
    webPreferences: {
      preload: path.join(distDir, "preload", "preload.cjs"),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    },
  });
  window.webContents.setWindowOpenHandler(() => ({ action: "deny" }));
  window.webContents.on("will-navigate", (event) => {
    if (!isOurs(event.url)) event.preventDefault();
  });
  window.webContents.on("will-attach-webview", (event) => event.preventDefault());
  window.once("ready-to-show", () => window.show());
  void window.loadURL(`${appOrigin}/`);
  return window;
}
