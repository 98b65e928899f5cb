import { Worker } from "node:worker_threads";
import { AppError } from "../../core/kernel/app-error.ts";
import { assert } from "../../core/kernel/assert.ts";
import type { JobAnswer, JobName, JobRequest, JobTypes } from "./job-types.ts";

export type RunOptions = {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (doneRows: number, totalRows: number) => void;
};

/** Slow work beside the office: hashing of passwords, workbooks. Each kind of work in order, one at a time. */
export type Jobs = {
  run<Name extends JobName>(
    name: Name,
    input: JobTypes[Name]["input"],
    options?: RunOptions,
  ): Promise<JobTypes[Name]["output"]>;
  close(): Promise<void>;
};

type Waiting = {
  readonly request: JobRequest;
  readonly options: RunOptions;
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: Error) => void;
};

/** Jobs that may take minutes; everything else is waited for by a person at once. */
const longJobs: readonly JobName[] = ["writeWorkbook"];

/** Two workers, started when first needed: nobody's sign-in waits behind somebody's workbook. */
export function startJobs(workerFile: URL): Jobs {
  const [quick, long] = [startLane(workerFile), startLane(workerFile)];
  return {
    run: (name, input, options) => (longJobs.includes(name) ? long : quick).run(name, input, options),
    async close() {
      await Promise.all([quick.close(), long.close()]);
    },
  };
}

function startLane(workerFile: URL): Jobs {
  const queue: Waiting[] = [];
  let worker: Worker | null = null;
  let current: Waiting | null = null;
  let ordinal = 0;
  let isClosing = false;

  const settle = (finish: (job: Waiting) => void): void => {
    const job = current;
    current = null;
    if (job) finish(job);
    startNext();
  };
  const receive = (answer: JobAnswer): void => {
    if (!current || answer.id !== current.request.id) return;
    if (answer.kind === "progress") current.options.onProgress?.(answer.doneRows, answer.totalRows);
    else if (answer.kind === "done") settle((job) => job.resolve(answer.output));
    else settle((job) => job.reject(errorOf(answer)));
  };
  const startWorker = (): Worker => {
    const made = new Worker(workerFile);
    made.unref();
    made.on("message", receive);
    const die = (error: Error): void => {
      // An error is followed by an exit, by which time another worker may run the next job.
      if (worker !== made) return;
      worker = null;
      if (!isClosing) settle((job) => job.reject(error));
    };
    made.on("error", die);
    made.on("exit", (code) => die(new Error(`The worker ended with ${code}`)));
    return made;
  };
  const startNext = (): void => {
    const next = current ? undefined : queue.shift();
    if (!next) return;
    if (next.options.signal?.aborted) {
      next.reject(new AppError("job.cancelled"));
      startNext();
      return;
    }
    current = next;
    worker ??= startWorker();
    worker.postMessage({ kind: "run", ...next.request });
    const { id } = next.request;
    next.options.signal?.addEventListener("abort", () => worker?.postMessage({ kind: "cancel", id }), {
      once: true,
    });
  };
  return {
    run<Name extends JobName>(name: Name, input: JobTypes[Name]["input"], options: RunOptions = {}) {
      assert(!isClosing, "no job starts while the office closes");
      ordinal += 1;
      const request: JobRequest = { id: ordinal, name, input };
      return new Promise<JobTypes[Name]["output"]>((resolve, reject) => {
        // The worker answers this job's name with this job's output; the queue itself is untyped.
        queue.push({ request, options, resolve: resolve as (output: unknown) => void, reject });
        startNext();
      });
    },
    async close() {
      isClosing = true;
      for (const job of queue.splice(0)) job.reject(new AppError("job.cancelled"));
      current?.reject(new AppError("job.cancelled"));
      await worker?.terminate();
    },
  };
}

function errorOf(answer: Extract<JobAnswer, { kind: "failed" }>): Error {
  return answer.code ? new AppError(answer.code, answer.params) : new Error(answer.message);
}
