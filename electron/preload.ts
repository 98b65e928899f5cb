import { contextBridge, ipcRenderer } from "electron";

contextBridge.exposeInMainWorld("havalehDesktop", { platform: process.platform });

// Message ports cannot cross the bridge, so the page hands one over by a message to its own window.
window.addEventListener("message", ({ source, data, ports: [port] }) => {
  if (source === window && data === "orpc:connect" && port)
    ipcRenderer.postMessage("orpc:connect", null, [port]);
});
