/** The office from its sources, for `npm run dev`; Node restarts this file when any of them changes. */
import { startWebHost } from "../server/transports/web-host.ts";
import { at } from "./project.ts";

const {
  HAVALEH_DEV_DATA: dataDir = "",
  HAVALEH_DEV_PORT: port = "",
  HAVALEH_DEV_PAGE: page = "",
} = process.env;
const isSample = process.env.HAVALEH_DEV_SAMPLE === "1";
const rendererDir = at("dist", "renderer");
const host = await startWebHost({ dataDir, port: Number(port), sample: isSample, rendererDir });
console.log(`Open ${host.newLink().replace(host.origin, page)}`);
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => void host.close().finally(() => process.exit(0)));
}
