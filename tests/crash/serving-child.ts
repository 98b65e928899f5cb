import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { assert } from "../../core/kernel/assert.ts";
import { at } from "../../tools/project.ts";

export type ServingChild = { readonly url: string; readonly token: string; kill(): Promise<void> };

/** Starts `serve` as a process of its own and waits for its line. */
export async function startServing(dataFolder: string, isSample: boolean): Promise<ServingChild> {
  const args = [at("tools", "tasks", "serve.ts"), "--data", dataFolder, "--port", String(await freePort())];
  if (isSample) args.push("--sample");
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  const line = await firstLine(child);
  const { url, token } = JSON.parse(line) as { url: string; token: string }; // The promise of `serve`.
  return {
    url,
    token,
    kill: () =>
      new Promise((resolve) => {
        child.once("exit", () => resolve());
        child.kill("SIGKILL");
      }),
  };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let out = "";
    let errors = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      out += chunk.toString("utf8");
      if (out.includes("\n")) resolve(out.slice(0, out.indexOf("\n")));
    });
    child.stderr?.on("data", (chunk: Buffer) => {
      errors += chunk.toString("utf8");
    });
    child.once("exit", (code) => reject(new Error(`serve ended with ${code}: ${errors}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      assert(address !== null && typeof address === "object", "a listening socket has a port");
      server.close(() => resolve(address.port));
    });
  });
}
