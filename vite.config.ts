import { builtinModules } from "node:module";
import react from "@vitejs/plugin-react";
import { defineConfig, type UserConfig } from "vite";

const nodeModules = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

/** What a browser, the desktop window and a tablet load. */
const renderer: UserConfig = {
  root: "renderer",
  plugins: [react()],
  build: { outDir: "../dist/renderer", emptyOutDir: true, target: "chrome148", assetsInlineLimit: 0 },
};

/** The processes with Node; bundled whole, because loading hundreds of files is most of a start. */
const main: UserConfig = {
  publicDir: false,
  ssr: { noExternal: true, external: ["electron", "better-sqlite3"] },
  build: {
    outDir: "dist/main",
    emptyOutDir: true,
    target: "node24",
    minify: false,
    sourcemap: true,
    ssr: true,
    rolldownOptions: {
      input: {
        main: "electron/main.ts",
        "web-host": "server/transports/web-host.ts",
        worker: "server/kernel/worker.ts",
      },
      external: ["electron", "better-sqlite3", ...nodeModules],
      // Every file stands in one folder, so that "../migrations" from any of them is dist/migrations.
      output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
    },
  },
};

/** A sandboxed preload must be a single CommonJS file. */
const preload: UserConfig = {
  publicDir: false,
  build: {
    outDir: "dist/preload",
    emptyOutDir: true,
    target: "chrome148",
    minify: false,
    lib: { entry: "electron/preload.ts", formats: ["cjs"], fileName: () => "preload.cjs" },
    rolldownOptions: { external: ["electron"] },
  },
};

export default defineConfig(({ mode }) => {
  if (mode === "main") return main;
  if (mode === "preload") return preload;
  return renderer;
});
