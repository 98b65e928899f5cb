import { pathToFileURL } from "node:url";
import { at } from "../../tools/project.ts";

/** The built program's door for a browser on this computer. */
export type WebHost = { readonly origin: string; newLink(): string; close(): Promise<void> };

type WebHostModule = {
  startWebHost(options: {
    dataDir: string;
    port: number;
    sample: boolean;
    rendererDir: string;
  }): Promise<WebHost>;
};

/** Starts the built program on a folder, at a port that the system chooses. */
export async function startBuiltHost(
  dataDir: string,
  options: { readonly isSample: boolean },
): Promise<WebHost> {
  // The bundle carries no types; its source is server/transports/web-host.ts.
  const module = (await import(pathToFileURL(at("dist", "main", "web-host.js")).href)) as WebHostModule;
  const rendererDir = at("dist", "renderer");
  return module.startWebHost({ dataDir, port: 0, sample: options.isSample, rendererDir });
}
