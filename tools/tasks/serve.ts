/** Serves the office to any HTTP client of this computer: `npm run serve -- --data DIR --port N [--sample]`. */
import { randomBytes } from "node:crypto";
import { parseServeOptions, type ServeOptions, serveHelp } from "../serve-options.ts";

function stop(message: string, code: number): never {
  console.error(message);
  process.exit(code);
}

function sentenceOf(fault: unknown, port: number): string {
  if (fault instanceof Error && "code" in fault && fault.code === "EADDRINUSE")
    return `Port ${port} is in use; nothing was started.`;
  return fault instanceof Error ? fault.message : String(fault);
}

async function serve({ dataFolder, port, isSample }: ServeOptions): Promise<void> {
  // Loaded only now, so that a wrong option is refused at once.
  const { openOffice } = await import("../../server/kernel/office.ts");
  const { startDueWork } = await import("../../server/due-work.ts");
  const { ensureSample } = await import("../../server/transports/ensure-sample.ts");
  const { startHttp } = await import("../../server/transports/http.ts");
  const token = randomBytes(32).toString("base64url");
  const office = openOffice({ dataFolder });
  const start = async () => {
    if (isSample) await ensureSample(office);
    return startHttp({ office, port, token });
  };
  const host = await start().catch(async (fault: unknown) => {
    await office.close();
    throw fault;
  });
  const stopDue = startDueWork(office);
  let isEnding = false;
  const end = async (): Promise<void> => {
    if (isEnding) return;
    isEnding = true;
    stopDue();
    await host.close();
    await office.close();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void end());
  process.stdout.write(`${JSON.stringify({ url: host.origin, token })}\n`);
}

let options: ServeOptions;
try {
  options = parseServeOptions(process.argv.slice(2));
} catch (fault) {
  stop(`${fault instanceof Error ? fault.message : String(fault)}\n\n${serveHelp}`, 2);
}
await serve(options).catch((fault: unknown) => stop(sentenceOf(fault, options.port), 1));
