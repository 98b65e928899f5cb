/**
 * A stream of progress that ends with a result. Work begins with the first pull; leaving the stream aborts the work at
 * once, even between two events (a generator would first wait for its pending step), and waits until it has stopped.
 * Events that nobody has pulled yet give way to newer ones.
 */
export function progressStream<Event, Result>(
  start: (tell: (event: Event) => void, signal: AbortSignal) => Promise<Result>,
  outer?: AbortSignal,
): AsyncIteratorObject<Event, Result, void> {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  let latest: { readonly event: Event } | null = null;
  let work: Promise<Result> | null = null;
  let isOver = false;
  let wake = (): void => undefined;

  const begin = (): Promise<Result> => {
    if (outer?.aborted) abort();
    outer?.addEventListener("abort", abort, { once: true });
    const tell = (event: Event): void => {
      latest = { event };
      wake();
    };
    const begun = start(tell, controller.signal).finally(() => {
      isOver = true;
      outer?.removeEventListener("abort", abort);
      wake();
    });
    // Whoever leaves early never asks for the result; its fault must not end the process.
    begun.catch(() => undefined);
    return begun;
  };
  const leave = async (): Promise<IteratorResult<Event, Result>> => {
    abort();
    await work?.catch(() => undefined);
    // A stream that was left has no result; whoever left it does not read one.
    return { done: true, value: undefined as Result };
  };
  return {
    async next() {
      work ??= begin();
      for (;;) {
        if (latest) {
          const { event } = latest;
          latest = null;
          return { done: false, value: event };
        }
        if (isOver) return { done: true, value: await work };
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    return: leave,
    throw: leave,
    [Symbol.asyncIterator]() {
      return this;
    },
    async [Symbol.asyncDispose]() {
      await leave();
    },
  };
}
