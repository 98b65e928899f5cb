import { parentPort } from "node:worker_threads";
import { argon2id, argon2Verify } from "hash-wasm";
import { AppError } from "../../core/kernel/app-error.ts";
import { assert } from "../../core/kernel/assert.ts";
import type { JobAnswer, JobMessage, JobRequest, JobTypes } from "./job-types.ts";

type Told = {
  readonly signal: AbortSignal;
  readonly onProgress: (doneRows: number, totalRows: number) => void;
};
type Work = {
  readonly [Name in keyof JobTypes]: (
    input: JobTypes[Name]["input"],
    told: Told,
  ) => Promise<JobTypes[Name]["output"]>;
};

/** OWASP's first choice for argon2id; the figures stand in every hash, so they can be raised later. */
const argon2 = { parallelism: 1, iterations: 2, memorySize: 19_456, hashLength: 32 } as const;

const work: Work = {
  async hashPasswords({ items }, { signal }) {
    const hashes: string[] = [];
    for (const { password, salt } of items) {
      if (signal.aborted) throw new AppError("job.cancelled");
      hashes.push(await argon2id({ ...argon2, password, salt, outputType: "encoded" }));
      // Hashing fills this thread; only between two of them can a cancel be heard.
      await new Promise((resolve) => setImmediate(resolve));
    }
    return hashes;
  },
  // The library refuses an empty password, which no hash is made from.
  verifyPassword: async ({ password, argon2id: hash }) =>
    (await argon2Verify({ password: password === "" ? "\0" : password, hash })) && password !== "",
  async writeWorkbook(input, told) {
    const { writeWorkbook } = await import("../exports/write-workbook.ts");
    return writeWorkbook(input, told);
  },
};

const port = parentPort;
assert(port, "the worker runs beside the office");
const running = new Map<number, AbortController>();
const answer = (message: JobAnswer): void => port.postMessage(message);

async function run({ id, name, input }: JobRequest): Promise<void> {
  const controller = new AbortController();
  running.set(id, controller);
  const onProgress = (doneRows: number, totalRows: number): void =>
    answer({ kind: "progress", id, doneRows, totalRows });
  try {
    // A request pairs its name with its own input; the compiler cannot follow the pair through the union.
    const job = work[name] as (input: unknown, told: Told) => Promise<unknown>;
    const output = await job(input, { signal: controller.signal, onProgress });
    answer({ kind: "done", id, output });
  } catch (error) {
    answer({ kind: "failed", id, ...faultOf(error, controller.signal) });
  } finally {
    running.delete(id);
  }
}

function faultOf(
  error: unknown,
  signal: AbortSignal,
): Pick<Extract<JobAnswer, { kind: "failed" }>, "message" | "code" | "params"> {
  const refusal = signal.aborted ? new AppError("job.cancelled") : error instanceof AppError ? error : null;
  if (refusal) return { message: refusal.message, code: refusal.code, params: refusal.params };
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { message, code: null, params: {} };
}

port.on("message", (message: JobMessage) => {
  if (message.kind === "cancel") running.get(message.id)?.abort();
  else void run(message);
});
