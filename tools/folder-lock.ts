import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === "EPERM"; // process.kill throws system errors only.
  }
}

/** Runs the work while no other process holds the folder; a holder that died loses it. */
export async function withFolderLock<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const owner = path.join(folder, "owner");
  mkdirSync(path.dirname(folder), { recursive: true });
  for (;;) {
    try {
      mkdirSync(folder);
      break;
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== "EEXIST") throw fault; // mkdir throws system errors only.
    }
    const processId = existsSync(owner) ? Number(readFileSync(owner, "utf8")) : 0;
    if (processId > 0 && !isAlive(processId)) rmSync(folder, { recursive: true, force: true });
    else await sleep(200);
  }
  writeFileSync(owner, String(process.pid));
  try {
    return await work();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
