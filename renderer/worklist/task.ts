import type { client } from "../app/api.ts";
import { worklistWords } from "./worklist.words.ts";

export type Task = Awaited<ReturnType<typeof client.worklist.list>>[number];
type TaskWord = Extract<keyof typeof worklistWords, `worklist.task.${string}`>;

const isWord = (key: string): key is TaskWord => Object.hasOwn(worklistWords, key);

/** What a task asks of the person, by the kind and state of its record. */
export function taskWord({ kind, state }: Task): TaskWord {
  if (kind === "currencyRate") return "worklist.task.currencyRate";
  const key = `worklist.task.${kind}.${state}`;
  return isWord(key) ? key : `worklist.task.${kind}.other`;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

type Age = { readonly unit: "now" | "minutes" | "hours" | "days"; readonly count: number };

/** How long a task waits, in the greatest whole unit. */
export function ageOf(waitedMs: number): Age {
  if (waitedMs < minuteMs) return { unit: "now", count: 0 };
  if (waitedMs < hourMs) return { unit: "minutes", count: Math.floor(waitedMs / minuteMs) };
  if (waitedMs < dayMs) return { unit: "hours", count: Math.floor(waitedMs / hourMs) };
  return { unit: "days", count: Math.floor(waitedMs / dayMs) };
}
