import path from "node:path";
import { app, dialog, ipcMain, protocol, session } from "electron";
import { startDueWork } from "../server/due-work.ts";
import { type Office, openOffice } from "../server/kernel/office.ts";
import { ensureSample } from "../server/transports/ensure-sample.ts";
import { upgradePort } from "../server/transports/message-port.ts";
import { appOrigin, appScheme, serveApp } from "./app-scheme.ts";
import { readLaunchOptions } from "./launch-options.ts";
import { denyPermissions, openMainWindow } from "./main-window.ts";

const distDir = path.dirname(import.meta.dirname);
app.setName("Havaleh");
const options = readLaunchOptions(process.argv, path.join(app.getPath("appData"), "Havaleh"));

/** Gives the port that the page sends to the office; a page of another origin gets no answer. */
function connectPages(office: Office): void {
  ipcMain.on("orpc:connect", ({ senderFrame, ports: [port] }) => {
    if (senderFrame?.origin !== appOrigin || port === undefined) return;
    upgradePort(port, office);
    port.start();
  });
}

/** The office ends before the program: work in flight is closed, then the database. */
function closeOnQuit(office: Office, stopDueWork: () => void): void {
  let isClosed = false;
  app.on("will-quit", (event) => {
    if (isClosed) return;
    event.preventDefault();
    stopDueWork();
    office
      .close()
      .catch((fault: unknown) => console.error(fault))
      .finally(() => {
        isClosed = true;
        app.quit();
      });
  });
}

async function open(): Promise<void> {
  const office = openOffice({ dataFolder: options.dataDir, version: app.getVersion() });
  closeOnQuit(office, startDueWork(office));
  if (options.isSample) await ensureSample(office);
  denyPermissions(session.defaultSession);
  protocol.handle(appScheme, serveApp(path.join(distDir, "renderer")));
  connectPages(office);
  let window = openMainWindow(distDir);
  app.on("second-instance", () => {
    if (window.isDestroyed()) window = openMainWindow(distDir);
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on("window-all-closed", () => app.quit());
}

/** Nothing half-open: a refusal is shown in its own words, a bug as it is. */
function refuseToOpen(fault: unknown): void {
  dialog.showErrorBox("Havaleh", fault instanceof Error ? fault.message : String(fault));
  app.exit(1);
}

// One window program per data folder: the lock lies in the profile that stands in it.
app.setPath("userData", path.join(options.dataDir, "window"));
if (app.requestSingleInstanceLock()) {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
  app.enableSandbox();
  app.whenReady().then(open).catch(refuseToOpen);
} else app.quit();
