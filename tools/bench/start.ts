import { spawn } from "node:child_process";
import { performance } from "node:perf_hooks";
import { at } from "../project.ts";
import { quantile, type Result, result } from "./result.ts";

/** Starts the built program on a folder as a process of its own, until it has answered its first request. */
export async function benchStart(dataFolder: string, documents: number, rounds: number): Promise<Result[]> {
  const wall: number[] = [];
  const cpu: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = performance.now();
    const answer = await firstAnswer(dataFolder);
    wall.push(performance.now() - before);
    cpu.push(answer.cpuMs);
  }
  return [
    result(`start.firstAnswer.at${documents}.p50`, quantile(wall, 0.5), "ms", "<= 150"),
    result(`start.firstAnswer.at${documents}.cpu`, quantile(cpu, 0.5), "ms", "<= 150"),
  ];
}

/** Opens the office through the bundle, follows the link and asks for the status, as the window does. */
const script = `
const { startWebHost } = await import(process.argv[1]);
const host = await startWebHost({ dataDir: process.argv[2], port: 0, sample: false, rendererDir: process.argv[3] });
const open = await fetch(host.newLink(), { redirect: "manual" });
const cookie = open.headers.get("set-cookie").split(";")[0];
const answer = await fetch(host.origin + "/api/company/status", { headers: { cookie } });
const status = await answer.json();
if (status.phase !== "ready") throw new Error("The company is not there");
const { user, system } = process.cpuUsage();
process.stdout.write(JSON.stringify({ cpuMs: (user + system) / 1000 }) + "\\n");
`;

function firstAnswer(dataFolder: string): Promise<{ cpuMs: number }> {
  const host = at("dist", "main", "web-host.js");
  const args = ["--input-type=module", "-e", script, host, dataFolder, at("dist", "renderer")];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  return new Promise((resolve, reject) => {
    let answer: { cpuMs: number } | null = null;
    child.stdout.once("data", (line: Buffer) => {
      answer = JSON.parse(line.toString("utf8"));
      child.kill("SIGKILL");
    });
    child.once("exit", (code) => {
      if (answer) resolve(answer);
      else reject(new Error(`the built program ended with ${code}`));
    });
  });
}
