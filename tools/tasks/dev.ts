/** Serves the page with hot reload and the office from its sources: `npm run dev -- [--data DIR] [--sample]`. */
import { spawn } from "node:child_process";
import { parseArgs } from "node:util";
import { createServer, type ProxyOptions } from "vite";
import { at } from "../project.ts";

const { values } = parseArgs({ options: { data: { type: "string" }, sample: { type: "boolean" } } });
const pagePort = 5173;
const officePort = 5174;
const pageOrigin = `http://127.0.0.1:${pagePort}`;
const officeOrigin = `http://127.0.0.1:${officePort}`;

/** The office accepts its own origin only, so the calls of the page arrive under it. */
const toOffice: ProxyOptions = {
  target: officeOrigin,
  changeOrigin: true,
  configure: (proxy) => {
    proxy.on("proxyReq", (request) => {
      if (request.getHeader("origin") === pageOrigin) request.setHeader("origin", officeOrigin);
    });
  },
};

const office = spawn(process.execPath, ["--watch", "--watch-preserve-output", at("tools", "dev-host.ts")], {
  stdio: "inherit",
  env: {
    ...process.env,
    HAVALEH_DEV_DATA: values.data ?? at(".cache", "dev-data"),
    HAVALEH_DEV_PORT: String(officePort),
    HAVALEH_DEV_PAGE: pageOrigin,
    HAVALEH_DEV_SAMPLE: values.sample ? "1" : "0",
  },
});
const page = await createServer({
  configFile: at("vite.config.ts"),
  mode: "renderer",
  root: at("renderer"),
  server: { host: "127.0.0.1", port: pagePort, strictPort: true, proxy: { "^/(rpc|api|open)\\b": toOffice } },
});
await page.listen();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    office.kill("SIGTERM");
    void page.close().finally(() => process.exit(0));
  });
}
